"""A case as whoever follows it sees it: where it stands, who has it, what comes next and what can be done."""
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.engine import Connection

from service.calls.call import Call
from service.cases.staff import worker_of
from service.records import payment_rows, receipts
from service.records.case_events import text_of
from service.records.numbers import grouped
from service.storage.tables import events, messages
from service.times.seats import seat_of_case
from service.times.slots import Slot, Timetable
from service.values.words import Words

CLOSED = {"done", "declined", "cancelled", "paid", "refunded"}
RATED = {"done", "paid"}
RATING_SECONDS = 24 * 3600


def slot_of(call: Call, case) -> Slot | None:
    return Timetable(call.context.catalogue, call.moment).find(case.slot) if case.slot else None


def view(call: Call, connection: Connection, case) -> dict:
    slot, payment = slot_of(call, case), payment_rows.newest_payment(connection, case.number)
    shown = {"number": case.number, "grouped": grouped(case.number), "service": case.service,
             "title": title(call, case), "state": case.state, "version": case.version,
             "created": call.at(case.created), **standing(call.context.catalogue.words, case, payment),
             "timeline": timeline(call, connection, case.number), "messages": talk(call, connection, case.number)}
    if slot and case.state != "cancelled":
        shown |= receipts.appointment(call.context.catalogue, slot, seat_of_case(connection, case.number))
    found = {"expected": expected(call, case, slot), "waiting_reason": text_of(case.waiting_reason),
             "worker": worker_of(call, case.worker), "rating": rating(call, case), "bill": text_of(case.bill),
             "payment": payment_rows.view(call, connection, payment) if payment else None}
    shown |= {name: value for name, value in found.items() if value is not None}
    return {**shown, "can": can(call, case, slot, payment)}


def standing(words: Words, case, payment) -> dict:
    """Sentences: who has it now, what comes next, and what the person has to do, if anything."""
    stands = f"paying.{payment.kind}" if payment and payment.state == "pending" else case.state
    shown = {"now": words.localised(f"case.now.{stands}"), "next": words.localised(f"case.next.{stands}")}
    usual = words.localised(f"case.to_do.{stands}")
    to_do = text_of(case.to_do) if case.to_do and case.state not in CLOSED else usual
    return {**shown, "to_do": to_do} if to_do else shown


def expected(call: Call, case, slot: Slot | None) -> str | None:
    """When it will be done: the appointment, what staff said, or what the service usually takes."""
    if case.state in CLOSED or case.state == "awaiting_payment":
        return None
    if slot or case.expected:
        return slot.start.isoformat() if slot else case.expected
    days = call.context.catalogue.services.get(case.service, {}).get("takes", {}).get("days")
    made = call.date_of(case.created)
    return None if days is None else (made + timedelta(days=days)).isoformat()


def rating(call: Call, case) -> dict | None:
    if case.face is None:
        return None
    told = {"face": case.face, "at": call.at(case.rated)}
    return {**told, "comment": case.comment} if case.comment else told


def title(call: Call, case):
    """The service's title; its bare id once the catalogue no longer has it."""
    definition = call.context.catalogue.services.get(case.service)
    return definition["title"] if definition else case.service


def timeline(call: Call, connection: Connection, number: str) -> list[dict]:
    rows = connection.execute(select(events).where(events.c.case_number == number).order_by(events.c.position))
    usual = call.context.catalogue.words.localised
    return [{"at": call.at(row.at), "state": row.state, "text": text_of(row.words) or usual(f"case.state.{row.state}")}
            for row in rows]


def talk(call: Call, connection: Connection, number: str) -> list[dict]:
    """What resident and staff wrote to each other, the oldest first."""
    rows = connection.execute(select(messages).where(messages.c.case_number == number).order_by(messages.c.position))
    found = []
    for row in rows:
        said = {"at": call.at(row.at), "from": row.sender, "photo": row.photo is not None}
        found.append({**said, "text": text_of(row.words)} if row.words else said)
    return found


def can(call: Call, case, slot: Slot | None, payment) -> list[str]:
    """What the person can do now. Talk goes on after the end, save with a case that was taken back."""
    paying = payment is not None and payment.state == "pending"
    late = slot is not None and call.moment > slot.start - receipts.CHANGE_NOTICE
    is_open = case.state not in CLOSED and not late
    able = {"cancel": is_open and not paying, "reschedule": is_open and slot is not None,
            "message": case.state != "cancelled", "rate": can_rate(call, case),
            "pay": case.state == "awaiting_payment" and not paying}
    return [name for name, is_able in able.items() if is_able]


def can_rate(call: Call, case) -> bool:
    """A rating may be changed within a day."""
    return case.state in RATED and (case.rated is None or call.now <= case.rated + RATING_SECONDS)
