"""The service in one process at a time that the test sets: for what depends on the clock, to the second."""
import itertools
import unittest

from service.calls.call import Answer, Call, own_call
from service.cases.making import create_case
from service.money.bills import list_bills
from service.money.payments import create_payment
from service.records.lookups import case_row
from service.times.availability import list_slots
from service.times.holds import create_hold
from tests.service.payment_world import Reply, World
from tests.service.server import SERVICE, case_body
from tests.service.slots_test import CATALOGUE

KEYS = itertools.count(1)
OFFICE = "west-center"
BILL_SERVICE = "water-bill"


class AtATime(unittest.TestCase):
    def setUp(self):
        self.world = World(CATALOGUE, 1)
        self.addCleanup(self.world.close)

    def call(self, handler, body=None, parts=None, query=None, **headers) -> Reply:
        headers.setdefault("idempotency_key", f"key-{next(KEYS)}")
        return self.world.call(handler, body, parts, query, **headers)

    def own_call(self) -> Call:
        """What the service would do by itself now."""
        return own_call(self.world.context, self.world.now)

    def made(self, reply: Reply) -> Answer:
        self.assertIsNone(reply.code)
        return reply.answer

    def slots(self) -> list[dict]:
        return self.made(self.call(list_slots, query={"service": SERVICE, "office": OFFICE})).value

    def slot(self, left: int = 1, last: bool = True) -> dict:
        """One with exactly so many seats, as late as there is one, or as early."""
        return next(slot for slot in (reversed if last else iter)(self.slots()) if slot["left"] == left)

    def left(self, slot: dict) -> int:
        return next(one["left"] for one in self.slots() if one["id"] == slot["id"])

    def hold(self, slot: dict, **headers) -> Reply:
        return self.call(create_hold, {"service": SERVICE, "office": OFFICE, "slot": slot["id"]}, **headers)

    def case(self, slot: dict, **changes) -> dict:
        return self.made(self.call(create_case, case_body(slot, **changes))).value

    def row(self, number: str):
        with self.world.database.reading() as connection:
            return case_row(connection, number)


class Paying(AtATime):
    def owing(self) -> dict:
        bills = self.made(self.call(list_bills, query={"service": BILL_SERVICE, "account": self.account()})).value
        definition = self.world.catalogue.services[BILL_SERVICE]
        answers = {"account": self.account(), "bill": bills[0]["id"]}
        return self.made(self.call(create_case, {"service": BILL_SERVICE, "definition_version": definition["version"],
                                                 "language": "en", "channel": "web", "answers": answers})).value

    def account(self) -> str:
        return next(payee["accounts"][0]["account"] for payee in self.world.catalogue.bills if payee["service"] == BILL_SERVICE)

    def pay(self, case: dict, kind: str) -> dict:
        method = next(method["id"] for method in self.world.catalogue.payment_methods if method["kind"] == kind)
        body = {"case": case["number"], "method": method}
        return self.made(self.call(create_payment, body, case_secret=case["secret"])).value

    def again(self, handler, payment: dict, case: dict):
        return self.call(handler, parts={"id": payment["id"]}, case_secret=case["secret"])


def of(case: dict) -> dict:
    """What a call about this case says of it."""
    return {"parts": {"number": case["number"]}, "case_secret": case["secret"]}
