"""What the steps of a definition say of earlier ones: conditions, the office of a slot, the account of a bill."""
from service.catalogue.json_checks import SLUG, Report, is_number, shown, under
from service.values.answer_types import is_whole
from service.values.moments import is_day

ORDERED = ("number", "money", "date")
ACCOUNTS = ("digits", "text", "phone", "id-number", "choice")  # what can hold the account of a bill


# By kind: what an answer can be compared with. Any other kind takes text.
COMPARABLE = {
    "yesno": (lambda it: isinstance(it, bool), "is true or false"),
    "consent": (lambda it: isinstance(it, bool), "is true or false"),
    "number": (is_number, "is compared with a number"),
    "money": (is_whole, "is compared with minor units, a whole number"),
    "date": (is_day, "is compared with a date such as 2026-03-05"),
}
TEXT = (lambda it: isinstance(it, str), "is compared with text")


def compared_values(comparison: dict) -> list:
    single = [comparison[name] for name in ("is", "not", "at_least", "at_most") if name in comparison]
    return single + comparison.get("in", [])


def comparison_reason(step: dict, comparison: dict) -> str | None:
    """Why the step can never give an answer that is compared so."""
    kind, values = step["kind"], compared_values(comparison)
    if kind == "info":
        return f"step '{step['id']}' has no answer to compare"
    if {"at_least", "at_most"} & comparison.keys() and kind not in ORDERED:
        return f"an answer of kind '{kind}' is not more or less than another"
    if "options" in step:
        known = [option["value"] for option in step["options"]]
        return next((f"step '{step['id']}' has no option {shown(item)}" for item in values if item not in known), None)
    fits, wanted = COMPARABLE.get(kind, TEXT)
    return None if all(map(fits, values)) else f"an answer of kind '{kind}' {wanted}"


def references(report: Report, when: dict, earlier: dict, pointer: str):
    for name in ("all", "any"):
        for index, part in enumerate(when.get(name, [])):
            references(report, part, earlier, under(under(pointer, name), index))
    if "step" not in when:
        return
    if when["step"] not in earlier:
        report.note(under(pointer, "step"), f"'{when['step']}' is not the id of an earlier step")
    elif reason := comparison_reason(earlier[when["step"]], when):
        report.note(pointer, reason)


def refers_to(report: Report, name: str, pointer: str, found: tuple[dict, tuple]):
    """Notes a name that is not the id of an earlier step of one of these kinds."""
    earlier, kinds = found
    if earlier.get(name, {}).get("kind") not in kinds:
        report.note(pointer, f"'{name}' is not the id of an earlier step of kind {' or '.join(kinds)}")


def narrowing(report: Report, step: dict, earlier: dict, pointer: str):
    """The choices that a slot is `with`: an option's value goes into the slot's id and must mean one thing there."""
    seen = set()
    for index, name in enumerate(step.get("with", [])):
        here = under(under(pointer, "with"), index)
        refers_to(report, name, here, (earlier, ("choice",)))
        values = [option["value"] for option in earlier.get(name, {}).get("options", [])]
        for value in values:
            if not SLUG.fullmatch(value):
                report.note(here, f"its option {shown(value)} is not a name of small letters, digits and hyphens")
            if value in seen:
                report.note(here, f"its option {shown(value)} stands in an earlier one too")
        seen.update(values)


def check_step(report: Report, step: dict, earlier: dict, pointer: str):
    references(report, step.get("when", {}), earlier, under(pointer, "when"))
    if step["kind"] == "slot":
        refers_to(report, step["office"], under(pointer, "office"), (earlier, ("office",)))
        narrowing(report, step, earlier, pointer)
    if step["kind"] == "bill":
        refers_to(report, step["account"], under(pointer, "account"), (earlier, ACCOUNTS))


def check_whole(report: Report, definition: dict):
    """What the outcome needs, and what there can be only one of."""
    kinds = [step["kind"] for step in definition["steps"]]
    if definition["outcome"] == "appointment" and "slot" not in kinds:
        report.note("/steps", "an appointment needs a slot step")
    if definition["outcome"] == "payment" and "bill" not in kinds:
        report.note("/steps", "a payment needs a bill step")
    for kind in ("slot", "bill"):
        if kinds.count(kind) > 1:
            report.note("/steps", f"more than one {kind} step is not supported by this version")


def check_order(report: Report, definition: dict):
    earlier = {}
    if "needs_icons" in definition and len(definition["needs_icons"]) != len(definition.get("needs", [])):
        report.note("/needs_icons", "one icon for each of needs is needed here")
    for index, step in enumerate(definition["steps"]):
        check_step(report, step, earlier, f"/steps/{index}")
        earlier[step["id"]] = step
    check_whole(report, definition)
