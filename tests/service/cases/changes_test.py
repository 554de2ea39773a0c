"""Changes of a case: up to two hours before its appointment, to the second."""
import unittest
from datetime import datetime

from service.cases.changes import cancel_case, get_case, get_receipt, reschedule_case
from tests.service.in_process import AtATime, of


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


if __name__ == "__main__":
    unittest.main()
