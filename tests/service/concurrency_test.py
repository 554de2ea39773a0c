"""Many at once: a seat is given once, a key makes one thing, whatever the number of workers."""
import hashlib
import json
import threading
import unittest
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from service.records.receipts import first_break
from service.storage.database import Database
from tests.service.server import Server, case_body

CLIENTS = 50


def at_once(work, count: int = CLIENTS) -> list:
    """Runs `work(number)` in threads that all begin at the same moment."""
    gate = threading.Barrier(count)

    def begin(number: int):
        gate.wait()
        return work(number)
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(begin, range(count)))


class Concurrency(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(workers=3)
        cls.addClassCleanup(cls.server.close)

    def test_a_seat_is_held_once(self):
        slot = self.server.free_slot("north-station")
        self.assertEqual(slot["left"], 1)
        replies = at_once(lambda _: self.server.hold(slot))
        self.assertEqual(Counter(reply.status for reply in replies), {201: 1, 409: CLIENTS - 1})
        self.assertEqual({reply.code for reply in replies if reply.status == 409}, {"slot_taken"})

    def test_a_slot_is_given_as_often_as_it_has_seats(self):
        slot = self.server.free_slot("river-town", left=3)
        replies = at_once(lambda _: self.server.case(slot))
        self.assertEqual(Counter(reply.status for reply in replies), {201: 3, 409: CLIENTS - 3})
        windows = {reply.json["receipt"]["office"]["window"]["zh-CN"] for reply in replies if reply.status == 201}
        self.assertEqual(len(windows), 3)

    def test_holds_and_cases_together_never_exceed_the_seats(self):
        slot = self.server.free_slot("east-hall", left=3)
        replies = at_once(lambda number: self.server.hold(slot) if number % 2 else self.server.case(slot))
        self.assertEqual(sum(reply.status == 201 for reply in replies), 3)
        self.assertEqual(self.server.rows("SELECT count(*) FROM seats WHERE slot = ?", slot["id"]), [(3,)])

    def test_one_key_makes_one_case(self):
        slot = self.server.free_slot("river-town", left=3)
        body = json.dumps(case_body(slot)).encode()
        replies = at_once(lambda _: self.server.post("/api/v1/cases", body, "the-same-key"))
        self.assertEqual({reply.status for reply in replies}, {201})
        self.assertEqual(len({reply.json["number"] for reply in replies}), 1)
        self.assertEqual(sum("idempotent-replayed" not in reply.headers for reply in replies), 1)
        self.assertEqual(self.server.rows("SELECT count(*) FROM seats WHERE slot = ?", slot["id"]), [(1,)])

    def test_two_people_moving_to_the_last_seat(self):
        slot = self.server.free_slot("north-station")
        made = [self.server.case(self.server.free_slot("west-center")).json for _ in range(10)]

        def move(number: int):
            path = f"/api/v1/cases/{made[number]['number']}/reschedule"
            return self.server.post(path, {"slot": slot["id"]}, Case_Secret=made[number]["secret"])
        self.assertEqual(Counter(reply.status for reply in at_once(move, 10)), {200: 1, 409: 9})

    def test_the_receipts_make_one_chain(self):
        slots = [slot for slot in self.server.slots("west-center") if slot["left"]]
        replies = at_once(lambda number: self.server.case(slots[number]), 20)
        self.assertEqual({reply.status for reply in replies}, {201})
        database = Database(self.server.url)
        with database.reading() as connection:
            self.assertIsNone(first_break(connection))
        database.engine.dispose()
        previous = ""
        for content, link in self.server.rows("SELECT content, hash FROM receipts ORDER BY position"):
            previous = hashlib.sha256((previous + content).encode()).hexdigest()
            self.assertEqual(link, previous)
        self.server.change("UPDATE receipts SET content = replace(content, '12345', '99999') WHERE position = 2")
        with database.reading() as connection:
            self.assertEqual(first_break(connection), 2)
        database.engine.dispose()
