"""Answers that are ids of something, and steps that rest on earlier ones."""
from datetime import date

from service.values.json_checks import NAME_LENGTH, Report

ID_LENGTH = NAME_LENGTH  # an id longer than this names nothing


def verdict(step: dict, answer: str, today: date) -> str | None:
    """Whether the id names anything is for those to say who have it."""
    return None if len(answer) <= ID_LENGTH else "unknown_option"


def id_of(what: str):
    return lambda answer: (what, answer)


def refers_to(report: Report, name: str, pointer: str, found: tuple[dict, tuple]):
    """Notes a name that is not the id of an earlier step of one of these kinds."""
    earlier, kinds = found
    if earlier.get(name, {}).get("kind") not in kinds:
        report.note(pointer, f"'{name}' is not the id of an earlier step of kind {' or '.join(kinds)}")
