"""Answers that stand for all others: whatever a definition compares, one of these compares like any answer there is.

Each takes a step, whose limits are fixed, and what its answers are compared with, and gives answers that may be right or
wrong. Between two numbers or days that are compared nothing is told apart, so their neighbours will do.
"""
from itertools import count
from math import ceil, floor
from typing import Iterable

from service.values.moments import add_days, parsed_day

ANY_DAY = "2026-06-30"


def and_another(compared: list, made: Iterable[str]) -> list[str]:
    """What is compared, and one more where there is one."""
    return [*compared, *[text for text, _ in zip((it for it in made if it not in compared), range(1))]]


def texts(step: dict, compared: list) -> list[str]:
    """Of one character, the most that a text may have at least, and of two, as a name needs."""
    return [*and_another(compared, (chr(0x4E00 + number) for number in count())),
            *and_another(compared, (chr(0x4E00 + number) + "一" for number in count()))]


def digits(step: dict, compared: list) -> list[str]:
    length = step.get("length") or step.get("max_length") or step["min_length"]
    return and_another(compared, (f"{number:0{length}}" for number in range(min(10 ** length, len(compared) + 1))))


def mobiles(step: dict, compared: list) -> list[str]:
    return and_another(compared, (str(13800000000 + number) for number in count()))


def around(numbers: list) -> list[int]:
    return sorted({whole + away for number in numbers for whole in (floor(number), ceil(number)) for away in (-1, 0, 1)})


def numbers(step: dict, compared: list) -> list[int]:
    return around([0, *compared, *(step[name] for name in ("min", "max") if name in step)])


def amounts(step: dict, compared: list) -> list[int]:
    return around([0, *compared, *(step[name]["amount"] for name in ("min", "max") if name in step)])


def days(step: dict, compared: list) -> list[str]:
    known = [ANY_DAY, *compared, *(step[name] for name in ("min", "max") if name in step)]
    return sorted({str(add_days(parsed_day(day), away)) for day in known for away in (-1, 0, 1)})
