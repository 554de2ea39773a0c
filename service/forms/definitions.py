"""Checks a service definition. The front end refuses the same ones: tests/vectors/definitions.json holds both to it.

Passes: 1 the fields of the service and of each step, by its kind; 2 what a step says of earlier steps (step_order.py).
2 trusts what 1 has checked.
"""
from service.forms.condition_checks import condition
from service.forms.kinds import KINDS
from service.forms.step_order import check_order
from service.values.json_checks import (
    Report, boolean, clips, list_of, money, one_of, record, shown, slug, string, text, under, unique, whole,
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
