"""What the files of a catalogue say of each other, once each is right by itself; one fault a line."""
from typing import Iterator

from service.values.json_checks import told_line


def disagreements(files: dict[str, dict], offices: list[dict], bills: list[dict], settings: dict) -> list[str]:
    """`files`: the service definitions, by the names of their files."""
    ids = {definition["id"] for definition in files.values()}
    return [*repeated_ids(files), *stray_appointments(offices, ids), *unbilled(files, bills), *stray_payees(files, bills),
            *stray_desks(settings, offices)]


def repeated_ids(files: dict[str, dict]) -> Iterator[str]:
    seen = set()
    for name, definition in files.items():
        if definition["id"] in seen:
            yield told_line(name, "/id", f"service '{definition['id']}' is defined in another file too")
        seen.add(definition["id"])


def stray_appointments(offices: list[dict], ids: set[str]) -> Iterator[str]:
    """Appointments for services that nobody can book: a slip of the pen would otherwise go unseen."""
    for index, office in enumerate(offices):
        for number, item in enumerate(office.get("appointments", [])):
            if "service" in item and item["service"] not in ids:
                yield f"offices.json#/{index}/appointments/{number}/service: there is no service '{item['service']}'"


def stray_desks(settings: dict, offices: list[dict]) -> Iterator[str]:
    """Desks for cash that nobody could find."""
    ids = {office["id"] for office in offices}
    for index, method in enumerate(settings.get("payment_methods", [])):
        for number, name in enumerate(method.get("offices", [])):
            if name not in ids:
                yield f"config.json#/payment_methods/{index}/offices/{number}: offices.json has no office '{name}'"


def bill_steps(files: dict[str, dict]) -> Iterator[tuple[str, str, int]]:
    """Where a bill is asked for: the file, the service and the step. Every service that is paid has one."""
    for name, definition in files.items():
        kinds = [step["kind"] for step in definition["steps"]]
        if "bill" in kinds:
            yield name, definition["id"], kinds.index("bill")


def unbilled(files: dict[str, dict], bills: list[dict]) -> Iterator[str]:
    """Services that ask for a bill where nobody could have one."""
    billed = {payee["service"] for payee in bills}
    for name, service, step in bill_steps(files):
        if service not in billed:
            yield told_line(name, f"/steps/{step}", f"bills.json has no accounts for service '{service}'")


def stray_payees(files: dict[str, dict], bills: list[dict]) -> Iterator[str]:
    """Accounts whose bills nobody is ever asked to pay."""
    asking = {service for _, service, _ in bill_steps(files)}
    for index, payee in enumerate(bills):
        if payee["service"] not in asking:
            yield f"bills.json#/{index}/service: there is no service '{payee['service']}' that asks for a bill"
