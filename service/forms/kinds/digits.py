"""Digits, of one length or from a shortest to a longest one."""
import re
from datetime import date
from random import Random

from service.forms.examples import digits
from service.forms.kind import Kind
from service.forms.limits import in_order, length_verdict
from service.values.json_checks import Report, whole

DIGITS = re.compile(r"[0-9]+")
RANDOM_FIELDS = [{"length": 6}, {"min_length": 2}, {"max_length": 3}, {"min_length": 1, "max_length": 6}]

length = whole(1, 40)


def limits(report: Report, step: dict, pointer: str):
    in_order(report, pointer, step.get("min_length"), step.get("max_length"), ("min_length", "max_length"))
    if ("length" in step) == bool({"min_length", "max_length"} & step.keys()):
        report.note(pointer, "either length, or min_length and max_length, are needed here")


def verdict(step: dict, answer: str, today: date) -> str | None:
    if not DIGITS.fullmatch(answer):
        return "not_digits"
    least, most = step.get("min_length", 1), step.get("max_length")
    return length_verdict(answer, step.get("length", least), step.get("length", most))


def random_answer(source: Random, step: dict) -> str:
    return "1" * source.randint(1, 7)


KIND = Kind(optional={"length": length, "min_length": length, "max_length": length}, limits=limits, verdict=verdict,
            examples=digits, random_fields=lambda source: dict(source.choice(RANDOM_FIELDS)), random_answer=random_answer)
