"""Checks the form of a service definition, as the front end does; tests/vectors/definitions.json holds it to each rule.

Passes: 1 the fields of the service and of each step, by its kind; 2 what a step says of earlier steps (step_order.py).
2 trusts what 1 has checked. That it can be answered is proved once the whole catalogue is read (answerable.py).
"""
from service.forms.condition_checks import condition
from service.forms.kinds import KINDS
from service.forms.step_order import check_order
from service.values.json_checks import (
    Report, boolean, clips, money, one_of, record, short_list, shown, slug, string, text, under, unique, whole,
)

REQUIRED = {"id": slug, "kind": string, "prompt": text}
OPTIONAL = {"hint": text, "icon": slug, "optional": boolean, "when": condition, "sensitive": boolean, "audio": clips}


def one_step(report: Report, step, pointer: str):
    if not isinstance(step, dict) or "kind" not in step:
        return record({"kind": string})(report, step, pointer)
    if not isinstance(step["kind"], str) or step["kind"] not in KINDS:
        return report.note(under(pointer, "kind"), f"kind {shown(step['kind'])} is not known")
    kind, before = KINDS[step["kind"]], len(report.lines)
    record({**REQUIRED, **kind.required}, {**OPTIONAL, **kind.optional})(report, step, pointer)
    if len(report.lines) == before:
        kind.limits(report, step, pointer)


def steps(report: Report, value, pointer: str):
    before = len(report.lines)
    short_list(one_step, 1)(report, value, pointer)
    if len(report.lines) == before:
        unique(report, value, pointer, "id", "id")


STATES = ("received", "assigned", "working", "waiting", "done", "declined", "booked", "cancelled", "moved",
          "awaiting_payment", "paid", "refunded")
retention = record({}, {state: whole(0) for state in STATES})
service = record(
    {"id": slug, "version": whole(1), "category": slug, "icon": slug, "title": text, "summary": text,
     "outcome": one_of("appointment", "payment", "case", "answer"), "steps": steps},
    {"needs": short_list(text), "needs_icons": short_list(slug), "fee": money,
     "guide": short_list(record({"icon": slug, "text": text}), 1),
     "takes": record({}, {"minutes": whole(0), "days": whole(0)}), "weight": whole(0), "retention": retention,
     "connector": slug})


def check_definition(report: Report, definition):
    """Notes all that is wrong with a definition that was read from JSON."""
    service(report, definition, "")
    if not report.lines:
        check_order(report, definition)
