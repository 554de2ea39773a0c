"""Checks a service definition: every kind of step, its limits and its conditions.

Passes: 1 the fields of the service and of each step, by kind; 2 what a step says of earlier steps; 3 what this
version supports. 2 and 3 trust what 1 has checked.
"""
import re

from service.checks import (
    Report, boolean, expect, is_whole, language, list_of, matching, name_of, number, one_of, record, shown, slug,
    string, text, under, unique, whole,
)

UNSUPPORTED_KINDS = {"choices", "number", "money", "date", "digits", "text", "place", "photo"}
UNSUPPORTED_OUTCOMES: set = set()
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}|today([+-]\d{1,5}[dwmy])?")

moment = matching(MOMENT, "a date such as 2026-03-05 or today+90d")
money = record({"amount": whole(0), "currency": matching(re.compile("[A-Z]{3}"), "a currency such as CNY")})
option = record({"value": string, "label": text}, {"icon": slug})
bound = expect(lambda it: isinstance(it, (str, int, float)) and not isinstance(it, bool), "a number or a date")
value = expect(lambda it: isinstance(it, (str, bool, int, float)), "a string, a number, true or false")


def audio(report: Report, clips, pointer: str):
    if not isinstance(clips, dict) or not clips:
        return report.note(pointer, f"an object of clips by language is needed here, not {name_of(clips)}")
    for tag, clip in clips.items():
        language(report, tag, under(pointer, tag))
        string(report, clip, under(pointer, tag))


COMPARISONS = {"is": value, "in": list_of(value, 1), "not": value, "at_least": bound, "at_most": bound}
comparison = record({"step": slug}, COMPARISONS)


def condition(report: Report, when, pointer: str):
    """One comparison, or `all` or `any` of several conditions."""
    joint = [name for name in ("all", "any") if isinstance(when, dict) and name in when]
    if not joint:
        comparison(report, when, pointer)
        if isinstance(when, dict) and len(when.keys() & COMPARISONS.keys()) != 1:
            report.note(pointer, f"exactly one of {', '.join(COMPARISONS)} is needed beside step")
    elif len(when) > 1:
        report.note(pointer, f"'{joint[0]}' must stand alone in a condition")
    else:
        list_of(condition, 1)(report, when[joint[0]], under(pointer, joint[0]))


COMMON = ({"id": slug, "kind": string, "prompt": text},
          {"hint": text, "icon": slug, "optional": boolean, "when": condition, "sensitive": boolean, "audio": audio})

# By kind: the fields that it needs and those that it may have, beside the common ones.
KINDS = {
    "info": ({}, {}),
    "choice": ({"options": list_of(option, 1)}, {}),
    "choices": ({"options": list_of(option, 1)}, {"min": whole(0), "max": whole(1)}),
    "yesno": ({}, {}),
    "number": ({}, {"min": number, "max": number, "unit": text}),
    "money": ({}, {"min": money, "max": money}),
    "date": ({}, {"min": moment, "max": moment}),
    "name": ({}, {}),
    "phone": ({}, {}),
    "id-number": ({}, {}),
    "digits": ({}, {"length": whole(1, 40), "min_length": whole(1, 40), "max_length": whole(1, 40)}),
    "text": ({}, {"max_length": whole(1, 10000)}),
    "place": ({}, {}),
    "photo": ({}, {}),
    "office": ({}, {}),
    "slot": ({"office": slug}, {}),
    "bill": ({"account": slug}, {}),
    "consent": ({}, {}),
}


def amount(limit):
    """What two limits are compared by: money by its minor units."""
    found = limit.get("amount") if isinstance(limit, dict) else limit
    return found if isinstance(found, (int, float)) and not isinstance(found, bool) else None


