"""Days: between limits that are dates or move with today, to the day."""
from tests.service.forms.one_step import OneStep

EARLIEST = "/min: min is more than max"


class Date(OneStep):
    kind = "date"

    def test_limits_in_order_on_every_day_of_the_years(self):
        """A month has 28 days from the first of February on, and a year has 365 in most years."""
        self.expect_faults(
            ({"min": "2026-11-22", "max": "2026-11-22"},), ({"min": "2026-11-23", "max": "2026-11-22"}, EARLIEST),
            ({"min": "today", "max": "today"},), ({"min": "today+1d", "max": "today"}, f"{EARLIEST} on some days"),
            ({"min": "today+28d", "max": "today+1m"},),
            ({"min": "today+29d", "max": "today+1m"}, f"{EARLIEST} on some days"),
            ({"min": "today+365d", "max": "today+1y"},),
            ({"min": "today+366d", "max": "today+1y"}, f"{EARLIEST} on some days"),
            ({"min": "today+1m", "max": "today+31d"},),
            ({"min": "today+1m", "max": "today+30d"}, f"{EARLIEST} on some days"),
            ({"min": "today", "max": "2020-01-01"},))

    def test_what_a_limit_may_be(self):
        for limit, right in (("today-99999d", True), ("today+100000d", False), ("today+2", False), ("tomorrow", False),
                             ("2026-02-28", True), ("2026-02-29", False), (20261122, False)):
            with self.subTest(limit):
                self.assertEqual(self.faults(min=limit) == [], right)

    def test_the_first_and_the_last_day_are_good(self):
        days = (("2026-11-21", "too_early"), ("2026-11-22", None), ("2026-11-29", None), ("2026-11-30", "too_late"))
        self.expect_verdicts(*days, min="2026-11-22", max="2026-11-29")
        self.expect_verdicts(*days, min="today", max="today+1w")

    def test_what_is_no_day(self):
        self.expect_verdicts(("2028-02-29", None), ("2026-02-29", "not_a_date"), ("2026-1-01", "not_a_date"),
                             (" 2026-01-01", "not_a_date"), ("２０２６-01-01", "not_a_date"), (20260101, "wrong_type"))

    def test_conditions_compare_it_with_days(self):
        self.assertIsNone(self.compared("2026-03-05"))
        self.assertEqual(self.compared("today"), "an answer of kind 'date' is compared with a date such as 2026-03-05")
