"""A whole number from `min` to `max`, which may themselves be fractions."""
from datetime import date

from service.forms import samples
from service.forms.answer_types import compared_with, is_whole
from service.forms.kind import Kind
from service.forms.limits import in_order, size_verdict
from service.values.json_checks import Report, is_number, number, text


def limits(report: Report, step: dict, pointer: str):
    in_order(report, pointer, step.get("min"), step.get("max"))


def verdict(step: dict, answer: int, today: date) -> str | None:
    return size_verdict(step, answer)


KIND = Kind(optional={"min": number, "max": number, "unit": text}, limits=limits,
            is_type=lambda step, answer: is_whole(answer), verdict=verdict,
            compared=compared_with(is_number, "a number"), ordered=True,
            random_fields=lambda source: samples.limits(source, -5, 9),
            random_answer=lambda source, step: source.randint(-7, 11))
