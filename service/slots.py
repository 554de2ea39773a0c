"""Slots: the times at which a service can be had at an office, derived from its opening hours and never stored.

Only what is taken is stored (seats.py). A slot's id says which service, office and time it is, so that it means the
same tomorrow and in every process.
"""
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache

from service.catalogue import Catalogue
from service.offices import appointment_for, chance, hours_on

SLOT_ID = re.compile(r"([a-z0-9-]+)\.([a-z0-9-]+)\.(2\d{11})")
NOTICE = timedelta(minutes=30)  # nobody can be on the way sooner


@dataclass(frozen=True)
class Slot:
    service: str
    office: str
    start: datetime
    end: datetime
    windows: tuple  # one for each seat, as localised text

    @cached_property
    def id(self) -> str:
        return f"{self.service}.{self.office}.{self.start:%Y%m%d%H%M}"

    @property
    def capacity(self) -> int:
        return len(self.windows)

    @cached_property
    def times(self) -> dict:
        return {"start": self.start.isoformat(), "end": self.end.isoformat()}

    def view(self, taken: int) -> dict:
        return {"id": self.id, **self.times, "left": max(0, self.capacity - taken)}


def starts_on(office: dict, minutes: int, day: date) -> list[str]:
    """The times of a day at which a whole slot fits into an opening."""
    times = []
    for span in hours_on(office, day):
        at, end = clock(span["from"]), clock(span["to"])
        times += [f"{it // 60:02d}:{it % 60:02d}" for it in range(at, end - minutes + 1, minutes)]
    return sorted(times)


def clock(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def open_windows(windows: list, slot: str) -> tuple:
    """Between one and all of the windows, different from slot to slot as people's shifts are."""
    return tuple(windows[:1 + chance("windows", slot) % len(windows)])


def slot_at(catalogue: Catalogue, service: str, office: str, start: datetime) -> Slot:
    booking = appointment_for(catalogue.offices[office], service)
    windows = open_windows(booking["windows"], f"{service}.{office}.{start:%Y%m%d%H%M}")
    return Slot(service, office, start, start + timedelta(minutes=booking["minutes"]), windows)


@lru_cache(maxsize=4096)
def slots_on(catalogue: Catalogue, service: str, office: str, day: date) -> tuple[Slot, ...]:
    """All slots of a day, also those that are past."""
    place = catalogue.offices[office]
    booking = appointment_for(place, service)
    times = starts_on(place, booking["minutes"], day) if booking else []
    starts = (datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=catalogue.zone) for time in times)
    return tuple(slot_at(catalogue, service, office, start) for start in starts)


class Timetable:
    """All slots of a catalogue, as seen at one moment."""

    def __init__(self, catalogue: Catalogue, now: datetime):
        self.catalogue = catalogue
        self.now = now.astimezone(catalogue.zone)

    def between(self, service: str, office: str, first: date, days: int) -> list[Slot]:
        """The slots of some days that can still be booked."""
        booking = appointment_for(self.catalogue.offices[office], service)
        ahead = booking["days_ahead"] + 1 if booking else 0
        coming = (self.now.date() + timedelta(days=number) for number in range(ahead))
        return [slot for day in coming if 0 <= (day - first).days < days
                for slot in slots_on(self.catalogue, service, office, day) if slot.start >= self.now + NOTICE]

    def find(self, slot: str) -> Slot | None:
        """The slot of this id, also when it is past; None when there never was one."""
        parts = SLOT_ID.fullmatch(slot)
        if not parts or parts[1] not in self.catalogue.services or parts[2] not in self.catalogue.offices:
            return None
        try:
            day = datetime.strptime(parts[3], "%Y%m%d%H%M").date()
        except ValueError:
            return None
        return next((found for found in slots_on(self.catalogue, parts[1], parts[2], day) if found.id == slot), None)

    def bookable(self, slot: Slot) -> bool:
        place = self.catalogue.offices[slot.office]
        booking = appointment_for(place, slot.service)
        last = self.now.date() + timedelta(days=booking["days_ahead"])
        return self.now + NOTICE <= slot.start and slot.start.date() <= last
