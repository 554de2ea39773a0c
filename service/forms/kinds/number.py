"""A whole number from `min` to `max`, which may themselves be fractions."""
from datetime import date
from math import ceil, floor

from service.forms import samples
from service.forms.answer_types import compared_with, is_whole
from service.forms.examples import numbers
from service.forms.kind import Kind
from service.forms.limits import in_order, size_verdict
from service.values.json_checks import EXACT, Report, is_number, number, text, under


def limits(report: Report, step: dict, pointer: str):
    least, most = step.get("min", -EXACT), step.get("max", EXACT)
    in_order(report, pointer, least, most)
    if least <= most and ceil(least) > floor(most):
        report.note(under(pointer, "min"), "no whole number lies between min and max")


def verdict(step: dict, answer: int, today: date) -> str | None:
    return size_verdict(step, answer)


KIND = Kind(optional={"min": number, "max": number, "unit": text}, limits=limits,
            is_type=lambda step, answer: is_whole(answer), verdict=verdict,
            compared=compared_with(is_number, "a number"), ordered=True,
            examples=numbers, random_fields=lambda source: samples.limits(source, -5, 9),
            random_answer=lambda source, step: source.randint(-7, 11))
