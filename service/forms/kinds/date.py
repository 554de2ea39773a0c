"""A day from `min` to `max`, which may be counted from today."""
from datetime import date, timedelta
from random import Random

from service.forms.answer_types import compared_with
from service.forms.kind import Kind
from service.forms.limits import in_order
from service.forms import samples
from service.values.json_checks import Report, moment
from service.values.moments import day_of, is_day, parsed_day

RANDOM_LIMITS = ["today", "today+1d", "today-3w", "today+1m", "today-1y", "2026-06-30", "2028-02-29"]


def limits(report: Report, step: dict, pointer: str):
    """Those that count from today move with it."""
    in_order(report, pointer, *(parsed_day(step.get(name, "")) for name in ("min", "max")))


def verdict(step: dict, answer: str, today: date) -> str | None:
    day = parsed_day(answer)
    if day is None:
        return "not_a_date"
    if "min" in step and day < day_of(step["min"], today):
        return "too_early"
    return "too_late" if "max" in step and day > day_of(step["max"], today) else None


def random_fields(source: Random) -> dict:
    found = samples.some(source, min=source.choice(RANDOM_LIMITS), max=source.choice(RANDOM_LIMITS))
    absolute = all(value[0] == "2" for value in found.values())
    return {} if absolute and found.get("min", "") > found.get("max", "3") else found


def random_answer(source: Random, step: dict) -> str:
    day = date(2026, 11, 22) + timedelta(days=source.randint(-800, 800))
    return "2026-02-30" if source.random() < 0.1 else str(day)


KIND = Kind(optional={"min": moment, "max": moment}, limits=limits, verdict=verdict,
            compared=compared_with(is_day, "a date such as 2026-03-05"), ordered=True,
            random_fields=random_fields, random_answer=random_answer)
