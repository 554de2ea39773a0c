"""Any of several options, `min` at least and `max` at most."""
from datetime import date
from random import Random

from service.forms import samples
from service.forms.answer_types import with_options
from service.forms.kind import Kind
from service.forms.limits import in_order
from service.forms.options import differ, options, values_of
from service.values.json_checks import Report, under, whole


def limits(report: Report, step: dict, pointer: str):
    in_order(report, pointer, step.get("min"), step.get("max"))
    if step.get("min", 0) > len(step["options"]):
        report.note(under(pointer, "min"), "min is more than there are options")
    differ(report, step, pointer)


def is_list_of_text(step: dict, answer) -> bool:
    return isinstance(answer, list) and all(isinstance(item, str) for item in answer)


def verdict(step: dict, answer: list[str], today: date) -> str | None:
    if not set(answer) <= set(values_of(step)) or len(set(answer)) < len(answer):
        return "unknown_option"
    if len(answer) < step.get("min", 1):
        return "too_few"
    return "too_many" if len(answer) > step.get("max", len(answer)) else None


def random_fields(source: Random) -> dict:
    offered = samples.options(source)
    least = source.randint(0, len(offered))
    return {"options": offered, **samples.some(source, min=least, max=source.randint(max(1, least), 4))}


def random_answer(source: Random, step: dict) -> list[str]:
    return source.sample("abcd", k=source.randint(0, 4)) + ["a"] * (source.random() < 0.1)


KIND = Kind(required={"options": options}, optional={"min": whole(0), "max": whole(1)}, limits=limits,
            is_type=is_list_of_text, empty=[], verdict=verdict, compared=with_options,
            random_fields=random_fields, random_answer=random_answer)
