"""Reads the JSON files of a catalogue's folder: what is there, and what each holds or the one line that says why not."""
import json
from pathlib import Path

from service.values.json_checks import Report
from service.values.json_text import loads, oddities


def json_files(folder: Path) -> list[Path]:
    """By name, and whether they are called .json or .JSON; what is hidden was not meant."""
    return sorted(path for path in folder.iterdir()
                  if path.suffix.lower() == ".json" and not path.name.startswith("."))


def parsed(report: Report, text: str):
    """The JSON of a text, or None with the reason noted."""
    try:
        value = loads(text)
        for pointer, reason in oddities(value):
            report.note(pointer, reason)
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
    try:
        if path.exists() and not path.is_file():
            return report.note("", "a folder stands here, not a file" if path.is_dir() else "this is not a file")
        return parsed(report, path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        report.note("", "not UTF-8 text")
    except OSError as fault:
        report.note("", fault.strerror or "cannot be read")
    return None
