"""Changes of a case: up to two hours before its appointment, to the second."""
import unittest
from datetime import datetime

from service.cases.changes import cancel_case, find_case, get_case, get_receipt, reschedule_case
from service.cases.making import create_case
from tests.service.in_process import AtATime, of
from tests.service.server import case_body


class Notice(AtATime):
    def before_the_start(self, seconds: int, slot: dict):
        self.world.now = int(datetime.fromisoformat(slot["start"]).timestamp()) - seconds

    def can(self, case: dict) -> list[str]:
        return self.made(self.call(get_case, **of(case))).value["can"]

    def test_two_hours_before_it_may_be_cancelled_and_not_later(self):
        slot = self.slot(left=2, last=False)
        cancelled, kept = self.case(slot), self.case(slot)
        self.before_the_start(2 * 3600, slot)
        self.assertLessEqual({"cancel", "reschedule"}, set(self.can(kept)))
        self.assertEqual(self.made(self.call(cancel_case, **of(cancelled))).value["state"], "cancelled")
        self.before_the_start(2 * 3600 - 1, slot)
        self.assertFalse({"cancel", "reschedule"} & set(self.can(kept)))
        self.assertEqual(self.call(cancel_case, **of(kept)).code, "too_late")

    def test_two_hours_before_it_may_be_moved_and_not_later(self):
        slot, other = self.slot(left=2, last=False), self.slot(left=2)
        moved, kept = self.case(slot), self.case(slot)
        self.before_the_start(2 * 3600, slot)
        now = self.made(self.call(reschedule_case, {"slot": other["id"]}, **of(moved))).value
        self.assertEqual(now["when"]["start"], other["start"])
        self.before_the_start(2 * 3600 - 1, slot)
        self.assertEqual(self.call(reschedule_case, {"slot": other["id"]}, **of(kept)).code, "too_late")

    def test_the_receipt_says_until_when(self):
        slot = self.slot(last=False)
        case = self.case(slot)
        until = datetime.fromisoformat(case["receipt"]["cancel_until"])
        self.assertEqual((datetime.fromisoformat(slot["start"]) - until).total_seconds(), 2 * 3600)

    def test_a_cancelled_case_has_neither_receipt_nor_another_time(self):
        case = self.case(self.slot(left=2))
        self.made(self.call(cancel_case, **of(case)))
        self.assertEqual(self.call(get_receipt, **of(case)).code, "case_cancelled")
        self.assertEqual(self.call(reschedule_case, {"slot": self.slot()["id"]}, **of(case)).code, "case_cancelled")
        self.assertEqual(self.made(self.call(cancel_case, **of(case))).value["state"], "cancelled", "once more")


class Finding(AtATime):
    """The service made a case and nobody heard of it: whoever sent the answers finds it by their key."""

    key = "3f0c2f6e-8f6a-4e3e-9a6d-0d9a4c1b7a11-1"

    def find(self, key: str):
        return self.call(find_case, idempotency_key=key)

    def send(self, key: str, **changes):
        return self.call(create_case, case_body(self.slot(left=2), **changes), idempotency_key=key)

    def test_the_key_opens_what_was_made_with_it(self):
        self.assertEqual(self.find(self.key).code, "case_not_found")
        made = self.made(self.send(self.key)).value
        found = self.made(self.find(self.key)).value
        self.assertEqual((found["number"], found["secret"], found["state"]), (made["number"], made["secret"], "booked"))
        self.made(self.call(cancel_case, **of(found)))
        self.assertEqual(self.made(self.find(self.key)).value["state"], "cancelled", "as it is now")
        self.assertEqual(self.find(self.key + "0").code, "case_not_found")

    def test_what_was_refused_is_not_found(self):
        self.assertEqual(self.send(self.key, definition_version=2).code, "definition_changed")
        self.assertEqual(self.find(self.key).code, "case_not_found")

    def test_a_key_that_can_be_guessed_opens_nothing(self):
        for key, code in (("k" * 31, "idempotency_key_invalid"), ("k" * 32, None)):
            self.made(self.send(key))
            self.assertEqual(self.find(key).code, code)


if __name__ == "__main__":
    unittest.main()
