"""What a provider says becomes the state of a payment and its case; whoever did not answer is asked again.

A payment is asked about by whoever moves its `ask_at` first: that is the lease that keeps workers from doubling up, and
it runs out by itself when the worker that has it dies. Every step can be repeated, since providers know our ids.
"""
import logging

from sqlalchemy import and_, select, update
from sqlalchemy.engine import Connection

from service.calls.call import Call, Context, own_call
from service.calls.providers import NoAnswer, Outcome
from service.records import receipts
from service.records.case_events import change, touch
from service.records.lookups import case_row
from service.records.payment_rows import payment_row
from service.storage.tables import payments

ROUND_SECONDS = 1
MOST_AT_ONCE = 50
LONGEST_WAIT = 300

log = logging.getLogger("handrail")


def move(connection: Connection, payment, states: tuple, **values) -> bool:
    """Changes the payment while it is in one of these states; whoever comes second changes nothing."""
    case_row(connection, payment.case_number)
    mine = and_(payments.c.id == payment.id, payments.c.state.in_(states))
    settled = {"wish": None, "ask_at": None, **values}
    return connection.execute(update(payments).where(mine).values(**settled)).rowcount == 1


def settle(call: Call, connection: Connection, payment, outcome: Outcome):
    """Writes down what the provider says; what it has said before, and what says nothing yet, changes nothing."""
    if outcome is Outcome.CHARGED:
        if not succeed(call, connection, payment) and payment.state in ("failed", "cancelled"):
            log.error("the provider charged payment %s, which is %s here", payment.id, payment.state)
    elif outcome is Outcome.REFUNDED:
        give_back(call, connection, payment)
    elif outcome is Outcome.DECLINED:
        fail(connection, payment, "declined")
    elif outcome is Outcome.VOIDED:
        fail(connection, payment, "expired" if payment.kind == "counter" else "provider_unreachable")


def succeed(call: Call, connection: Connection, payment) -> bool:
    moved = move(connection, payment, ("pending",), state="succeeded", settled=call.now)
    if moved:
        change(call, connection, payment.case_number, "paid", state="paid")
        receipts.issue(call, connection, case_row(connection, payment.case_number), None, None)
    return moved


def give_back(call: Call, connection: Connection, payment):
    if move(connection, payment, ("succeeded",), state="refunded"):
        change(call, connection, payment.case_number, "refunded", state="refunded")
        receipts.issue(call, connection, case_row(connection, payment.case_number), None, None)


def fail(connection: Connection, payment, reason: str):
    if move(connection, payment, ("pending",), state="failed", reason=reason):
        touch(connection, payment.case_number)


def cancel(connection: Connection, payment):
    if move(connection, payment, ("pending",), state="cancelled"):
        touch(connection, payment.case_number)


def answer_of(context: Context, payment, now: int) -> Outcome | None:
    """What the provider says when it is asked again; None when it still does not answer.

    A payment that it never heard of, or was too long about, is voided first and only then fails: a charge that is still
    under way finds it voided.
    """
    provider = context.providers[payment.kind]
    try:
        if payment.wish == "refund":
            return provider.refund(payment.id)
        outcome = provider.look(payment.id)
        overdue = outcome is Outcome.PROCESSING and now >= payment.valid_until
        return provider.void(payment.id) if overdue or outcome is Outcome.UNHEARD else outcome
    except NoAnswer:
        return None


class Settler:
    """Asks until everything is known. Each worker has one."""

    def __init__(self, context: Context):
        self.context = context

    def round(self, now: int):
        with self.context.database.reading() as connection:
            due = select(payments).where(payments.c.ask_at <= now).order_by(payments.c.ask_at).limit(MOST_AT_ONCE)
            waiting = connection.execute(due).all()
        for payment in waiting:
            if self.claimed(payment, now):
                self.ask(payment, now)

    def claimed(self, payment, now: int) -> bool:
        wait = min(LONGEST_WAIT, self.context.grace * 2 ** min(payment.tries, 8))
        seen = and_(payments.c.id == payment.id, payments.c.ask_at == payment.ask_at)
        mine = update(payments).where(seen).values(ask_at=now + wait, tries=payment.tries + 1)
        with self.context.database.writing() as connection:
            return connection.execute(mine).rowcount == 1

    def ask(self, payment, now: int):
        outcome = answer_of(self.context, payment, now)
        if outcome is None:
            return
        with self.context.database.writing() as connection:
            settle(own_call(self.context, now), connection, payment_row(connection, payment.id), outcome)
