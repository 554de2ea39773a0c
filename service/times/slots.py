"""Slots: the times at which a service can be had at an office, derived from its opening hours and never stored.

Only what is taken is stored (seats.py). A slot's id says which service, office, option and time it is, so that it
means the same tomorrow and in every process.
"""
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache

from service.catalogue.loading import Catalogue
from service.catalogue.offices import appointment_for, chance, hours_on
from service.catalogue.zones import fixed
from service.times.narrowing import fits_schedule, narrowing_options

SLOT_ID = re.compile(r"([a-z0-9-]+)\.([a-z0-9-]+)\.(?:([a-z0-9-]+)\.)?(2\d{11})")
NOTICE = timedelta(minutes=30)  # nobody can be on the way sooner


@dataclass(frozen=True)
class Offer:
    """What is booked, wherever and with whomever; its times make its slots."""

    service: str
    office: str
    option: str | None = None  # of the choices that the slot is with

    @property
    def name(self) -> str:
        return ".".join(part for part in (self.service, self.office, self.option) if part)


@dataclass(frozen=True)
class Slot:
    offer: Offer
    start: datetime
    end: datetime
    windows: tuple  # one for each seat, as localised text

    @property
    def service(self) -> str:
        return self.offer.service

    @property
    def office(self) -> str:
        return self.offer.office

    @cached_property
    def id(self) -> str:
        return slot_id(self.offer, self.start)

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


def slot_id(offer: Offer, start: datetime) -> str:
    return f"{offer.name}.{start:%Y%m%d%H%M}"


def slot_at(catalogue: Catalogue, offer: Offer, start: datetime) -> Slot:
    booking = appointment_for(catalogue.offices[offer.office], offer.service)
    windows = open_windows(booking["windows"], slot_id(offer, start))
    return Slot(offer, start, start + timedelta(minutes=booking["minutes"]), windows)


@lru_cache(maxsize=4096)
def slots_on(catalogue: Catalogue, offer: Offer, day: date) -> tuple[Slot, ...]:
    """All slots of a day, also those that are past."""
    place = catalogue.offices[offer.office]
    booking = appointment_for(place, offer.service)
    times = starts_on(place, booking["minutes"], day) if booking else []
    starts = (fixed(datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=catalogue.zone)) for time in times)
    option = narrowing_options(catalogue.services[offer.service]).get(offer.option, {})
    found = (slot_at(catalogue, offer, start) for start in starts)
    return tuple(slot for slot in found if fits_schedule(option, slot.start, slot.end))


class Timetable:
    """All slots of a catalogue, as seen at one moment."""

    def __init__(self, catalogue: Catalogue, now: datetime):
        self.catalogue = catalogue
        self.now = fixed(now.astimezone(catalogue.zone))

    def between(self, offer: Offer, first: date, days: int) -> list[Slot]:
        """The slots of some days that can still be booked."""
        booking = appointment_for(self.catalogue.offices[offer.office], offer.service)
        ahead = booking["days_ahead"] + 1 if booking else 0
        coming = (self.now.date() + timedelta(days=number) for number in range(ahead))
        return [slot for day in coming if 0 <= (day - first).days < days
                for slot in slots_on(self.catalogue, offer, day) if slot.start >= self.now + NOTICE]

    def find(self, slot: str) -> Slot | None:
        """The slot of this id, also when it is past; None when there never was one."""
        parts = SLOT_ID.fullmatch(slot)
        offer = Offer(parts[1], parts[2], parts[3]) if parts else None
        if offer is None or not self.offers(offer):
            return None
        try:
            day = datetime.strptime(parts[4], "%Y%m%d%H%M").date()
        except ValueError:
            return None
        return next((found for found in slots_on(self.catalogue, offer, day) if found.id == slot), None)

    def offers(self, offer: Offer) -> bool:
        """Whether the catalogue knows this service, this office and this option."""
        definition = self.catalogue.services.get(offer.service)
        return definition is not None and offer.office in self.catalogue.offices and (
            offer.option is None or offer.option in narrowing_options(definition))

    def bookable(self, slot: Slot) -> bool:
        place = self.catalogue.offices[slot.office]
        booking = appointment_for(place, slot.service)
        last = self.now.date() + timedelta(days=booking["days_ahead"])
        return self.now + NOTICE <= slot.start and slot.start.date() <= last