def limits(report: Report, step: dict, pointer: str):
    for low, high in (("min", "max"), ("min_length", "max_length")):
        least, most = amount(step.get(low)), amount(step.get(high))
        if least is not None and most is not None and least > most:
            report.note(under(pointer, low), f"{low} is more than {high}")
    if step.get("kind") == "digits" and ("length" in step) == bool({"min_length", "max_length"} & step.keys()):
        report.note(pointer, "either length, or min_length and max_length, are needed here")
    if step.get("kind") == "choices" and is_whole(step.get("min")) and step["min"] > len(step.get("options") or []):
        report.note(under(pointer, "min"), "min is more than there are options")


def one_step(report: Report, step, pointer: str):
    if not isinstance(step, dict) or "kind" not in step:
        return record({"kind": string})(report, step, pointer)
    kind = step["kind"]
    if not isinstance(kind, str) or kind not in KINDS:
        return report.note(under(pointer, "kind"), f"kind {shown(kind)} is not known")
    required, optional = KINDS[kind]
    record({**COMMON[0], **required}, {**COMMON[1], **optional})(report, step, pointer)
    limits(report, step, pointer)
    if isinstance(step.get("options"), list):
        unique(report, step["options"], under(pointer, "options"), "value", "value")


service = record(
    {"id": slug, "version": whole(1), "category": slug, "icon": slug, "title": text, "summary": text,
     "outcome": one_of("appointment", "payment", "case", "answer"), "steps": list_of(one_step, 1)},
    {"needs": list_of(text), "needs_icons": list_of(slug), "fee": money,
     "takes": record({}, {"minutes": whole(0), "days": whole(0)})})


def comparison_reason(step: dict, comparison: dict) -> str | None:
    """Why the step can never give an answer that is compared so."""
    kind = step["kind"]
    values = [comparison[name] for name in ("is", "not") if name in comparison] + comparison.get("in", [])
    if kind == "info":
        return f"step '{step['id']}' has no answer to compare"
    if {"at_least", "at_most"} & comparison.keys() and kind not in ("number", "money", "date"):
        return f"an answer of kind '{kind}' is not more or less than another"
    if kind in ("yesno", "consent") and not all(isinstance(item, bool) for item in values):
        return f"an answer of kind '{kind}' is true or false"
    if kind == "choice":
        known = [option["value"] for option in step["options"]]
        return next((f"step '{step['id']}' has no option {shown(item)}" for item in values if item not in known), None)
    return None


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


def orders(report: Report, definition: dict):
    """What steps say of each other, once each is right by itself."""
    earlier = {}
    if "needs_icons" in definition and len(definition["needs_icons"]) != len(definition.get("needs", [])):
        report.note("/needs_icons", "one icon for each of needs is needed here")
    for index, step in enumerate(definition["steps"]):
        pointer = f"/steps/{index}"
        references(report, step.get("when", {}), earlier, under(pointer, "when"))
        if step["kind"] == "slot" and earlier.get(step["office"], {}).get("kind") != "office":
            report.note(under(pointer, "office"), f"'{step['office']}' is not the id of an earlier step of kind office")
        earlier[step["id"]] = step
    if definition["outcome"] == "appointment" and not any(step["kind"] == "slot" for step in definition["steps"]):
        report.note("/steps", "an appointment needs a slot step")


def supported(report: Report, definition: dict):
    """What is right by the API, but waits for a later version: refused rather than half shown."""
    for index, step in enumerate(definition["steps"]):
        if step["kind"] in UNSUPPORTED_KINDS:
            report.note(f"/steps/{index}/kind", f"kind '{step['kind']}' is not supported by this version")
    if definition["outcome"] in UNSUPPORTED_OUTCOMES:
        report.note("/outcome", f"outcome '{definition['outcome']}' is not supported by this version")
    if sum(step["kind"] == "slot" for step in definition["steps"]) > 1:
        report.note("/steps", "more than one slot step is not supported by this version")


def check_definition(report: Report, definition):
    """Notes all that is wrong with a definition that was read from JSON."""
    service(report, definition, "")
    if isinstance(definition, dict) and isinstance(definition.get("steps"), list):
        unique(report, definition["steps"], "/steps", "id", "id")
    if not report.lines:
        orders(report, definition)
        supported(report, definition)
