"""Receipts: what a person takes home, each tied by its hash to the one before.

The hash is SHA-256 over the hash before and the content as canonical JSON, so that none can be changed or left out
later without every following one showing it.
"""
import hashlib
import json
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from service.calls.call import Call
from service.catalogue.loading import Catalogue
from service.catalogue.offices import appointment_for
from service.records.numbers import grouped
from service.records.payment_rows import on_receipt
from service.records.qr import qr_code
from service.storage.tables import chain, receipts
from service.times.narrowing import narrowing_options
from service.times.slots import Slot

CHANGE_NOTICE = timedelta(hours=2)  # later than this before the start, a seat can hardly be given to somebody else


def canonical(content: dict) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def link(previous: str, content: str) -> str:
    return hashlib.sha256((previous + content).encode()).hexdigest()


def where(catalogue: Catalogue, slot: Slot, seat: int | None) -> dict:
    """The office of an appointment, with the window when it is known."""
    office = catalogue.offices[slot.office]
    place = {name: office[name] for name in ("id", "name", "address", "phone")}
    windows = appointment_for(office, slot.service)["windows"]
    return {**place, "window": windows[seat - 1]} if seat and seat <= len(windows) else place


def appointment(catalogue: Catalogue, slot: Slot, seat: int | None) -> dict:
    shown = {"when": {"start": slot.start.isoformat(), "end": slot.end.isoformat()},
             "office": where(catalogue, slot, seat), "cancel_until": (slot.start - CHANGE_NOTICE).isoformat()}
    option = narrowing_options(catalogue.services[slot.service]).get(slot.offer.option)
    return {**shown, "with": {"value": option["value"], "label": option["label"]}} if option else shown


def content_of(catalogue: Catalogue, case, created: str, slot: Slot | None, seat: int | None) -> dict:
    definition = catalogue.services[case.service]
    content = {"number": case.number, "grouped": grouped(case.number), "service": case.service,
               "title": definition["title"], "bring": definition.get("needs", []),
               "call": catalogue.config["hotline"], "created": created}
    content |= {name: definition[name] for name in ("fee", "guide") if name in definition}
    content |= {"code": case.code} if case.code else {}
    return {**content, **appointment(catalogue, slot, seat)} if slot else content


def issue(call: Call, connection: Connection, case, slot: Slot | None, seat: int | None) -> dict:
    """Appends the receipt of a case to the chain and shows it."""
    content = content_of(call.context.catalogue, case, call.at(case.created), slot, seat)
    content |= on_receipt(call, connection, case)
    text = canonical(content)
    end = connection.execute(select(chain).with_for_update()).one()
    row = {"position": end.position + 1, "hash": link(end.hash, text)}
    connection.execute(receipts.insert().values(case_number=case.number, content=text, **row))
    connection.execute(update(chain).values(**row))
    return view(call, content, row["hash"])


def view(call: Call, content: dict, digest: str) -> dict:
    return {**content, "hash": digest, "qr": qr_code(f"{call.origin}/?case={content['number']}")}


def newest(call: Call, connection: Connection, number: str) -> dict | None:
    """The receipt that counts: a case that moved or was paid has several."""
    rows = select(receipts).where(receipts.c.case_number == number).order_by(receipts.c.position.desc())
    row = connection.execute(rows.limit(1)).first()
    return view(call, json.loads(row.content), row.hash) if row else None


def first_break(connection: Connection) -> int | None:
    """The position of the first receipt that does not follow from the one before; None when the chain is whole."""
    previous, position = "", 0
    for row in connection.execute(select(receipts).order_by(receipts.c.position)):
        position += 1
        if row.position != position or row.hash != link(previous, row.content):
            return position
        previous = row.hash
    end = connection.execute(select(chain)).one()
    return None if (end.position, end.hash) == (position, previous) else position + 1
