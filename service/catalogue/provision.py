"""What definitions ask for, and whether the other files of the catalogue have it: one shortage a line.

Offices with a time, places, accounts that can be entered, ways to pay, and names that are short enough to be answers.
"""
from dataclasses import dataclass
from datetime import date
from typing import Iterator

from service.catalogue.offices import appointment_for, with_bookings
from service.forms.answerable import check_answerable
from service.forms.kinds import kind_of
from service.forms.references import ID_LENGTH
from service.values.json_checks import Report, shown, told_line

NO_TIME = "offices.json has no office with a time for this service: give one appointments, and hours that they fit into"
TIME_DIGITS, PERIOD_DIGITS = 12, 6  # what ends the id of a slot, and that of a bill


@dataclass(frozen=True)
class Stock:
    """What there is, beside the definitions."""

    offices: list[dict]
    places: list[dict]
    bills: list[dict]
    methods: list[dict]


def shortages(files: dict[str, dict], stock: Stock, today: date | None = None) -> list[str]:
    """`files`: the definitions by the names of their files. With `today`, what was there once is not enough."""
    offices = [*with_bookings(stock.offices, {definition["id"] for definition in files.values()}).values()]
    return [line for name, definition in files.items() for line in of_service(name, definition, offices, stock, today)]


def of_service(name: str, definition: dict, offices: list[dict], stock: Stock, today: date | None) -> list[str]:
    slot = steps_of(definition, "slot")
    fit = [office for office in offices if not slot or any(weekly_times(office, definition["id"]))]
    asked = {"office": [office["id"] for office in fit], "place": [place["id"] for place in stock.places]}
    report = Report(name)
    for kind, ids in asked.items():
        for index, _ in steps_of(definition, kind) if not ids else ():
            report.note(f"/steps/{index}", NO_TIME if slot and kind == "office" else f"{kind}s.json has no {kind}: add one")
    for index, step in slot:
        check_options(report, definition, step, fit)
        check_slot_names(report, definition, step, asked["office"])
    if definition["outcome"] == "payment" and not stock.methods:
        report.note("/outcome", "config.json has no payment_methods, so nobody can pay")
    check_accounts(report, name, definition, stock.bills)
    if not report.lines:
        check_answerable(report, definition, today, asked)
    return report.lines


def steps_of(definition: dict, kind: str) -> list[tuple[int, dict]]:
    return [(index, step) for index, step in enumerate(definition["steps"]) if step["kind"] == kind]


def weekly_times(office: dict, service: str) -> Iterator[tuple[int, str, str]]:
    """Weekday, begin and end of each time at which a service is to be had at an office in an ordinary week."""
    booking = appointment_for(office, service)
    for span in office["hours"] if booking else ():
        last = minutes(span["to"]) - booking["minutes"]
        for at in range(minutes(span["from"]), last + 1, booking["minutes"]):
            yield from ((day, written(at), written(at + booking["minutes"])) for day in span["days"])


def minutes(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:])


def written(at: int) -> str:
    return f"{at // 60:02}:{at % 60:02}"


def options_with(definition: dict, slot: dict) -> Iterator[tuple[str, dict]]:
    """The options that narrow the times of a slot, with their pointers."""
    for index, step in enumerate(definition["steps"]):
        for number, option in enumerate(step["options"] if step["id"] in slot.get("with", []) else ()):
            yield f"/steps/{index}/options/{number}", option


def check_options(report: Report, definition: dict, slot: dict, offices: list[dict]):
    for pointer, option in options_with(definition, slot):
        hours = option.get("schedule", [])
        fits = any(day in span["days"] and span["from"] <= begin and end <= span["to"]
                   for office in offices for day, begin, end in weekly_times(office, definition["id"]) for span in hours)
        if hours and offices and not fits:
            report.note(f"{pointer}/schedule", "no office of offices.json has a time for this service then")


def check_slot_names(report: Report, definition: dict, slot: dict, offices: list[str]):
    """The id of a time is made of these names, and is an answer."""
    options = [option["value"] for _, option in options_with(definition, slot)]
    parts = [definition["id"], max(offices, key=len, default=""), *sorted(options, key=len)[-1:]]
    check_id(report, parts, TIME_DIGITS, "a time")


def check_id(report: Report, parts: list[str], digits: int, what: str):
    over = len(".".join(parts)) + 1 + digits - ID_LENGTH
    if over > 0:
        report.note("/id", f"{' and '.join(map(repr, parts))} are together {over} too long: {what} is named by them")


def check_accounts(report: Report, file: str, definition: dict, bills: list[dict]):
    """Each account can be entered where the definition asks for it."""
    billed = [(index, payee) for index, payee in enumerate(bills) if payee["service"] == definition["id"]]
    for _, bill in steps_of(definition, "bill"):
        place, asked = next(found for found in enumerate(definition["steps"]) if found[1]["id"] == bill["account"])
        known = [entry["account"] for _, payee in billed for entry in payee["accounts"]]
        check_id(report, [definition["id"], max(known, key=len, default="")], PERIOD_DIGITS, "a bill")
        for number, option in enumerate(asked.get("options", [])):
            if option["value"] not in known:
                report.note(f"/steps/{place}/options/{number}/value",
                            f"bills.json has no account {shown(option['value'])} for this service")
        for index, payee in billed:
            report.lines += [told_line("bills.json", f"/{index}/accounts/{number}/account", reason)
                             for number, reason in wrong_accounts(file, asked, payee)]


def wrong_accounts(file: str, asked: dict, payee: dict) -> Iterator[tuple[int, str]]:
    for number, entry in enumerate(payee["accounts"]):
        if code := kind_of(asked).verdict(asked, entry["account"], date.max):
            yield number, f"'{entry['account']}' is no right answer to step '{asked['id']}' of {file} ({code})"
