"""Verdicts on answers: a code for what is wrong, None for what is right.

The front end's core gives the same verdicts; tests/vectors/answers.json holds both to it, and
tests/vectors/README.md states the rules in words.
"""
import re
from datetime import date

from service.conditions import asked_steps

NAME_LENGTH = (2, 40)
PHONE_LENGTH = 11
ID_LENGTH = 18
REFERENCE_LENGTH = 100  # an office or slot id longer than this names nothing

SPACES = r"\u0009-\u000D\u0020\u00A0\u2000-\u200A\u202F\u205F\u3000"
LETTERS = (
    r"A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0300-\u036F"  # Latin, and accents typed apart
    r"\u0620-\u065F\u066E-\u06D3\u06D5"  # Uyghur
    r"\u0F0B\u0F40-\u0FBC"  # Tibetan, whose syllables are parted by the tsheg
    r"\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\U00020000-\U000323AF"  # Chinese
)
MARKS = r" \-'.\u00B7\u2019\u2022\u2027"

A_LETTER = re.compile(f"[{LETTERS}]")
A_NAME = re.compile(f"[{LETTERS}{MARKS}]+")
A_SPACE = re.compile(f"[{SPACES}]+")
DIGITS = re.compile(r"[0-9]+")
A_MOBILE = re.compile(r"1[3-9][0-9]{9}")
ID_CHARACTERS = re.compile(r"[0-9X]+")
AN_ID = re.compile(r"[1-9][0-9]{16}[0-9X]")

ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643
ID_CHECKS = "10X98765432"
EARLIEST_BIRTH_YEAR = 1900


def collapsed(text: str) -> str:
    return A_SPACE.sub(" ", text).strip(" ")


def name_verdict(step: dict, answer: str, today: date) -> str | None:
    text = collapsed(answer)
    if len(text) < NAME_LENGTH[0]:
        return "too_short"
    if len(text) > NAME_LENGTH[1]:
        return "too_long"
    return None if A_NAME.fullmatch(text) and A_LETTER.search(text) else "not_a_name"


def length_verdict(text: str, length: int) -> str | None:
    if len(text) < length:
        return "too_short"
    return "too_long" if len(text) > length else None


def phone_verdict(step: dict, answer: str, today: date) -> str | None:
    if not DIGITS.fullmatch(answer):
        return "not_a_mobile"
    return length_verdict(answer, PHONE_LENGTH) or (None if A_MOBILE.fullmatch(answer) else "not_a_mobile")


def born(identity: str, today: date) -> bool:
    year, month, day = int(identity[6:10]), int(identity[10:12]), int(identity[12:14])
    try:
        return EARLIEST_BIRTH_YEAR <= year and date(year, month, day) <= today
    except ValueError:
        return False


def checks(identity: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(identity, ID_WEIGHTS))
    return ID_CHECKS[total % 11] == identity[-1]


def id_verdict(step: dict, answer: str, today: date) -> str | None:
    if not ID_CHARACTERS.fullmatch(answer):
        return "not_an_id"
    if wrong_length := length_verdict(answer, ID_LENGTH):
        return wrong_length
    right = AN_ID.fullmatch(answer) and born(answer, today) and checks(answer)
    return None if right else "not_an_id"


def choice_verdict(step: dict, answer: str, today: date) -> str | None:
    return None if any(option["value"] == answer for option in step["options"]) else "unknown_option"


def reference_verdict(step: dict, answer: str, today: date) -> str | None:
    return None if len(answer) <= REFERENCE_LENGTH else "unknown_option"


def yesno_verdict(step: dict, answer: bool, today: date) -> str | None:
    return None


def consent_verdict(step: dict, answer: bool, today: date) -> str | None:
    return None if answer or step.get("optional") else "consent_needed"


def info_verdict(step: dict, answer, today: date) -> str | None:
    return "not_asked"  # there is nothing to answer


KINDS = {
    "info": (object, info_verdict),
    "choice": (str, choice_verdict),
    "yesno": (bool, yesno_verdict),
    "consent": (bool, consent_verdict),
    "office": (str, reference_verdict),
    "slot": (str, reference_verdict),
    "bill": (str, reference_verdict),
    "name": (str, name_verdict),
    "phone": (str, phone_verdict),
    "id-number": (str, id_verdict),
}


def is_blank(answer) -> bool:
    return answer is None or (isinstance(answer, str) and not collapsed(answer))


def verdict(step: dict, answer, today: date) -> str | None:
    """What is wrong with an answer to a step that is asked."""
    expected, judge = KINDS[step["kind"]]
    if is_blank(answer):
        return None if step.get("optional") or step["kind"] == "info" else "missing"
    if not isinstance(answer, expected):
        return "wrong_type"
    return judge(step, answer, today)


def verdicts(definition: dict, answers: dict, today: date) -> dict[str, str]:
    """Everything that is wrong with the answers to a whole service, by step."""
    asked = {step["id"]: step for step in asked_steps(definition, answers)}
    known = {step["id"] for step in definition["steps"]}
    codes = {name: "unknown_step" for name in answers if name not in known}
    codes |= {name: "not_asked" for name in known - asked.keys() if answers.get(name) is not None}
    codes |= {name: verdict(step, answers.get(name), today) for name, step in asked.items()}
    return {name: code for name, code in codes.items() if code}


def normalised(definition: dict, answers: dict) -> dict:
    """Right answers as they are kept: blanks left out, names with single spaces."""
    kept = {}
    for step in asked_steps(definition, answers):
        answer = answers.get(step["id"])
        if not is_blank(answer):
            kept[step["id"]] = collapsed(answer) if step["kind"] == "name" else answer
    return kept
