"""What is free: the slots of an office, a seat for a case, and the nearest slots to one that was lost."""
from datetime import date, timedelta

from sqlalchemy.engine import Connection

from service.calls.call import Answer, Call
from service.calls.known import office_of, service_of
from service.calls.problems import Problem
from service.times.narrowing import narrowing_options
from service.times.seats import free_hold, settle, take, taken_counts
from service.times.slots import Offer, Slot, Timetable
from service.values.moments import parsed_day

DAYS = 14
NEAR_DAYS = 7
NEAREST = 3


def with_left(connection: Connection, slots: list[Slot], now: int) -> list[dict]:
    taken = taken_counts(connection, slots, now)
    return [slot.view(taken.get(slot.id, 0)) for slot in slots]


def wanted_offer(call: Call, wanted: dict) -> Offer:
    """What a query or a body asks times for; a Problem when the catalogue has no such thing."""
    service, office, option = wanted["service"], wanted["office"], wanted.get("with")
    definition = service_of(call.context.catalogue, service)
    office_of(call.context.catalogue, office)
    if option is not None and option not in narrowing_options(definition):
        raise Problem("invalid_field", "No choice of this service that narrows its times has this option.",
                      {"pointer": "/with"})
    return Offer(service, office, option)


def list_slots(call: Call) -> Answer:
    offer = wanted_offer(call, call.query)
    first = wanted_day(call.query["from"]) if "from" in call.query else call.moment.date()
    slots = Timetable(call.context.catalogue, call.moment).between(offer, first, call.query.get("days", DAYS))
    with call.context.database.reading() as connection:
        return Answer(200, with_left(connection, slots, call.now), compress=True)


def wanted_day(text: str) -> date:
    if day := parsed_day(text):
        return day
    raise Problem("invalid_field", "The parameter 'from' is not a date.", {"pointer": "/from"})


def nearest(call: Call, connection: Connection, lost: Slot) -> list[dict]:
    """The free slots nearest to one that was lost, at the same office, in order of time."""
    timetable = Timetable(call.context.catalogue, call.moment)
    first = max(call.moment.date(), lost.start.date() - timedelta(days=NEAR_DAYS))
    slots = timetable.between(lost.offer, first, 2 * NEAR_DAYS + 1)
    counts = taken_counts(connection, slots, call.now)
    free = [slot for slot in slots if counts.get(slot.id, 0) < slot.capacity and slot.id != lost.id]
    near = sorted(free, key=lambda slot: abs(slot.start - lost.start))[:NEAREST]
    return [slot.view(counts.get(slot.id, 0)) for slot in sorted(near, key=lambda slot: slot.start)]


def slot_taken(call: Call, connection: Connection, lost: Slot) -> Problem:
    detail = "Somebody else has this time now. The nearest free times are given."
    return Problem("slot_taken", detail, {"nearest": nearest(call, connection, lost)})


def claimed_seat(call: Call, connection: Connection, slot: Slot, number: str) -> int:
    """The seat that the caller holds, else a free one: a hold that ran out is no reason to turn a person away."""
    hold = call.body.get("hold")
    seat = settle(connection, hold, slot.id, number, call.now) if hold else None
    if hold:
        free_hold(connection, hold)
    if seat is None and Timetable(call.context.catalogue, call.moment).bookable(slot):
        seat = take(connection, slot, call.now, case_number=number)
    if seat is None:
        raise slot_taken(call, connection, slot)
    return seat
