"""Bills: what is open for an account, and what was paid lately."""
import json

from sqlalchemy import and_, select
from sqlalchemy.engine import Connection

from service.calls.call import Answer, Call
from service.calls.known import service_of
from service.calls.problems import Problem
from service.calls.throttle import spend_alone
from service.catalogue.accounts import Bill, bill_of
from service.catalogue.loading import Catalogue
from service.storage.tables import cases, payments

PAID_SECONDS = 90 * 24 * 3600


def account_of(catalogue: Catalogue, service: str, account: str) -> tuple[dict, dict]:
    """Who bills, and the entry of the account."""
    for payee in catalogue.bills:
        for entry in payee["accounts"] if payee["service"] == service else ():
            if entry["account"] == account:
                return payee, entry
    raise Problem("account_not_found", "There is no account of this number. Look at it again on an old bill.")


def bills_of(call: Call, service: str, account: str) -> list[Bill]:
    """All that the account was sent, paid or not, the oldest first."""
    catalogue = call.context.catalogue
    payee, entry = account_of(catalogue, service, account)
    return [bill_of(catalogue.words, payee, entry, call.moment.date(), ago) for ago in sorted(entry["open"], reverse=True)]


def find_bill(call: Call, service: str, account, bill: str) -> Bill | None:
    """The bill of this id, paid or not, when this account was sent it."""
    try:
        found = bills_of(call, service, account)
    except Problem:
        return None
    return next((it for it in found if it.id == bill), None)


def paid_ids(connection: Connection, ids: list[str]) -> set[str]:
    paid = and_(payments.c.bill.in_(ids), payments.c.state == "succeeded")
    return set(connection.execute(select(payments.c.bill).where(paid)).scalars())


def bill_paid() -> Problem:
    return Problem("bill_paid", "This bill is paid already. Nothing more is to be paid.")


def list_bills(call: Call) -> Answer:
    service, account = call.query["service"], call.query["account"]
    spend_alone(call, "bills")
    service_of(call.context.catalogue, service)
    found = bills_of(call, service, account)
    with call.context.database.reading() as connection:
        if call.query.get("state") == "paid":
            return Answer(200, paid_lately(call, connection, f"{service}.{account}"))
        paid = paid_ids(connection, [bill.id for bill in found])
    return Answer(200, [bill.view() for bill in found if bill.id not in paid])


def paid_lately(call: Call, connection: Connection, account: str) -> list[dict]:
    """The bills as they were when they were paid, the newest first."""
    lately = and_(payments.c.account == account, payments.c.state == "succeeded",
                  payments.c.settled >= call.now - PAID_SECONDS)
    found = select(cases.c.bill, payments.c.settled).where(lately, cases.c.number == payments.c.case_number)
    rows = connection.execute(found.order_by(payments.c.settled.desc()))
    return [{**json.loads(row.bill), "paid": call.at(row.settled)} for row in rows]
