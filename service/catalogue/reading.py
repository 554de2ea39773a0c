"""Reads the JSON files of a catalogue's folder: what is there, and what each holds or the one line that says why not.

Stricter than Python's own reader and as strict as the front end's, for which NaN or half a character is no JSON.
"""
import json
from math import isfinite
from pathlib import Path
from typing import Iterator

from service.values.json_checks import Report, under


def json_files(folder: Path) -> list[Path]:
    """By name, and whether they are called .json or .JSON; what is hidden was not meant."""
    return sorted(path for path in folder.iterdir()
                  if path.suffix.lower() == ".json" and not path.name.startswith("."))


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
        raise ValueError(f"{digits} is too large")
    return float(digits)


def half_characters(value, pointer: str = "") -> Iterator[str]:
    """Where a text holds one of two escapes that only together mean a character."""
    if isinstance(value, str) and any("\ud800" <= character <= "\udfff" for character in value):
        yield pointer
    if isinstance(value, dict):
        for name, item in value.items():
            yield from half_characters(name, pointer)
            yield from half_characters(item, under(pointer, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from half_characters(item, under(pointer, index))


def parsed(report: Report, text: str):
    """The JSON of a text, or None with the reason noted."""
    try:
        value = json.loads(text, object_pairs_hook=without_repeats, parse_constant=no_constant, parse_float=finite)
        for pointer in half_characters(value):
            report.note(pointer, "half a character stands here")
        return value
    except json.JSONDecodeError as fault:
        report.note("", f"not JSON: {fault.msg} at line {fault.lineno}, column {fault.colno}")
    except RecursionError:
        report.note("", "nested too deep")
    except ValueError as fault:
        report.note("", f"not usable JSON: {fault}")
    return None


def read(report: Report, path: Path):
    """The JSON of a file, with or without a byte order mark, or None with the reason noted. Never waits for a pipe."""
    if path.exists() and not path.is_file():
        return report.note("", "a folder stands here, not a file" if path.is_dir() else "this is not a file")
    try:
        return parsed(report, path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        report.note("", "not UTF-8 text")
    except OSError as fault:
        report.note("", fault.strerror or "cannot be read")
    return None
