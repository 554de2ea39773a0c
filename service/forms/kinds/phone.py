"""A mobile number of eleven digits."""
import re
from datetime import date

from service.forms.examples import mobiles
from service.forms.kind import Kind
from service.forms.limits import length_verdict

LENGTH = 11
DIGITS = re.compile(r"[0-9]+")
A_MOBILE = re.compile(r"1[3-9][0-9]{9}")


def verdict(step: dict, answer: str, today: date) -> str | None:
    if not DIGITS.fullmatch(answer):
        return "not_a_mobile"
    return length_verdict(answer, LENGTH, LENGTH) or (None if A_MOBILE.fullmatch(answer) else "not_a_mobile")


KIND = Kind(verdict=verdict, examples=mobiles, random_answer=lambda source, step: "1380000000" + "0" * source.randint(0, 2))
