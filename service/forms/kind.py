"""A kind of step as a value: its fields, its answers and their verdict, and what definitions may say of it.

What a kind does not say is as most kinds have it: no field of its own, answered with any text. Its name is that of its
file in kinds/, with hyphens: id_number.py is `id-number`.
"""
from dataclasses import dataclass, field
from datetime import date
from typing import Callable

from service.forms.answer_types import is_text, with_text
from service.forms.samples import words


def nothing(*_):
    return None


def itself(answer):
    return answer


def always(step: dict, today: date) -> bool:
    return True


def unchanged(step: dict, today: date | None) -> dict:
    return step


@dataclass(frozen=True)
class Kind:
    # Of its definition.
    required: dict = field(default_factory=dict)  # the checks of the fields that a step needs, by name
    optional: dict = field(default_factory=dict)  # and of those that it may have, beside what every step has
    limits: Callable = nothing  # (report, step, pointer) notes limits that no answer can keep; its fields are right
    refers: Callable = nothing  # (report, step, earlier, pointer) notes what it says wrongly of earlier steps
    once: bool = False  # a definition has one such step at most
    makes: str | None = None  # the outcome that needs such a step
    rests_on: str | None = None  # the field that names the step without whose answer it cannot be asked
    # Of its answers.
    is_type: Callable = is_text  # (step, answer) whether the answer has the JSON type
    empty: object = None  # what is no answer either, beside null and spaces
    verdict: Callable = nothing  # (step, answer, today) a code for what is wrong; the answer has the type
    kept: Callable = itself  # (answer) the answer as it is kept
    names: Callable = nothing  # (answer) what the answer is an id of and the id, as in ("office", "west-center")
    # Of conditions on its answers.
    compared: Callable = with_text  # (step, value) why the value cannot be compared with an answer
    ordered: bool = False  # an answer may be more or less than another
    size: Callable = itself  # (answer) what is compared
    # For the proof that a definition can be answered.
    examples: Callable | None = None  # (step, compared) answers, right and wrong, that stand for all; none: usual ones
    lasting: Callable = unchanged  # (step, today) the step with limits that hold on today and ever after, or without a day, ever
    unentered: Callable = nothing  # (step) why none of its right answers can be entered by the pad
    is_open: Callable = always  # (step, today) whether its limits let through any answer on this day
    # For the tests.
    random_fields: Callable = lambda source: {}
    random_answer: Callable = words  # (source, step)
