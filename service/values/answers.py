"""Verdicts on answers: a code for what is wrong, None for what is right.

The front end's core gives the same verdicts; tests/vectors/answers.json holds both to it, and
tests/vectors/README.md states the rules in words.
"""
import re
from datetime import date

from service.values.answer_types import collapsed, has_right_type, is_blank, trimmed
from service.values.conditions import asked_steps
from service.values.moments import day_of, parsed_day

NAME_LENGTH = (2, 40)
PHONE_LENGTH = 11
ID_LENGTH = 18
REFERENCE_LENGTH = 100  # an id longer than this names nothing
TEXT_LENGTH = 500

LETTERS = (
    r"A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0300-\u036F"  # Latin, and accents typed apart
    r"\u0620-\u065F\u066E-\u06D3\u06D5"  # Uyghur
    r"\u0F0B\u0F40-\u0FBC"  # Tibetan, whose syllables are parted by the tsheg
    r"\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\U00020000-\U000323AF"  # Chinese
)
MARKS = r" \-'.\u00B7\u2019\u2022\u2027"

A_RECORDING = re.compile(r"\[voice:([A-Za-z0-9_-]{1,64})\]\Z")  # at the end of a text, which may be all of it
A_LETTER = re.compile(f"[{LETTERS}]")
A_NAME = re.compile(f"[{LETTERS}{MARKS}]+")
DIGITS = re.compile(r"[0-9]+")
A_MOBILE = re.compile(r"1[3-9][0-9]{9}")
ID_CHARACTERS = re.compile(r"[0-9X]+")
AN_ID = re.compile(r"[1-9][0-9]{16}[0-9X]")

ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643
ID_CHECKS = "10X98765432"
EARLIEST_BIRTH_YEAR = 1900


def name_verdict(step: dict, answer: str, today: date) -> str | None:
    text = collapsed(answer)
    if len(text) < NAME_LENGTH[0]:
        return "too_short"
    if len(text) > NAME_LENGTH[1]:
        return "too_long"
    return None if A_NAME.fullmatch(text) and A_LETTER.search(text) else "not_a_name"


def length_verdict(text: str, least: int, most: int | None) -> str | None:
    if len(text) < least:
        return "too_short"
    return "too_long" if most is not None and len(text) > most else None


def phone_verdict(step: dict, answer: str, today: date) -> str | None:
    if not DIGITS.fullmatch(answer):
        return "not_a_mobile"
    return length_verdict(answer, PHONE_LENGTH, PHONE_LENGTH) or (
        None if A_MOBILE.fullmatch(answer) else "not_a_mobile")


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
    if wrong_length := length_verdict(answer, ID_LENGTH, ID_LENGTH):
        return wrong_length
    right = AN_ID.fullmatch(answer) and born(answer, today) and checks(answer)
    return None if right else "not_an_id"


def digits_verdict(step: dict, answer: str, today: date) -> str | None:
    if not DIGITS.fullmatch(answer):
        return "not_digits"
    least, most = step.get("min_length", 1), step.get("max_length")
    return length_verdict(answer, step.get("length", least), step.get("length", most))


def words_and_recording(answer: str) -> tuple[str, str | None]:
    """A text as it is written, and the id of the recording that it ends with, if any."""
    text = trimmed(answer)
    found = A_RECORDING.search(text)
    return (trimmed(text[:found.start()]), found[1]) if found else (text, None)


def text_verdict(step: dict, answer: str, today: date) -> str | None:
    words, recording = words_and_recording(answer)
    return length_verdict(words, 0 if recording else 1, step.get("max_length", TEXT_LENGTH))


def values_of(step: dict) -> list[str]:
    return [option["value"] for option in step["options"]]


def choice_verdict(step: dict, answer: str, today: date) -> str | None:
    return None if answer in values_of(step) else "unknown_option"


def choices_verdict(step: dict, answer: list[str], today: date) -> str | None:
    if not set(answer) <= set(values_of(step)) or len(set(answer)) < len(answer):
        return "unknown_option"
    if len(answer) < step.get("min", 1):
        return "too_few"
    return "too_many" if len(answer) > step.get("max", len(answer)) else None


def number_verdict(step: dict, answer: int, today: date) -> str | None:
    if answer < step.get("min", answer):
        return "too_small"
    return "too_large" if answer > step.get("max", answer) else None


def money_verdict(step: dict, answer: dict, today: date) -> str | None:
    limits = {name: step[name]["amount"] for name in ("min", "max") if name in step}
    return number_verdict(limits, answer["amount"], today)


def date_verdict(step: dict, answer: str, today: date) -> str | None:
    day = parsed_day(answer)
    if day is None:
        return "not_a_date"
    if "min" in step and day < day_of(step["min"], today):
        return "too_early"
    return "too_late" if "max" in step and day > day_of(step["max"], today) else None


def reference_verdict(step: dict, answer: str, today: date) -> str | None:
    return None if len(answer) <= REFERENCE_LENGTH else "unknown_option"


def yesno_verdict(step: dict, answer: bool, today: date) -> str | None:
    return None


def consent_verdict(step: dict, answer: bool, today: date) -> str | None:
    return None if answer or step.get("optional") else "consent_needed"


def info_verdict(step: dict, answer, today: date) -> str | None:
    return "not_asked"  # there is nothing to answer


KINDS = {
    "info": info_verdict,
    "choice": choice_verdict,
    "choices": choices_verdict,
    "yesno": yesno_verdict,
    "consent": consent_verdict,
    "number": number_verdict,
    "money": money_verdict,
    "date": date_verdict,
    "name": name_verdict,
    "phone": phone_verdict,
    "id-number": id_verdict,
    "digits": digits_verdict,
    "text": text_verdict,
    **dict.fromkeys(("office", "slot", "place", "photo", "bill"), reference_verdict),
}


def verdict(step: dict, answer, today: date) -> str | None:
    """What is wrong with an answer to a step that is asked."""
    if is_blank(step, answer):
        return None if step.get("optional") or step["kind"] == "info" else "missing"
    if not has_right_type(step, answer):
        return "wrong_type"
    return KINDS[step["kind"]](step, answer, today)


def verdicts(definition: dict, answers: dict, today: date) -> dict[str, str]:
    """Everything that is wrong with the answers to a whole service, by step."""
    asked = {step["id"]: step for step in asked_steps(definition, answers)}
    known = {step["id"] for step in definition["steps"]}
    codes = {name: "unknown_step" for name in answers if name not in known}
    codes |= {name: "not_asked" for name in known - asked.keys() if answers.get(name) is not None}
    codes |= {name: verdict(step, answers.get(name), today) for name, step in asked.items()}
    return {name: code for name, code in codes.items() if code}


KEPT_AS = {"name": collapsed, "text": trimmed}


def normalised(definition: dict, answers: dict) -> dict:
    """Right answers as they are kept: blanks left out, names with single spaces, texts without spaces at their ends."""
    given = ((step, answers.get(step["id"])) for step in asked_steps(definition, answers))
    return {step["id"]: KEPT_AS.get(step["kind"], lambda it: it)(answer)
            for step, answer in given if not is_blank(step, answer)}
