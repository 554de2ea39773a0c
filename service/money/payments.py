"""Paying: a bill is charged once or not at all, whatever breaks in between.

Passes: 1 the payment is committed, where an index gives each bill one active payment; 2 the provider is asked, by our id;
3 its answer is committed. Where 2 or 3 break off, the payment stays pending and the settler asks until it is known.
"""
import json
import secrets
import threading

from sqlalchemy import func, select, update
from sqlalchemy.engine import Connection

from service.calls.call import Answer, Call
from service.calls.idempotency import keep, once
from service.calls.problems import Problem
from service.calls.providers import NoAnswer, Order, Outcome
from service.calls.throttle import spend
from service.catalogue.offices import whole_opening
from service.money.bills import bill_paid
from service.money.settling import cancel, settle
from service.records import payment_rows
from service.records.case_events import touch
from service.records.lookups import admit, case_row
from service.records.numbers import new_code
from service.storage.database import added
from service.storage.tables import payments

PATIENT_SECONDS = {"online": 10 * 60, "counter": 24 * 3600}
LINES = threading.BoundedSemaphore(16)  # charges under way in a worker: a provider that hangs must not take all threads
LINE_SECONDS = 0.5


def create_payment(call: Call) -> Answer:
    admit(call, call.body["case"])
    begun = once(call, lambda connection: begun_payment(call, connection))
    if "Idempotent-Replayed" in begun.headers or begun.value["kind"] == "counter":
        return begun
    outcome = charged(call, begun.value)
    with call.context.database.writing() as connection:
        settle(call, connection, payment_rows.payment_row(connection, begun.value["id"]), outcome)
        now = payment_rows.payment_row(connection, begun.value["id"])
        answer = Answer(201, payment_rows.view(call, connection, now), begun.headers)
        keep(call, connection, answer)
        return answer


def charged(call: Call, payment: dict) -> Outcome:
    """What came of the charge. Without a free line it is never sent, which is as certain as a void."""
    if not LINES.acquire(timeout=LINE_SECONDS):
        return Outcome.VOIDED
    try:
        provider, amount = call.context.providers[payment["kind"]], payment["amount"]
        return provider.charge(Order(payment["id"], amount["amount"], amount["currency"]))
    except NoAnswer:
        return Outcome.PROCESSING
    finally:
        LINES.release()


def begun_payment(call: Call, connection: Connection) -> Answer:
    spend(call, connection, "payments")
    case = case_row(connection, call.body["case"])
    require_payable(case)
    payment = added_payment(call, connection, case, wanted_method(call))
    touch(connection, case.number)
    value = payment_rows.view(call, connection, payment_rows.payment_row(connection, payment))
    return Answer(201, value, {"Location": f"{call.path}/{payment}"})


def require_payable(case):
    if case.state == "cancelled":
        raise Problem("case_cancelled", "A cancelled case cannot be paid. Make a new one.")
    if case.state == "paid":
        raise bill_paid()
    if case.state != "awaiting_payment":
        raise Problem("nothing_to_pay", "There is nothing to pay in this case.")


def wanted_method(call: Call) -> dict:
    for method in call.context.catalogue.payment_methods:
        if method["id"] == call.body["method"]:
            return method
    raise Problem("invalid_field", "There is no such way to pay here.", {"pointer": "/method"})


def added_payment(call: Call, connection: Connection, case, method: dict) -> str:
    """Adds the payment, or tells who is before it: the database decides, not what was read a moment ago."""
    bill, kind = json.loads(case.bill), method["kind"]
    last = select(func.count()).where(payments.c.case_number == case.number)
    until = call.now + PATIENT_SECONDS[kind]
    if kind == "counter":
        until = max(until, opening_end(call, method))
    row = {"case_number": case.number, "position": connection.execute(last).scalar() + 1, "bill": bill["id"],
           "account": bill["id"].rpartition(".")[0], **bill["amount"], "method": method["id"], "kind": kind,
           "state": "pending", "wish": "charge" if kind == "online" else None, "valid_until": until,
           "created": call.now, "ask_at": call.now + call.context.grace if kind == "online" else until, "tries": 0}
    while True:
        payment, code = secrets.token_hex(16), new_code() if kind == "counter" else None
        if added(connection, payments, id=payment, code=code, **row):
            return payment
        if active := payment_rows.active_payment(connection, bill["id"]):
            raise occupied(active)


def opening_end(call: Call, method: dict) -> int:
    """The end of the first whole opening of a desk: a code of a Friday evening is good on Monday."""
    ends = [whole_opening(office, call.moment) for office in call.context.catalogue.desks(method["id"])]
    return int(min((end.timestamp() for end in ends if end), default=0))


def occupied(active) -> Problem:
    if active.state == "succeeded":
        return bill_paid()
    return Problem("payment_in_progress", "This bill is being paid. Please wait until it is known.")


def admitted_payment(call: Call):
    """The payment that this request may see."""
    with call.context.database.reading() as connection:
        payment = payment_rows.payment_row(connection, call.parts["id"])
    if payment is None:
        raise Problem("payment_not_found", "There is no such payment.")
    admit(call, payment.case_number)
    return payment


def get_payment(call: Call) -> Answer:
    payment = admitted_payment(call)
    with call.context.database.reading() as connection:
        return Answer(200, payment_rows.view(call, connection, payment))


def cancel_payment(call: Call) -> Answer:
    """Takes a payment back; doing so again changes nothing."""
    payment = admitted_payment(call)
    with call.context.database.writing() as connection:
        case_row(connection, payment.case_number)
        wished = wish_back(call, connection, payment_rows.payment_row(connection, payment.id))
    if wished:
        outcome = refunded(call, payment)
        with call.context.database.writing() as connection:
            settle(call, connection, payment_rows.payment_row(connection, payment.id), outcome)
    with call.context.database.reading() as connection:
        return Answer(200, payment_rows.view(call, connection, payment_rows.payment_row(connection, payment.id)))


def wish_back(call: Call, connection: Connection, payment) -> bool:
    """Notes before the provider is asked that the money goes back; False when it need not be asked now."""
    if payment.state == "pending" and payment.kind == "online":
        raise Problem("payment_in_progress", "It is not known yet whether money was taken. Please wait.")
    if payment.state == "pending":
        cancel(connection, payment)
    if payment.state != "succeeded" or payment.wish == "refund":
        return False
    until = payment_rows.cancel_until(payment)
    if until is None or call.now > until:
        raise Problem("too_late", "It can no longer be taken back here. Please call the hotline.")
    noted = {"wish": "refund", "ask_at": call.now + call.context.grace, "tries": 0}
    connection.execute(update(payments).where(payments.c.id == payment.id).values(**noted))
    touch(connection, payment.case_number)
    return True


def refunded(call: Call, payment) -> Outcome:
    try:
        return call.context.providers[payment.kind].refund(payment.id)
    except NoAnswer:
        return Outcome.PROCESSING
