"""Payments as they are kept, found and shown; how they change is in money/settling.py."""
import json

from sqlalchemy import and_, select
from sqlalchemy.engine import Connection

from service.calls.call import Call
from service.catalogue.offices import desk_view
from service.records.barcode import barcode
from service.storage.tables import cases, payments

CANCEL_SECONDS = 10 * 60


def payment_row(connection: Connection, payment: str):
    """The payment; None when there is none. Whoever changes it locks its case first, always in this order."""
    return connection.execute(select(payments).where(payments.c.id == payment)).first()


def newest_payment(connection: Connection, number: str):
    rows = select(payments).where(payments.c.case_number == number).order_by(payments.c.position.desc())
    return connection.execute(rows.limit(1)).first()


def active_payment(connection: Connection, bill: str):
    """The one payment of a bill that is pending or has succeeded."""
    active = and_(payments.c.bill == bill, payments.c.state.in_(("pending", "succeeded")))
    return connection.execute(select(payments).where(active)).first()


def bill_of_case(connection: Connection, number: str) -> dict:
    return json.loads(connection.execute(select(cases.c.bill).where(cases.c.number == number)).scalar())


def cancel_until(payment) -> int | None:
    """Cash is given back where it was taken, not from here."""
    taken_back = payment.state == "succeeded" and payment.kind == "online"
    return payment.settled + CANCEL_SECONDS if taken_back else None


def alternatives(call: Call, payment) -> list[str]:
    """The methods that can still be used after a failure."""
    methods = call.context.catalogue.payment_methods
    if payment.reason == "declined":
        return [method["id"] for method in methods if method["id"] != payment.method]
    if payment.reason == "provider_unreachable":
        return [method["id"] for method in methods if method["kind"] != payment.kind]
    return [method["id"] for method in methods]


def view(call: Call, connection: Connection, payment) -> dict:
    shown = {"id": payment.id, "case": payment.case_number, "bill": payment.bill,
             "payee": bill_of_case(connection, payment.case_number)["payee"],
             "amount": {"amount": payment.amount, "currency": payment.currency}, "method": payment.method,
             "kind": payment.kind, "state": payment.state, "created": call.at(payment.created),
             "known": payment.wish is None}
    if until := cancel_until(payment):
        shown["cancel_until"] = call.at(until)
    if payment.state == "failed":
        shown |= {"reason": payment.reason, "alternatives": alternatives(call, payment)}
    if payment.state == "pending" and payment.code:
        shown["counter"] = {"code": payment.code, "valid_until": call.at(payment.valid_until),
                            "barcode": barcode(payment.code)}
        desks = call.context.catalogue.desks(payment.method)
        shown["counter"] |= {"desks": [desk_view(office) for office in desks]} if desks else {}
    return shown


def on_receipt(call: Call, connection: Connection, case) -> dict:
    """What a receipt says of a bill and its payment; nothing when the case has no bill."""
    if case.bill is None:
        return {}
    payment, part = newest_payment(connection, case.number), {"bill": json.loads(case.bill)}
    if payment is None or payment.settled is None:
        return part
    told = {"method": payment.method, "paid": call.at(payment.settled)}
    if until := cancel_until(payment):
        told["cancel_until"] = call.at(until)
    if payment.state == "refunded":
        told["refunded"] = call.at(call.now)
    return {**part, "payment": told}
