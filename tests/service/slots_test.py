"""Slots follow from opening hours, the same in every process and on every day."""
import unittest
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from service.catalogue.loading import load_catalogue
from service.times.slots import Offer, Timetable

CATALOGUE = load_catalogue(Path(__file__).resolve().parents[2] / "catalogue")
SERVICE = "certificate-appointment"
MONDAY = datetime(2026, 11, 23, 0, 0, tzinfo=CATALOGUE.zone)


def slots(now: datetime = MONDAY, office: str = "east-hall", first: date = MONDAY.date(), days: int = 1):
    return Timetable(CATALOGUE, now).between(Offer(SERVICE, office), first, days)


class Slots(unittest.TestCase):
    def test_a_day_has_its_opening_hours_without_lunch(self):
        self.assertEqual([slot.start.strftime("%H:%M") for slot in slots()], ["09:00", "10:00", "11:00", "14:00",
                                                                              "15:00", "16:00"])

    def test_no_slot_ends_after_closing(self):
        for office in CATALOGUE.offices.values():
            self.assertTrue(slots(office=office["id"], days=7) or office["id"].startswith("hospital"))
            for slot in slots(office=office["id"], days=7):
                begins, ends = f"{slot.start:%H:%M}", f"{slot.end:%H:%M}"
                spans = [span for span in office["hours"] if slot.start.isoweekday() in span["days"]]
                self.assertTrue(any(span["from"] <= begins and ends <= span["to"] for span in spans), slot.id)

    def test_weekends_and_holidays_are_closed(self):
        self.assertEqual(slots(first=date(2026, 11, 28), days=2), [])
        new_year = date(2027, 1, 1)
        self.assertEqual(slots(now=MONDAY + timedelta(days=35), first=new_year), [])
        self.assertEqual(new_year.isoweekday(), 5)

    def test_capacity_is_one_to_three_and_steady(self):
        found = slots(days=14)
        self.assertEqual({slot.capacity for slot in found}, {1, 2, 3})
        later = slots(now=MONDAY + timedelta(days=1), days=14)
        self.assertLessEqual({(slot.id, slot.capacity) for slot in later}, {(slot.id, slot.capacity) for slot in found})

    def test_past_times_and_those_too_soon_are_gone(self):
        at_ten = MONDAY + timedelta(hours=10, minutes=31)
        self.assertEqual(slots(now=at_ten)[0].start.hour, 14)
        self.assertEqual(slots(now=at_ten - timedelta(minutes=1))[0].start.hour, 11)

    def test_days_are_those_of_the_office(self):
        """Shanghai is eight hours ahead: Sunday evening in London is Monday there."""
        sunday_in_london = datetime(2026, 11, 22, 23, 0, tzinfo=timezone.utc)
        self.assertEqual(len(slots(now=sunday_in_london)), 6)

    def test_nothing_is_offered_beyond_the_days_ahead(self):
        last = max(slot.start.date() for slot in slots(days=60))
        self.assertLessEqual(last, MONDAY.date() + timedelta(days=21))

    def test_a_slot_is_found_by_its_id(self):
        timetable = Timetable(CATALOGUE, MONDAY)
        for slot in slots(days=7):
            self.assertEqual(timetable.find(slot.id), slot)

    def test_ids_that_name_nothing(self):
        timetable = Timetable(CATALOGUE, MONDAY)
        for name in ("", "a", f"{SERVICE}.east-hall.202611230905", f"{SERVICE}.east-hall.202611291000",
                     f"{SERVICE}.moon.202611230900",
                     "haircut.east-hall.202611230900", f"{SERVICE}.east-hall.202699990900",
                     f"{SERVICE}.east-hall.000000000000"):
            self.assertIsNone(timetable.find(name), name)

    def test_a_found_slot_may_be_past(self):
        name = slots()[0].id
        timetable = Timetable(CATALOGUE, MONDAY + timedelta(days=3))
        self.assertFalse(timetable.bookable(timetable.find(name)))
