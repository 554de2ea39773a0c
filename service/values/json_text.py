"""Reads JSON as strictly as the front end's core: NaN, a number beyond all and a field that stands there twice are none."""
import json
from math import isfinite
from typing import Iterator

from service.values.json_checks import under

DEEPEST = 200  # lists and objects in each other: deeper than anything that anybody means, and less than Python can follow


def without_repeats(pairs: list[tuple]) -> dict:
    """An object whose fields each stand there once; JSON itself would keep only the last."""
    found = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"field '{name}' stands here twice")
        found[name] = value
    return found


def no_constant(name: str):
    raise ValueError(f"{name} is not a number")


def finite(digits: str) -> float:
    if not isfinite(float(digits)):
        raise ValueError(f"{digits if len(digits) < 40 else 'a number'} is too large")
    return float(digits)


def whole(digits: str) -> int:
    finite(digits)
    return int(digits)


def loads(text: str):
    """The JSON of a text, or a ValueError, or a RecursionError."""
    return json.loads(text, object_pairs_hook=without_repeats, parse_constant=no_constant, parse_float=finite,
                      parse_int=whole)


def is_broken(text: str) -> bool:
    """Whether it holds one of two escapes that only together mean a character."""
    return any("\ud800" <= character <= "\udfff" for character in text)


def oddities(value, pointer: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """What is JSON and yet no value of ours: its pointer, and the reason."""
    if depth > DEEPEST:
        yield pointer, "nested too deep"
    elif isinstance(value, str) and is_broken(value):
        yield pointer, "half a character stands here"
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from oddities(name, pointer, depth)
            yield from oddities(item, under(pointer, name), depth + 1)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from oddities(item, under(pointer, index), depth + 1)
