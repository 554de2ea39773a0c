"""Checks of JSON values: each takes a Report, a value and its pointer, and notes everything that is wrong.

A check is made once from smaller ones and says nothing about where its value came from.
"""
import json
import re
from datetime import date
from difflib import get_close_matches

from service.values.moments import day_of, is_day
from service.values.spaces import collapsed

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CURRENCY = re.compile(r"[A-Z]{3}")
LARGEST = 2 ** 31 - 1  # what every channel can hold
EXACT = 2 ** 53 - 1  # the largest whole number that every client's JSON keeps exactly
NAME_LENGTH = 100  # a request can name nothing longer
LANGUAGE_LENGTH = 35
LONGEST = 100  # items of a list that people are to read
TELEPHONE = re.compile(r"\+?[0-9]+(-[0-9]+)*")  # three to twenty digits
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class Report:
    """The faults of one file, each a line with the file, the JSON pointer and the reason; and the texts that it holds."""

    def __init__(self, file: str):
        self.file = file
        self.lines: list[str] = []
        self.texts: list[tuple[str, object]] = []  # with their pointers

    def note(self, pointer: str, reason: str):
        self.lines.append(told_line(self.file, pointer, reason))


def told_line(file: str, pointer: str, reason: str) -> str:
    """One line, whatever stands in a name."""
    return "".join(it if it.isprintable() else "\ufffd" for it in f"{file}#{pointer}: {reason}")


def under(pointer: str, key) -> str:
    """RFC 6901: the pointer to a member of what `pointer` points to."""
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"


def name_of(value) -> str:
    """The JSON name of a value's type."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def is_whole(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def expect(fits, wanted: str):
    """A check that a value fits, told as what was wanted."""
    def check(report, value, pointer):
        if not fits(value):
            report.note(pointer, f"{wanted} is needed here, not {shown(value)}")
    return check


def shown(value) -> str:
    if isinstance(value, str):
        return f"'{value[:40]}'" if has_words(value) else "an empty string"
    return str(value)[:40] if is_number(value) else name_of(value)


def matching(pattern: re.Pattern, wanted: str):
    return expect(lambda value: isinstance(value, str) and pattern.fullmatch(value), wanted)


def whole(least: int, most: int | None = None):
    wanted = f"a whole number of {least} or more" if most is None else f"a whole number from {least} to {most}"
    limit = LARGEST if most is None else most
    return expect(lambda value: is_whole(value) and least <= value <= limit, wanted)


def between(least: float, most: float):
    return expect(lambda value: is_number(value) and least <= value <= most, f"a number from {least} to {most}")


def one_of(*values):
    return expect(lambda value: isinstance(value, str) and value in values, f"one of {', '.join(values)}")


def exactly(wanted):
    return expect(lambda value: value is wanted, str(wanted).lower())


def is_slug(text: str) -> bool:
    return len(text) <= NAME_LENGTH and SLUG.fullmatch(text) is not None


def has_words(value) -> bool:
    return isinstance(value, str) and bool(collapsed(value))


string = expect(has_words, "a string")
number = expect(lambda value: is_number(value) and abs(value) <= EXACT, "a number that is not too large")
boolean = expect(lambda value: isinstance(value, bool), "true or false")
slug = expect(lambda value: isinstance(value, str) and is_slug(value),
              f"a name of small letters, digits and hyphens, {NAME_LENGTH} at most,")
language = expect(lambda value: isinstance(value, str) and len(value) <= LANGUAGE_LENGTH and LANGUAGE.fullmatch(value),
                  "a language such as zh-CN")
day = expect(is_day, "a date such as 2026-03-05")
moment = expect(lambda value: isinstance(value, str) and day_of(value, date.min) is not None,
                "a date such as 2026-03-05 or today+90d")
def is_telephone(value) -> bool:
    return isinstance(value, str) and TELEPHONE.fullmatch(value) and 3 <= sum(it.isdigit() for it in value) <= 20


telephone = expect(is_telephone, "a telephone number such as 12345")
time = matching(TIME, "a time such as 08:30")


plain_text = expect(has_words, "text, or an object of texts by language")


def text(report, value, pointer):
    """Localised text: a string, or an object by language."""
    report.texts.append((pointer, value))
    if not isinstance(value, dict):
        return plain_text(report, value, pointer)
    if not value:
        report.note(pointer, "text is needed in one language at least")
    for tag, words in value.items():
        language(report, tag, under(pointer, tag))
        string(report, words, under(pointer, tag))


def clips(report, value, pointer):
    """A recorded clip by language."""
    if not isinstance(value, dict) or not value:
        return report.note(pointer, f"an object of clips by language is needed here, not {name_of(value)}")
    text(report, value, pointer)


def list_of(check, least: int = 0, most: int | None = None):
    def check_list(report, value, pointer):
        if not isinstance(value, list):
            return report.note(pointer, f"a list is needed here, not {shown(value)}")
        if len(value) < least:
            report.note(pointer, f"a list of {least} or more is needed here")
        if most is not None and len(value) > most:
            return report.note(pointer, f"a list of {most} or fewer is needed here")
        for index, item in enumerate(value):
            check(report, item, under(pointer, index))
    return check_list


def short_list(check, least: int = 0):
    return list_of(check, least, LONGEST)


def meant(name: str, absent) -> str:
    """Which of the fields that are not there it may have been."""
    near = get_close_matches(name, sorted(absent), n=1)
    return f"; is '{near[0]}' meant?" if near else ""


def record(required: dict, optional: dict | None = None):
    """An object with exactly these fields. What is missing and what is not known is told before what is wrong."""
    known = {**required, **(optional or {})}

    def check_record(report, value, pointer):
        if not isinstance(value, dict):
            return report.note(pointer, f"an object is needed here, not {shown(value)}")
        for name in required:
            if name not in value:
                report.note(pointer, f"field '{name}' is missing")
        for name in value:
            if name not in known:
                report.note(under(pointer, name), f"field '{name}' is not known{meant(name, known.keys() - value.keys())}")
        for name, item in value.items():
            if name in known:
                known[name](report, item, under(pointer, name))
    return check_record


money = record({"amount": whole(0), "currency": matching(CURRENCY, "a currency such as CNY")})


def unique(report, values, pointer, what: str, key: str | None = None):
    """Notes each value, or each item's `key`, that stood earlier in the list."""
    seen = set()
    for index, item in enumerate(values):
        value = item.get(key) if key and isinstance(item, dict) else item
        here = under(under(pointer, index), key) if key else under(pointer, index)
        kept = json.dumps(value, sort_keys=True)
        if kept in seen:
            report.note(here, f"{what} {shown(value)} stands here twice")
        seen.add(kept)


span = record({"days": short_list(whole(1, 7), 1), "from": time, "to": time})


def hours(report, value, pointer):
    """Days of the week, Monday is 1, with a time at which something begins and one at which it ends."""
    before = len(report.lines)
    span(report, value, pointer)
    if len(report.lines) == before and value["from"] >= value["to"]:
        report.note(pointer, "from must be earlier than to")
