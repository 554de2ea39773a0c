"""Seats: the first free one, those of holds until they expire, those of cases for good."""
import unittest
from datetime import datetime

from service.times.seats import free_case, free_hold, seat_of_case, seat_of_hold, settle, take, taken_counts
from service.times.slots import Timetable
from tests.service.in_process import AtATime


class Seats(AtATime):
    def setUp(self):
        super().setUp()
        now = datetime.fromtimestamp(self.world.now, self.world.catalogue.zone)
        self.wanted = Timetable(self.world.catalogue, now).find(self.slot(left=2)["id"])

    def test_the_lowest_free_seat_is_taken_until_it_is_full(self):
        with self.world.database.writing() as connection:
            self.assertEqual([take(connection, self.wanted, 0, hold=name, expires=600) for name in "abc"], [1, 2, None])
            free_hold(connection, "a")
            self.assertEqual(take(connection, self.wanted, 0, hold="d", expires=600), 1)

    def test_a_seat_is_taken_up_to_the_second_of_its_expiry(self):
        with self.world.database.writing() as connection:
            take(connection, self.wanted, 0, hold="a", expires=600)
            self.assertEqual(taken_counts(connection, [self.wanted], 599), {self.wanted.id: 1})
            self.assertEqual(taken_counts(connection, [self.wanted], 600), {})
            self.assertEqual(taken_counts(connection, [], 0), {})

    def test_a_hold_becomes_a_case_s_own_while_it_lasts(self):
        with self.world.database.writing() as connection:
            for name in "ab":
                take(connection, self.wanted, 0, hold=name, expires=600)
            self.assertEqual(settle(connection, "a", self.wanted.id, "1", 599), 1)
            self.assertIsNone(settle(connection, "b", self.wanted.id, "2", 600))
            self.assertIsNone(settle(connection, "b", "another slot", "2", 0))
            self.assertEqual((seat_of_case(connection, "1"), seat_of_case(connection, "2")), (1, None))
            self.assertIsNone(seat_of_hold(connection, "a"))
            self.assertEqual(taken_counts(connection, [self.wanted], 10 ** 9), {self.wanted.id: 1})
            free_case(connection, "1")
            self.assertEqual(taken_counts(connection, [self.wanted], 10 ** 9), {})


if __name__ == "__main__":
    unittest.main()
