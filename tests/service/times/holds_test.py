"""Holds: a seat for ten minutes at a time and thirty in all, to the second."""
import unittest

from service.cases.making import create_case
from service.times.holds import HOLD_SECONDS, LONGEST_SECONDS, create_hold, delete_hold, extend_hold
from tests.service.in_process import OFFICE, AtATime
from tests.service.server import SERVICE, case_body


class Holds(AtATime):
    def extend(self, hold: dict):
        return self.call(extend_hold, parts={"id": hold["id"]})

    def test_as_long_as_the_api_promises(self):
        self.assertEqual((HOLD_SECONDS, LONGEST_SECONDS), (600, 1800))

    def test_a_seat_is_kept_for_ten_minutes_and_then_free(self):
        slot = self.slot()
        self.made(self.hold(slot))
        self.world.now += 599
        self.assertEqual((self.left(slot), self.hold(slot).code), (0, "slot_taken"))
        self.world.now += 1
        self.assertEqual(self.left(slot), 1)
        self.made(self.hold(slot))

    def test_it_is_extended_while_it_lasts(self):
        slot = self.slot()
        hold = self.made(self.hold(slot)).value
        self.world.now += 599
        self.assertGreater(self.made(self.extend(hold)).value["expires"], hold["expires"])
        self.world.now += 599
        self.assertEqual(self.left(slot), 0)
        self.world.now += 1
        self.assertEqual(self.extend(hold).code, "hold_expired")

    def test_never_beyond_half_an_hour(self):
        slot = self.slot()
        hold = self.made(self.hold(slot)).value
        for _ in range(3):
            self.world.now += 599
            last = self.made(self.extend(hold)).value
        self.assertEqual(last["expires"], hold["extendable_until"])
        self.world.now += 1800 - 3 * 599 - 1
        self.assertEqual(self.left(slot), 0)
        self.made(self.extend(hold))
        self.world.now += 1
        self.assertEqual((self.left(slot), self.extend(hold).code), (1, "hold_expired"))

    def test_the_same_key_brings_the_same_hold_back(self):
        """So a page that was opened anew goes on with the time that its person holds."""
        slot = self.slot()
        hold = self.made(self.hold(slot, idempotency_key="mine")).value
        self.world.now += 300
        again = self.made(self.hold(slot, idempotency_key="mine"))
        self.assertEqual((again.value, again.headers["Idempotent-Replayed"]), (hold, "true"))
        self.made(self.extend(hold))

    def hold_of(self, visit: str, slot: dict):
        body = {"service": SERVICE, "office": OFFICE, "slot": slot["id"], "visit": visit}
        return self.call(create_hold, body)

    def test_a_visit_holds_one_time_also_when_an_answer_was_lost(self):
        """Its own hold, of which it never heard, does not stand in its way; another's does."""
        slot = self.slot()
        visit, other = "a" * 36, "b" * 36
        self.made(self.hold_of(visit, slot))
        self.assertEqual(self.hold_of(other, slot).code, "slot_taken")
        hold = self.made(self.hold_of(visit, slot)).value
        self.assertEqual((self.left(slot), self.hold_of(other, slot).code), (0, "slot_taken"))
        self.made(self.extend(hold))
        elsewhere = self.slot()
        self.made(self.hold_of(visit, elsewhere))
        self.assertEqual((self.left(slot), self.left(elsewhere)), (1, 0))

    def test_what_cannot_be_had_takes_nothing_away(self):
        mine, taken = self.slot(), self.slot(last=False)
        self.made(self.hold(taken))
        hold = self.made(self.hold_of("a" * 36, mine)).value
        self.assertEqual(self.hold_of("a" * 36, taken).code, "slot_taken")
        self.made(self.extend(hold))

    def test_the_seat_of_a_case_is_not_the_visit_s_any_more(self):
        slot = self.slot()
        hold = self.made(self.hold_of("a" * 36, slot)).value
        self.made(self.call(create_case, {**case_body(slot), "hold": hold["id"]}))
        self.made(self.hold_of("a" * 36, self.slot()))
        self.assertEqual(self.left(slot), 0)

    def test_what_was_given_up_is_free_and_unknown(self):
        slot = self.slot()
        hold = self.made(self.hold(slot)).value
        self.made(self.call(delete_hold, parts={"id": hold["id"]}))
        self.assertEqual((self.left(slot), self.extend(hold).code), (1, "hold_not_found"))


if __name__ == "__main__":
    unittest.main()
