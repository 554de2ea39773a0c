"""Receipts: what they say, and that none can be changed or left out unseen."""
import unittest

from service.cases.changes import reschedule_case
from service.records.receipts import appointment, canonical, first_break, link, newest, where
from service.times.slots import Offer, Timetable
from tests.service.in_process import AtATime, of
from tests.service.slots_test import CATALOGUE, MONDAY

TIMETABLE = Timetable(CATALOGUE, MONDAY)


class Chain(AtATime):
    def setUp(self):
        super().setUp()
        self.cases = [self.case(self.slot(left=2, last=False)) for _ in range(3)]

    def broken(self, *statements: str) -> int | None:
        """Where the chain breaks after these statements, which are undone again."""
        with self.world.database.writing() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
            found = first_break(connection)
            connection.rollback()
        return found

    def test_a_whole_chain(self):
        self.assertIsNone(self.broken())
        self.assertIsNone(self.broken("DELETE FROM receipts", "UPDATE chain SET position = 0, hash = ''"))

    def test_what_was_changed_is_found_at_its_place(self):
        self.assertEqual(self.broken("UPDATE receipts SET content = replace(content, '1', '2') WHERE position = 2"), 2)
        self.assertEqual(self.broken("UPDATE receipts SET hash = 'x' WHERE position = 3"), 3)

    def test_what_was_left_out_is_found_wherever_it_stood(self):
        self.assertEqual([self.broken(f"DELETE FROM receipts WHERE position = {position}") for position in (1, 2, 3)],
                         [1, 2, 3])
        self.assertEqual(self.broken("DELETE FROM receipts WHERE position = 2",
                                     "UPDATE receipts SET position = 2 WHERE position = 3"), 2)

    def test_none_can_be_numbered_anew(self):
        self.assertEqual(self.broken("UPDATE receipts SET position = 9 WHERE position = 3"), 3)

    def test_what_was_put_at_the_end_is_found(self):
        self.assertEqual(self.broken("UPDATE chain SET position = 2"), 4)

    def test_the_newest_receipt_of_a_case_counts(self):
        one, slot = self.cases[0], self.slot()
        self.made(self.call(reschedule_case, {"slot": slot["id"]}, **of(one)))
        call = self.own_call()
        with self.world.database.reading() as connection:
            self.assertEqual(newest(call, connection, one["number"])["when"]["start"], slot["start"])
            self.assertIsNone(newest(call, connection, "00000000"))


class Content(unittest.TestCase):
    def test_it_is_written_one_way_only(self):
        self.assertEqual(canonical({"b": 1, "a": "李"}), '{"a":"李","b":1}')
        self.assertNotEqual(link("a", "c"), link("b", "c"))
        self.assertEqual(link("", "abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")

    def test_the_window_of_a_seat_when_it_is_known(self):
        slot = TIMETABLE.find("certificate-appointment.east-hall.202611230900")
        windows = CATALOGUE.offices["east-hall"]["appointments"][0]["windows"]
        shown = [where(CATALOGUE, slot, seat).get("window") for seat in (1, len(windows), len(windows) + 1, None)]
        self.assertEqual(shown, [windows[0], windows[-1], None, None])

    def test_whom_it_is_with(self):
        slot = TIMETABLE.between(Offer("hospital-registration", "hospital-east", "bai-ya"), MONDAY.date(), 7)[0]
        self.assertEqual(appointment(CATALOGUE, slot, 1)["with"]["value"], "bai-ya")
        self.assertNotIn("with",
                         appointment(CATALOGUE, TIMETABLE.find("certificate-appointment.east-hall.202611230900"), 1))
