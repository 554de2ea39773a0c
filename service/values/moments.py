"""Days as definitions write them: YYYY-MM-DD, or counted from today, as in today+90d."""
import re
from calendar import monthrange
from datetime import date, timedelta

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
RELATIVE = re.compile(r"today(?:([+-][0-9]{1,5})([dwmy]))?")
DAYS = {"d": 1, "w": 7}
MONTHS = {"m": 1, "y": 12}


def parsed_day(text: str) -> date | None:
    """The day that a text names; None when it is written otherwise or there is no such day."""
    try:
        return date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        return None


def is_day(value) -> bool:
    return isinstance(value, str) and parsed_day(value) is not None


def add_months(day: date, months: int) -> date:
    """Keeps the day of the month, or takes the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def day_of(moment: str, today: date) -> date | None:
    """The day that a limit means; None when it is no limit at all."""
    relative = RELATIVE.fullmatch(moment)
    if not relative:
        return parsed_day(moment)
    number, unit = int(relative[1] or 0), relative[2]
    return add_months(today, number * MONTHS[unit]) if unit in MONTHS else add_days(today, number * DAYS.get(unit, 1))
