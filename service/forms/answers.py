"""Verdicts on answers: a code for what is wrong, None for what is right.

The front end's core gives the same verdicts; tests/vectors/answers.json holds both to it, and
tests/vectors/README.md states the rules in words.
"""
from datetime import date

from service.forms.conditions import asked_steps, has_right_type, is_blank
from service.forms.kinds import kind_of


def verdict(step: dict, answer, today: date) -> str | None:
    """What is wrong with an answer to a step that is asked."""
    if is_blank(step, answer):
        return None if step.get("optional") or step["kind"] == "info" else "missing"
    if not has_right_type(step, answer):
        return "wrong_type"
    return kind_of(step).verdict(step, answer, today)


def verdicts(definition: dict, answers: dict, today: date) -> dict[str, str]:
    """Everything that is wrong with the answers to a whole service, by step."""
    asked = {step["id"]: step for step in asked_steps(definition, answers)}
    known = {step["id"] for step in definition["steps"]}
    codes = {name: "unknown_step" for name in answers if name not in known}
    codes |= {name: "not_asked" for name in known - asked.keys() if answers.get(name) is not None}
    codes |= {name: verdict(step, answers.get(name), today) for name, step in asked.items()}
    return {name: code for name, code in codes.items() if code}


def normalised(definition: dict, answers: dict) -> dict:
    """Right answers as they are kept: blanks left out, names with single spaces, texts without spaces at their ends."""
    given = ((step, answers.get(step["id"])) for step in asked_steps(definition, answers))
    return {step["id"]: kind_of(step).kept(answer) for step, answer in given if not is_blank(step, answer)}


def named_by(step: dict, answer) -> tuple[str, str] | None:
    """What an answer names, as in ("office", "west-center"), if it names anything."""
    return kind_of(step).names(answer) if isinstance(answer, str) else None
