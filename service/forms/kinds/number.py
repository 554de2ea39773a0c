"""A whole number from `min` to `max`, which may themselves be fractions."""
from datetime import date
from math import ceil, floor

from service.forms import samples
from service.forms.answer_types import compared_with, is_whole
from service.forms.examples import numbers
from service.forms.kind import Kind
from service.forms.limits import in_order, size_verdict
from service.values.json_checks import EXACT, Report, is_number, number, text, under

MOST_ROWS, MOST_TYPED = 8, 10 ** 9 - 1  # src/app/kinds/number.cpp


def limits(report: Report, step: dict, pointer: str):
    least, most = step.get("min", -EXACT), step.get("max", EXACT)
    in_order(report, pointer, least, most)
    if least <= most and ceil(least) > floor(most):
        report.note(under(pointer, "min"), "no whole number lies between min and max")


def is_chosen(step: dict) -> bool:
    """So few numbers are offered as rows, whatever they are."""
    return "min" in step and "max" in step and step["max"] - step["min"] < MOST_ROWS


def unentered(step: dict) -> str | None:
    fewest = -MOST_TYPED if step.get("min", min(0, step.get("max", 0))) < 0 else 0  # the pad has a minus then
    typed = ceil(max(step.get("min", fewest), fewest)) <= min(step.get("max", MOST_TYPED), MOST_TYPED)
    return None if typed or is_chosen(step) else (
        f"the pad has {len(str(MOST_TYPED))} digits: ask for numbers that it can enter, or for {MOST_ROWS} at most")


def verdict(step: dict, answer: int, today: date) -> str | None:
    return size_verdict(step, answer)


KIND = Kind(optional={"min": number, "max": number, "unit": text}, limits=limits,
            is_type=lambda step, answer: is_whole(answer), verdict=verdict,
            compared=compared_with(is_number, "a number"), ordered=True,
            examples=numbers, unentered=unentered, random_fields=lambda source: samples.limits(source, -5, 9),
            random_answer=lambda source, step: source.randint(-7, 11))
