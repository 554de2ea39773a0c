"""What one client may do in a while is bounded, for each client by itself and for all workers together."""
import shutil
import tempfile
import unittest
from pathlib import Path

from service.calls.call import Context, own_call
from service.calls.problems import Problem
from service.calls.throttle import PER_CLIENT, WINDOW_SECONDS, spend
from service.catalogue.loading import load_catalogue
from service.storage.database import Database
from service.values import clock
from tests.service.server import ROOT, WithServer


class Limits(unittest.TestCase):
    def test_how_often_a_community_centre_may(self):
        self.assertEqual(WINDOW_SECONDS, 15 * 60)
        self.assertEqual(PER_CLIENT, {"holds": 600, "cases": 600, "finds": 600, "bills": 300, "payments": 600,
                                      "messages": 120, "uploads": 120, "staff": 120})


class Counting(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.database = Database(f"sqlite:///{self.folder / 'handrail.db'}")
        self.addCleanup(self.database.engine.dispose)
        self.database.prepare()

    def test_an_operator_can_allow_more(self):
        context = Context(load_catalogue(ROOT / "catalogue"), self.database, allowance=2)
        with self.database.writing() as connection:
            for _ in range(2 * PER_CLIENT["staff"]):
                spend(own_call(context, 1000), connection, "staff")
            self.assertRaises(Problem, spend, own_call(context, 1000), connection, "staff")

    def test_a_window_ends(self):
        context = Context(load_catalogue(ROOT / "catalogue"), self.database)
        with self.database.writing() as connection:
            for _ in range(PER_CLIENT["staff"]):
                spend(own_call(context, 1000), connection, "staff")
            with self.assertRaises(Problem) as refused:
                spend(own_call(context, 1000 + WINDOW_SECONDS - 5), connection, "staff")
            self.assertEqual(refused.exception.headers, {"Retry-After": "5"})
            spend(own_call(context, 1000), connection, "holds")
            spend(own_call(context, 1000 + WINDOW_SECONDS), connection, "staff")


class Refusing(WithServer):
    def fill(self, what: str):
        row = (f"{what}:127.0.0.1", int(clock.now()), PER_CLIENT[what])
        self.server.change("DELETE FROM attempts WHERE bucket = ?", row[0])
        self.server.change("INSERT INTO attempts VALUES (?, ?, ?)", *row)

    def test_one_too_many(self):
        slot = self.server.free_slot("river-town", left=2)
        self.assertEqual(self.server.hold(slot).status, 201)
        self.fill("holds")
        self.refused(self.server.hold(slot), 429, "too_many_requests")
        self.assertEqual(self.server.case(slot).status, 201)
        self.fill("cases")
        self.refused(self.server.case(self.server.free_slot()), 429, "too_many_requests")

    def test_a_hold_that_came_to_nothing_is_not_counted(self):
        slot = self.server.free_slot("north-station")
        self.assertEqual(self.server.hold(slot).status, 201)
        before = self.counted("holds")
        for _ in range(3):
            self.refused(self.server.hold(slot), 409, "slot_taken")
        self.assertEqual(self.counted("holds"), before)

    def counted(self, what: str) -> list[tuple]:
        return self.server.rows("SELECT count FROM attempts WHERE bucket = ?", f"{what}:127.0.0.1")


if __name__ == "__main__":
    unittest.main()
