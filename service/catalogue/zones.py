"""How far the clocks of a deployment are from the world's: its time zone says, for each moment; where a machine knows no time
zones, the one offset of config.json."""
import re
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

OFFSET = re.compile(r"([+-])(0\d|1[0-4]):([0-5]\d)")
TOLD_DAYS = 3 * 366  # how far ahead front ends are told of changes; longer than anything is booked
DAY = 86_400  # seconds


def named_zone(name: str) -> ZoneInfo | None:
    """None when there is none of this name, or the machine has no time zones."""
    try:
        return ZoneInfo(name)
    except (TypeError, ValueError, OSError, ZoneInfoNotFoundError):
        return None


def may_be_zone(value) -> bool:
    return isinstance(value, str) and (named_zone(value) is not None or not available_timezones())


def offset_of(text: str) -> timedelta:
    sign, hours, minutes = OFFSET.fullmatch(text).groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return -offset if sign == "-" else offset


def written_offset(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def zone_of(config: dict) -> tzinfo:
    return named_zone(config["time_zone"]) or timezone(offset_of(config["utc_offset"]))


def fixed(moment: datetime) -> datetime:
    """The same moment with the offset that it has, so that sums with it hold when clocks are changed."""
    return moment.astimezone(timezone(moment.utcoffset()))


def moment_of(seconds: float, zone: tzinfo) -> datetime:
    """`seconds` since 1970, as the clocks of the zone show it."""
    return fixed(datetime.fromtimestamp(seconds, zone))


def offset_at(seconds: int, zone: tzinfo) -> str:
    return written_offset(datetime.fromtimestamp(seconds, zone).utcoffset())


def offset_changes(zone: tzinfo, now: int) -> list[dict]:
    """When the clocks are changed in the time to come, and what their offset is from then on."""
    days = range(now, now + TOLD_DAYS * DAY, DAY)
    firsts = (first_of(offset_at(day + DAY, zone), day, zone) for day in days if offset_at(day, zone) != offset_at(day + DAY, zone))
    return [{"from": datetime.fromtimestamp(first, zone).isoformat(), "utc_offset": offset_at(first, zone)} for first in firsts]


def first_of(offset: str, before: int, zone: tzinfo) -> int:
    """The first second with this offset in the day after `before`."""
    after = before + DAY
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (before, middle) if offset_at(middle, zone) == offset else (middle, after)
    return after


def contradiction(config: dict, now: int) -> str | None:
    """What is wrong with the offset of config.json: it is none of its time zone, or the only one that could be known is missing."""
    zone, told = named_zone(config["time_zone"]), config.get("utc_offset")
    if zone is None:
        return None if told else "this machine has no time zones, so an offset such as +08:00 is needed"
    offsets = {offset_at(now, zone), *(change["utc_offset"] for change in offset_changes(zone, now))}
    return f"'{told}' is never the offset of {config['time_zone']}" if told and told not in offsets else None
