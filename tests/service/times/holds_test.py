"""Holds: a seat for ten minutes at a time and thirty in all, to the second."""
import unittest

from service.times.holds import HOLD_SECONDS, LONGEST_SECONDS, delete_hold, extend_hold
from tests.service.in_process import AtATime


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

    def test_what_was_given_up_is_free_and_unknown(self):
        slot = self.slot()
        hold = self.made(self.hold(slot)).value
        self.made(self.call(delete_hold, parts={"id": hold["id"]}))
        self.assertEqual((self.left(slot), self.extend(hold).code), (1, "hold_not_found"))


if __name__ == "__main__":
    unittest.main()
