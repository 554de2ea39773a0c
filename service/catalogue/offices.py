"""Checks the offices of a deployment, and words them for the API.

People waiting are invented here, steadily for some minutes at a time: a deployment replaces `waiting` by its own queue.
"""
import hashlib
from datetime import date, datetime, time, timedelta

from service.values.json_checks import Report, day, hours, list_of, record, slug, string, text, unique, whole

STEADY_MINUTES = 10
MINUTES_EACH = 4
MOST_WAITING = 8
FORTNIGHT = 14

facility = record({"icon": slug, "label": text})
appointment = record({"minutes": whole(5, 480), "days_ahead": whole(1, 365), "windows": list_of(text, 1)},
                     {"service": slug})
office = record({"id": slug, "name": text, "address": text, "phone": string, "hours": list_of(hours, 1)},
                {"closed": list_of(day), "facilities": list_of(facility), "appointments": list_of(appointment)})


def check_offices(report: Report, offices):
    list_of(office)(report, offices, "")
    if not report.lines:
        unique(report, offices, "", "office", "id")


def with_bookings(offices: list[dict], services) -> dict[str, dict]:
    """The offices by id, each with an entry for every service that is booked there.

    An entry that names no service is for all services that no office names: a general desk does no surgery.
    """
    entries = [entry for office in offices for entry in office.get("appointments", [])]
    general = sorted(set(services) - {entry.get("service") for entry in entries})
    return {office["id"]: {**office, "appointments": own_entries(office, general)} for office in offices}


def own_entries(office: dict, general: list[str]) -> list[dict]:
    entries = office.get("appointments", [])
    return [{"service": name, **entry} for entry in entries
            for name in ([entry["service"]] if "service" in entry else general)]


def appointment_for(office: dict, service: str) -> dict | None:
    """How a service is booked at an office."""
    return next((entry for entry in office["appointments"] if entry["service"] == service), None)


def hours_on(office: dict, day: date) -> list[dict]:
    """When an office is open on a day; ISO weekdays, Monday is 1."""
    if day.isoformat() in office.get("closed", []):
        return []
    return [span for span in office["hours"] if day.isoweekday() in span["days"]]


def is_open(office: dict, now: datetime) -> bool:
    clock = now.strftime("%H:%M")
    return any(span["from"] <= clock < span["to"] for span in hours_on(office, now.date()))


def chance(*parts) -> int:
    """A number that looks random and is the same in every process and on every day."""
    return int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:4], "big")


def waiting(office: dict, now: datetime) -> dict:
    at = now - timedelta(minutes=now.minute % STEADY_MINUTES, seconds=now.second, microseconds=now.microsecond)
    people = chance(office["id"], at.isoformat()) % (MOST_WAITING + 1) if is_open(office, now) else 0
    return {"people": people, "minutes": people * MINUTES_EACH, "at": at.isoformat()}


def desk_view(office: dict) -> dict:
    """Where it is and when it is open: all that whoever goes there has to know."""
    shown = {name: office[name] for name in ("id", "name", "address", "phone", "hours")}
    return {**shown, "closed": office.get("closed", [])}


def office_view(office: dict, now: datetime) -> dict:
    return {**desk_view(office), "facilities": office.get("facilities", []), "waiting": waiting(office, now)}


def whole_opening(office: dict, now: datetime) -> datetime | None:
    """When the first opening that has not begun yet ends; None when there is none soon."""
    for ahead in range(FORTNIGHT + 1):
        day = now.date() + timedelta(days=ahead)
        spans = [(at_time(now, day, span["from"]), at_time(now, day, span["to"])) for span in hours_on(office, day)]
        if ends := [end for begin, end in spans if begin >= now]:
            return min(ends)
    return None


def at_time(now: datetime, day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), now.tzinfo)
