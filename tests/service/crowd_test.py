"""A thousand people at once: what there is goes out exactly once, and everybody else hears why not.

All are connected before the first one asks, each from an address of their own, so that no throttle has to be lifted.
"""
import asyncio
import resource
import secrets
import sqlite3
import time
import unittest
from collections import Counter

from service.money.sandbox import FILE as SANDBOX
from tests.service import contract
from tests.service.lines import message, next_reply
from tests.service.server import Reply, case_body
from tests.service.town import BILL_SERVICE, WithTown, account

PEOPLE = 1000
LAST_SEATS = 10
CASES = 100
OFFICE = "west-center"
ALL_DAYS = 30
PATIENCE = 60  # seconds, as in every test here: the machine may be busy with something else
FEW_FILES = 256  # may a process open that some shells start


def own_address(number: int) -> tuple[str, int]:
    """Loopback is a whole network."""
    return f"127.0.{1 + number // 200}.{1 + number % 200}", 0


async def connected(port: int, number: int) -> tuple:
    return await asyncio.open_connection("127.0.0.1", port, local_addr=own_address(number))


async def answered(line: tuple, sent: bytes) -> Reply:
    reader, writer = line
    writer.write(sent)
    reply = await next_reply(reader)
    writer.close()
    return reply


async def all_at_once(port: int, requests: list[bytes]) -> list[Reply]:
    lines = await asyncio.gather(*(connected(port, number) for number in range(len(requests))))
    return await asyncio.gather(*map(answered, lines, requests))


def heard(replies: list[Reply]) -> Counter:
    return Counter((reply.status, reply.code) for reply in replies)


class Crowd(WithTown):
    @classmethod
    def setUpClass(cls):
        few, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        cls.addClassCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, (few, most))
        resource.setrlimit(resource.RLIMIT_NOFILE, (FEW_FILES, most))
        super().setUpClass()
        resource.setrlimit(resource.RLIMIT_NOFILE, (2 * PEOPLE, most))

    def post_all(self, path: str, bodies: list[dict], headers: list[dict]) -> list[Reply]:
        """What each hears: in time, as the document promises, and without a fault in the service's own eyes."""
        requests = [message("POST", path, body, Idempotency_Key=secrets.token_hex(8), **further)
                    for body, further in zip(bodies, headers)]
        began = time.monotonic()
        replies = asyncio.run(all_at_once(self.server.port, requests))
        self.assertLess(time.monotonic() - began, PATIENCE)
        self.assertEqual(self.server.said(), "")
        for reply in replies:
            contract.check("POST", path, reply)
        return replies

    def last_slots(self) -> list[dict]:
        """The last ten slots of an office, with one seat each, after all others are given away."""
        slots = self.server.slots(OFFICE, ALL_DAYS)
        free = dict.fromkeys([slot["id"] for slot in slots[-LAST_SEATS:]], 1)
        for slot in slots:
            for seat in range(1, slot["left"] + 1 - free.get(slot["id"], 0)):
                self.server.change("INSERT INTO seats (slot, seat, case_number, taken) VALUES (?, ?, ?, 0)",
                                   slot["id"], seat, "other")
        left = {slot["id"]: slot["left"] for slot in self.server.slots(OFFICE, ALL_DAYS) if slot["left"]}
        self.assertEqual(left, free)
        return slots[-LAST_SEATS:]

    def test_the_last_ten_seats(self):
        slots = self.last_slots()
        bodies = [case_body(slots[number % LAST_SEATS]) for number in range(PEOPLE)]
        replies = self.post_all("/api/v1/cases", bodies, [{}] * PEOPLE)
        self.assertEqual(heard(replies), {(201, None): LAST_SEATS, (409, "slot_taken"): PEOPLE - LAST_SEATS})
        booked = {reply.json["number"] for reply in replies if reply.status == 201}
        for slot in slots:
            self.assertEqual(len(booked & self.holders(slot)), 1)
        self.assertEqual([slot for slot in self.server.slots(OFFICE, ALL_DAYS) if slot["left"]], [])

    def holders(self, slot: dict) -> set[str]:
        """The numbers of the cases that have a seat."""
        return {row[0] for row in self.server.rows("SELECT case_number FROM seats WHERE slot = ?", slot["id"])}

    def test_the_same_bill(self):
        """Ten have each of the cases, as a family has that shares a receipt; the bill is the same for all."""
        bill = self.bills(0)[0]
        made = self.post_all("/api/v1/cases", [self.case_of(bill)] * CASES, [{}] * CASES)
        self.assertEqual(heard(made), {(201, None): CASES})
        theirs = [made[number % CASES].json for number in range(PEOPLE)]
        replies = self.post_all("/api/v1/payments", [{"case": it["number"], "method": "wallet"} for it in theirs],
                                [{"Case_Secret": it["secret"]} for it in theirs])
        told = heard(replies)
        self.assertEqual(told.pop((201, None)), 1)
        self.assertLessEqual(set(told), {(409, "bill_paid"), (409, "payment_in_progress")})
        with sqlite3.connect(self.server.folder / SANDBOX) as ledger:
            self.assertEqual(ledger.execute("SELECT amount FROM entries").fetchall(), [(bill["amount"]["amount"],)])
        states = self.server.rows("SELECT state, count(*) FROM cases WHERE bill IS NOT NULL GROUP BY state")
        self.assertEqual(dict(states), {"paid": 1, "awaiting_payment": CASES - 1})

    def case_of(self, bill: dict) -> dict:
        return {"service": BILL_SERVICE, "definition_version": 1, "language": "zh-CN", "channel": "web",
                "answers": {"account": account(0), "bill": bill["id"]}}


if __name__ == "__main__":
    unittest.main()
