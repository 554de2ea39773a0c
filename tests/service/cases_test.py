"""What a new case begins as."""
import unittest
from types import SimpleNamespace

from service.cases.making import first_state

SLOT = BILL = SimpleNamespace()


class FirstState(unittest.TestCase):
    def test_a_case_begins_as_what_it_is(self):
        for outcome, slot, bill, state in [
                ("appointment", SLOT, None, "booked"), ("appointment", None, None, "received"),
                ("payment", None, BILL, "awaiting_payment"), ("payment", None, None, "received"),
                ("case", SLOT, BILL, "received"), ("answer", None, None, "received")]:
            with self.subTest(outcome=outcome, slot=slot, bill=bill):
                self.assertEqual(first_state({"outcome": outcome}, slot, bill), state)


if __name__ == "__main__":
    unittest.main()
