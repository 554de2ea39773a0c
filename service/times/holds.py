"""Holds: a seat kept for a person who is still answering, for ten minutes at a time and thirty in all."""
import secrets
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.engine import Connection

from service.calls.call import Answer, Call
from service.calls.idempotency import once
from service.calls.problems import Problem
from service.calls.throttle import spend
from service.storage.tables import seats
from service.times.availability import slot_taken, wanted_offer
from service.times.seats import free_hold, free_visit, seat_of_hold, take
from service.times.slots import Offer, Slot, Timetable, slot_id

HOLD_SECONDS = 10 * 60
LONGEST_SECONDS = 30 * 60


def view(call: Call, hold: str, slot: Slot, taken: int, expires: int) -> dict:
    return {"id": hold, "slot": slot.id, "start": slot.start.isoformat(), "end": slot.end.isoformat(),
            "expires": call.at(expires), "extendable_until": call.at(taken + LONGEST_SECONDS)}


def wanted_slot(call: Call) -> Slot:
    """The slot that the body names by its id or by its start."""
    offer = wanted_offer(call, call.body)
    timetable = Timetable(call.context.catalogue, call.moment)
    found = timetable.find(call.body["slot"] if "slot" in call.body else slot_id_at(call, offer, call.body["start"]))
    if found is None or (found.service, found.office) != (offer.service, offer.office):
        raise Problem("slot_not_found", "This office has no such time for this service.")
    return found


def slot_id_at(call: Call, offer: Offer, start: str) -> str:
    try:
        moment = datetime.fromisoformat(start.upper().replace("Z", "+00:00"))
    except ValueError:
        raise Problem("invalid_field", "The field 'start' is not a date and time.", {"pointer": "/start"}) from None
    return slot_id(offer, moment.astimezone(call.context.catalogue.zone))


def create_hold(call: Call) -> Answer:
    return once(call, lambda connection: made_hold(call, connection))


def made_hold(call: Call, connection: Connection) -> Answer:
    spend(call, connection, "holds")
    slot = wanted_slot(call)
    hold, expires = secrets.token_urlsafe(16), call.now + HOLD_SECONDS
    visit = call.body.get("visit")
    if visit:
        free_visit(connection, visit)  # undone with the transaction when the new time cannot be had
    bookable = Timetable(call.context.catalogue, call.moment).bookable(slot)
    if not bookable or take(connection, slot, call.now, hold=hold, visit=visit, expires=expires) is None:
        raise slot_taken(call, connection, slot)
    return Answer(201, view(call, hold, slot, call.now, expires), {"Location": f"{call.path}/{hold}"})


def extend_hold(call: Call) -> Answer:
    hold = call.parts["id"]
    with call.context.database.writing() as connection:
        row = seat_of_hold(connection, hold)
        if row is None:
            raise Problem("hold_not_found", "There is no such hold; it may have been given up.")
        if row.expires <= call.now:
            raise Problem("hold_expired", "The time is no longer kept. Hold it again.")
        expires = min(call.now + HOLD_SECONDS, row.taken + LONGEST_SECONDS)
        connection.execute(update(seats).where(seats.c.hold == hold).values(expires=expires))
        slot = Timetable(call.context.catalogue, call.moment).find(row.slot)
    return Answer(200, view(call, hold, slot, row.taken, expires))


def delete_hold(call: Call) -> Answer:
    with call.context.database.writing() as connection:
        free_hold(connection, call.parts["id"])
    return Answer(204)
