"""A case as it is shown: what can be done with it, and a rating that may be changed for a day, to the second."""
import unittest

from service.cases.changes import get_case
from service.cases.following import rate_case
from tests.service.in_process import AtATime, of


class Rating(AtATime):
    def setUp(self):
        super().setUp()
        self.one = self.case(self.slot(left=2))

    def becomes(self, state: str):
        with self.world.database.writing() as connection:
            connection.exec_driver_sql(f"UPDATE cases SET state = '{state}'")

    def rate(self, face: int):
        return self.call(rate_case, {"face": face}, **of(self.one))

    def shown(self) -> dict:
        return self.made(self.call(get_case, **of(self.one))).value

    def test_only_what_is_done_is_rated(self):
        self.assertEqual((self.rate(5).code, "rate" in self.shown()["can"]), ("not_done", False))
        self.becomes("done")
        self.assertIn("rate", self.shown()["can"])
        self.assertEqual(self.made(self.rate(5)).value["rating"]["face"], 5)

    def test_a_rating_may_be_changed_for_a_day_from_the_first(self):
        self.becomes("done")
        self.made(self.rate(5))
        self.world.now += 12 * 3600
        self.made(self.rate(4))
        self.world.now += 12 * 3600
        self.assertIn("rate", self.shown()["can"])
        self.made(self.rate(3))
        self.world.now += 1
        self.assertNotIn("rate", self.shown()["can"])
        self.assertEqual((self.rate(1).code, self.shown()["rating"]["face"]), ("too_late", 3))

    def test_what_is_closed_is_neither_cancelled_nor_moved(self):
        self.assertEqual(self.shown()["can"], ["cancel", "reschedule", "message"])
        for state, can in (("done", ["message", "rate"]), ("declined", ["message"]), ("cancelled", [])):
            self.becomes(state)
            self.assertEqual(self.shown()["can"], can)
        self.assertNotIn("when", self.shown())


if __name__ == "__main__":
    unittest.main()
