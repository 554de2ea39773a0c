"""A person's name, in any of the country's scripts."""
import re
from datetime import date

from service.forms.kind import Kind
from service.forms.limits import length_verdict
from service.values.spaces import collapsed

LENGTH = (2, 40)

LETTERS = (
    r"A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0300-\u036F"  # Latin, and accents typed apart
    r"\u0620-\u065F\u066E-\u06D3\u06D5"  # Uyghur
    r"\u0F0B\u0F40-\u0FBC"  # Tibetan, whose syllables are parted by the tsheg
    r"\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\U00020000-\U000323AF"  # Chinese
)
MARKS = r" \-'.\u00B7\u2019\u2022\u2027"
A_LETTER = re.compile(f"[{LETTERS}]")
A_NAME = re.compile(f"[{LETTERS}{MARKS}]+")


def verdict(step: dict, answer: str, today: date) -> str | None:
    text = collapsed(answer)
    right = A_NAME.fullmatch(text) and A_LETTER.search(text)
    return length_verdict(text, *LENGTH) or (None if right else "not_a_name")


KIND = Kind(verdict=verdict, kept=collapsed)
