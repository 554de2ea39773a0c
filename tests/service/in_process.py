"""The service in one process at a time that the test sets: for what depends on the clock, to the second."""
import itertools
import unittest

from service.calls.call import Answer
from service.cases.making import create_case
from service.records.lookups import case_row
from service.times.availability import list_slots
from service.times.holds import create_hold
from tests.service.payment_world import Reply, World
from tests.service.server import SERVICE, case_body
from tests.service.slots_test import CATALOGUE

KEYS = itertools.count(1)
OFFICE = "west-center"


class AtATime(unittest.TestCase):
    def setUp(self):
        self.world = World(CATALOGUE, 1)
        self.addCleanup(self.world.close)

    def call(self, handler, body=None, parts=None, query=None, **headers) -> Reply:
        headers.setdefault("idempotency_key", f"key-{next(KEYS)}")
        return self.world.call(handler, body, parts, query, **headers)

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


def of(case: dict) -> dict:
    """What a call about this case says of it."""
    return {"parts": {"number": case["number"]}, "case_secret": case["secret"]}
