"""Days as definitions write them, to the ends of the calendar."""
import unittest
from datetime import date

from service.values.moments import add_days, add_months, day_of, is_day, parsed_day

TODAY = date(2026, 11, 30)


class Days(unittest.TestCase):
    def test_what_names_a_day(self):
        for text, day in (("2024-02-29", date(2024, 2, 29)), ("2026-02-29", None), ("2026-11-31", None),
                          ("0000-01-01", None),
                          ("2026-1-1", None), ("20261122", None), ("２０26-11-22", None), ("2026-11-22 ", None),
                          ("", None)):
            self.assertEqual(parsed_day(text), day, text)
        self.assertFalse(is_day(20261122))

    def test_months_keep_the_day_or_take_the_last_one(self):
        for months, day in ((1, "2026-12-30"), (3, "2027-02-28"), (15, "2028-02-29"), (-9, "2026-02-28"),
                            (-11, "2025-12-30")):
            self.assertEqual(str(add_months(TODAY, months)), day)

    def test_beyond_the_calendar_is_its_first_or_last_day(self):
        self.assertEqual((add_months(TODAY, 99999), add_months(TODAY, -99999)), (date.max, date.min))
        self.assertEqual((add_days(date.max, 1), add_days(date.min, -1)), (date.max, date.min))
        self.assertEqual(add_days(TODAY, 9999999), date.max)

    def test_what_is_counted_from_today(self):
        for text, day in (("today", "2026-11-30"), ("today+1d", "2026-12-01"), ("today-2w", "2026-11-16"),
                          ("today+1m", "2026-12-30"),
                          ("today-1y", "2025-11-30"), ("today+99999y", "9999-12-31"), ("2026-03-05", "2026-03-05")):
            self.assertEqual(str(day_of(text, TODAY)), day)
        for text in ("today+", "today+1", "today1d", "today+1h", "today+100000d", "Today", "today+1d1d"):
            self.assertIsNone(day_of(text, TODAY), text)
