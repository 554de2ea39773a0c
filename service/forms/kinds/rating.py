"""How it was, as one of five faces: a whole number from 1, very bad, to 5, very good."""
from datetime import date

from service.forms.answer_types import compared_with, is_whole
from service.forms.kind import Kind
from service.forms.limits import size_verdict
from service.values.json_checks import is_number


def verdict(step: dict, answer: int, today: date) -> str | None:
    return size_verdict({"min": 1, "max": 5}, answer)


KIND = Kind(is_type=lambda step, answer: is_whole(answer), verdict=verdict,
            compared=compared_with(is_number, "a number"), ordered=True,
            examples=lambda step, compared: range(1, 6), random_answer=lambda source, step: source.randint(0, 6))
