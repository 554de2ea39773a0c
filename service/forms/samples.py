"""Random fields and answers, from which the tests make definitions and visits that nobody thought of.

Each takes its chance from a `source`, a random.Random, so that a seed gives the same again.
"""
from random import Random

TEXT = {"zh-CN": "例子", "en": "Example"}
WORDS = ["", " ", "a", "李秀英", " 李　秀英 ", "12", "123456", "1a2", "13800000000", "11010519491231002X", "2026-02-30",
         "soon", "字" * 501, "a" * 101]


def words(source: Random, step: dict) -> str:
    return source.choice(WORDS)


def truth(source: Random, step: dict) -> bool:
    return source.random() < 0.6


def some(source: Random, **fields) -> dict:
    return {name: value for name, value in fields.items() if source.random() < 0.5}


def limits(source: Random, least: int, most: int) -> dict:
    """A `min` and a `max` in order, both, one or none of them."""
    low, high = sorted(source.choices(range(least, most), k=2))
    return some(source, min=low, max=high)


def options(source: Random) -> list[dict]:
    return [{"value": value, "label": TEXT} for value in "abcd"[:source.randint(2, 4)]]
