"""Checks a service definition: every kind of step, its limits and its conditions.

Passes: 1 the fields of the service and of each step, by kind; 2 what a step says of earlier steps (step_order.py).
2 trusts what 1 has checked.
"""
import re
from datetime import date

from service.catalogue.json_checks import (
    Report, boolean, expect, hours, language, list_of, matching, name_of, number, one_of, record, shown, slug, string,
    text, under, unique, whole,
)
from service.catalogue.step_order import check_order
from service.values.moments import day_of, parsed_day

moment = expect(lambda it: isinstance(it, str) and day_of(it, date.today()), "a date such as 2026-03-05 or today+90d")
money = record({"amount": whole(0), "currency": matching(re.compile("[A-Z]{3}"), "a currency such as CNY")})
option = record({"value": string, "label": text}, {"icon": slug, "hint": text, "schedule": list_of(hours, 1)})
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
    "info": ({}, {"alert": boolean}),
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
    "text": ({}, {"max_length": whole(1, 10000), "phrases": list_of(text, 1)}),
    "place": ({}, {}),
    "photo": ({}, {}),
    "office": ({}, {}),
    "slot": ({"office": slug}, {"with": list_of(slug, 1)}),
    "bill": ({"account": slug}, {}),
    "consent": ({}, {}),
}


def size(limit):
    """What two limits are compared by: money by its minor units, days by themselves; those from today move with it."""
    found = limit.get("amount") if isinstance(limit, dict) else limit
    return parsed_day(found) if isinstance(found, str) else found


def limits(report: Report, step: dict, pointer: str):
    for low, high in (("min", "max"), ("min_length", "max_length")):
        least, most = size(step.get(low)), size(step.get(high))
        if least is not None and most is not None and least > most:
            report.note(under(pointer, low), f"{low} is more than {high}")


def digits_limits(report: Report, step: dict, pointer: str):
    if ("length" in step) == bool({"min_length", "max_length"} & step.keys()):
        report.note(pointer, "either length, or min_length and max_length, are needed here")


def choices_limits(report: Report, step: dict, pointer: str):
    if step.get("min", 0) > len(step["options"]):
        report.note(under(pointer, "min"), "min is more than there are options")


def money_limits(report: Report, step: dict, pointer: str):
    if len({step[name]["currency"] for name in ("min", "max") if name in step}) > 1:
        report.note(under(pointer, "max"), "min and max are of two currencies")


LIMITS = {"digits": digits_limits, "choices": choices_limits, "money": money_limits}


def one_step(report: Report, step, pointer: str):
    if not isinstance(step, dict) or "kind" not in step:
        return record({"kind": string})(report, step, pointer)
    kind = step["kind"]
    if not isinstance(kind, str) or kind not in KINDS:
        return report.note(under(pointer, "kind"), f"kind {shown(kind)} is not known")
    required, optional = KINDS[kind]
    before = len(report.lines)
    record({**COMMON[0], **required}, {**COMMON[1], **optional})(report, step, pointer)
    if len(report.lines) > before:
        return
    limits(report, step, pointer)
    LIMITS.get(kind, lambda *_: None)(report, step, pointer)
    unique(report, step.get("options", []), under(pointer, "options"), "value", "value")


service = record(
    {"id": slug, "version": whole(1), "category": slug, "icon": slug, "title": text, "summary": text,
     "outcome": one_of("appointment", "payment", "case", "answer"), "steps": list_of(one_step, 1)},
    {"needs": list_of(text), "needs_icons": list_of(slug), "fee": money,
     "guide": list_of(record({"icon": slug, "text": text}), 1),
     "takes": record({}, {"minutes": whole(0), "days": whole(0)})})


def check_definition(report: Report, definition):
    """Notes all that is wrong with a definition that was read from JSON."""
    service(report, definition, "")
    if isinstance(definition, dict) and isinstance(definition.get("steps"), list):
        unique(report, definition["steps"], "/steps", "id", "id")
    if not report.lines:
        check_order(report, definition)
