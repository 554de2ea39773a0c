"""A day from `min` to `max`, which may be counted from today."""
from calendar import monthrange
from datetime import date, timedelta
from random import Random

from service.forms.answer_types import compared_with
from service.forms.examples import days
from service.forms.kind import Kind
from service.forms.limits import in_order
from service.forms import samples
from service.values.json_checks import Report, moment, under
from service.values.moments import day_of, is_day, parsed_day

RANDOM_LEAST = ["today", "today-3w", "today-1y", "today+2d", "2026-06-30"]
RANDOM_MOST = ["today+2d", "today+1m", "today+13m", "2029-02-28"]


# The first and the last day of each month of four years: months are longest and shortest counted from these.
TODAYS = [date(year, month, day) for year in range(2027, 2031) for month in range(1, 13)
          for day in (1, monthrange(year, month)[1])]


def limits(report: Report, step: dict, pointer: str):
    """Nobody can say whether a day that moves with today comes before one that does not."""
    least, most = step.get("min", ""), step.get("max", "")
    in_order(report, pointer, parsed_day(least), parsed_day(most))
    moving = least.startswith("today") and most.startswith("today")
    if moving and any(day_of(least, today) > day_of(most, today) for today in TODAYS):
        report.note(under(pointer, "min"), "min is more than max on some days")


def is_open(step: dict, today: date) -> bool:
    return "min" not in step or "max" not in step or day_of(step["min"], today) <= day_of(step["max"], today)


def lasting(step: dict, today: date | None) -> dict:
    """A last day that moves with today is no last day at all, and a first one comes no earlier any more."""
    moving = {name for name in ("min", "max") if step.get(name, "").startswith("today")}
    kept = {name: value for name, value in step.items() if name not in moving}
    return kept if today is None or "min" not in moving else {**kept, "min": str(day_of(step["min"], today))}


def verdict(step: dict, answer: str, today: date) -> str | None:
    day = parsed_day(answer)
    if day is None:
        return "not_a_date"
    if "min" in step and day < day_of(step["min"], today):
        return "too_early"
    return "too_late" if "max" in step and day > day_of(step["max"], today) else None


def random_fields(source: Random) -> dict:
    return samples.some(source, min=source.choice(RANDOM_LEAST), max=source.choice(RANDOM_MOST))


def random_answer(source: Random, step: dict) -> str:
    day = date(2026, 11, 22) + timedelta(days=source.randint(-800, 800))
    return "2026-02-30" if source.random() < 0.1 else str(day)


KIND = Kind(optional={"min": moment, "max": moment}, limits=limits, verdict=verdict,
            compared=compared_with(is_day, "a date such as 2026-03-05"), ordered=True,
            examples=days, lasting=lasting, is_open=is_open,
            random_fields=random_fields, random_answer=random_answer)
