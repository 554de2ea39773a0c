"""The number of an identity card, with the checksum of GB 11643."""
import re
from datetime import date

from service.forms.examples import and_another
from service.forms.kind import Kind
from service.forms.limits import length_verdict

LENGTH = 18
CHARACTERS = re.compile(r"[0-9X]+")
AN_ID = re.compile(r"[1-9][0-9]{16}[0-9X]")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"
EARLIEST_BIRTH_YEAR = 1900


def born(identity: str, today: date) -> bool:
    year, month, day = int(identity[6:10]), int(identity[10:12]), int(identity[12:14])
    try:
        return EARLIEST_BIRTH_YEAR <= year and date(year, month, day) <= today
    except ValueError:
        return False


def weighed(identity: str) -> int:
    return sum(int(digit) * weight for digit, weight in zip(identity, WEIGHTS))


def has_right_check_character(identity: str) -> bool:
    return CHECK_CHARACTERS[weighed(identity) % 11] == identity[-1]


def verdict(step: dict, answer: str, today: date) -> str | None:
    if not CHARACTERS.fullmatch(answer):
        return "not_an_id"
    if wrong_length := length_verdict(answer, LENGTH, LENGTH):
        return wrong_length
    right = AN_ID.fullmatch(answer) and born(answer, today) and has_right_check_character(answer)
    return None if right else "not_an_id"


RANDOM_ANSWERS = ["11010519491231002X", "110105194912310021", "1101051949"]


def examples(step: dict, compared: list) -> list[str]:
    """Those that are compared, and all that one day and one county have."""
    born = (f"11010519491231{number:03}" for number in range(1, 1000))
    return and_another(compared, (it + CHECK_CHARACTERS[weighed(it) % 11] for it in born))


KIND = Kind(verdict=verdict, examples=examples, random_answer=lambda source, step: source.choice(RANDOM_ANSWERS))
