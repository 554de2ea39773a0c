"""The JSON type of an answer, by kind of step, and what counts as no answer at all."""
import re

SPACES = r"\u0009-\u000D\u0020\u00A0\u2000-\u200A\u202F\u205F\u3000"
A_SPACE = re.compile(f"[{SPACES}]+")
ENDS = re.compile(f"^[{SPACES}]+|[{SPACES}]+\\Z")
LARGEST = 2 ** 53 - 1  # the largest whole number that every client's JSON keeps exactly
CURRENCY = "CNY"


def collapsed(text: str) -> str:
    return A_SPACE.sub(" ", text).strip(" ")


def trimmed(text: str) -> str:
    return ENDS.sub("", text)


def is_blank(step: dict, answer) -> bool:
    if isinstance(answer, str):
        return not collapsed(answer)
    return answer is None or (answer == [] and step["kind"] == "choices")


def is_whole(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST


def currency_of(step: dict) -> str:
    limit = step.get("min") or step.get("max")
    return limit["currency"] if limit else CURRENCY


def is_money(step: dict, answer) -> bool:
    if not isinstance(answer, dict) or answer.keys() != {"amount", "currency"}:
        return False
    return is_whole(answer["amount"]) and answer["amount"] >= 0 and answer["currency"] == currency_of(step)


def is_choices(step: dict, answer) -> bool:
    return isinstance(answer, list) and all(isinstance(item, str) for item in answer)


def is_text(step: dict, answer) -> bool:
    return isinstance(answer, str)


def is_truth(step: dict, answer) -> bool:
    return isinstance(answer, bool)


TYPES = {
    "info": lambda step, answer: True,
    "choices": is_choices,
    "yesno": is_truth,
    "consent": is_truth,
    "number": lambda step, answer: is_whole(answer),
    "money": is_money,
}


def has_right_type(step: dict, answer) -> bool:
    return TYPES.get(step["kind"], is_text)(step, answer)
