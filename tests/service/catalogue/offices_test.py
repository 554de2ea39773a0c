"""Offices: when they are open, to the minute; what is booked at them; and how many people seem to wait."""
import unittest
from datetime import date, datetime, timedelta

from service.catalogue.offices import (
    appointment_for, check_offices, desk_view, hours_on, is_open, office_view, waiting, whole_opening, with_bookings,
)
from service.values.json_checks import Report

MORNING, AFTERNOON = {"days": [1, 2], "from": "08:30", "to": "12:00"}, {"days": [1], "from": "14:00", "to": "17:00"}
DESK = {"minutes": 30, "days_ahead": 7, "windows": ["1"]}
OFFICE = {"id": "hall", "name": "Hall", "address": "A", "phone": "1", "hours": [MORNING, AFTERNOON],
          "closed": ["2026-11-24"]}
MONDAY = datetime(2026, 11, 23)


class Hours(unittest.TestCase):
    def test_each_day_has_its_own(self):
        self.assertEqual(hours_on(OFFICE, date(2026, 11, 23)), [MORNING, AFTERNOON])
        self.assertEqual(hours_on(OFFICE, date(2026, 11, 24)), [], "it is closed on this one")
        self.assertEqual(hours_on(OFFICE, date(2026, 12, 1)), [MORNING])
        self.assertEqual(hours_on(OFFICE, date(2026, 11, 25)), [])

    def test_open_from_the_first_minute_and_closed_from_the_last(self):
        for hour, minute, opened in ((8, 29, False), (8, 30, True), (11, 59, True), (12, 0, False), (13, 59, False),
                                     (14, 0, True)):
            self.assertIs(is_open(OFFICE, MONDAY.replace(hour=hour, minute=minute)), opened)

    def test_the_first_opening_that_has_not_begun_to_its_end(self):
        for at, end in ((MONDAY.replace(hour=8, minute=30), (23, 12)), (MONDAY.replace(hour=8, minute=31), (23, 17)),
                        (MONDAY.replace(hour=14, minute=1), (30, 12))):
            self.assertEqual(whole_opening(OFFICE, at), datetime(2026, 11, *end), at)
        closed = [(MONDAY + timedelta(days=days)).date().isoformat() for days in range(14)]
        self.assertEqual(whole_opening({**OFFICE, "closed": closed}, MONDAY), datetime(2026, 12, 7, 12))
        self.assertIsNone(whole_opening({**OFFICE, "closed": [*closed, "2026-12-07", "2026-12-08"]}, MONDAY))

    def test_whoever_goes_there_is_told_where_and_when(self):
        self.assertEqual(desk_view(OFFICE), OFFICE)
        self.assertEqual(desk_view({**OFFICE, "closed": [], "facilities": [{}]})["closed"], [])
        self.assertNotIn("facilities", desk_view({**OFFICE, "facilities": [{}]}))


class Waiting(unittest.TestCase):
    def test_from_nobody_to_eight_each_four_minutes(self):
        found = [waiting(OFFICE, MONDAY + timedelta(weeks=week, hours=9)) for week in range(60)]
        self.assertEqual({each["people"] for each in found}, set(range(9)))
        self.assertTrue(all(each["minutes"] == 4 * each["people"] for each in found))

    def test_the_same_for_ten_minutes(self):
        nine = MONDAY + timedelta(hours=9)
        self.assertEqual(waiting(OFFICE, nine + timedelta(minutes=9, seconds=59, microseconds=5)),
                         waiting(OFFICE, nine))
        self.assertEqual(waiting(OFFICE, nine + timedelta(minutes=10))["at"], "2026-11-23T09:10:00")

    def test_nobody_waits_where_it_is_closed(self):
        self.assertEqual(office_view(OFFICE, MONDAY)["waiting"]["people"], 0)


class Bookings(unittest.TestCase):
    def test_a_general_desk_does_what_no_office_names(self):
        hall = {**OFFICE, "appointments": [DESK]}
        clinic = {**OFFICE, "id": "clinic", "appointments": [{**DESK, "service": "surgery"}]}
        found = with_bookings([hall, clinic, {**OFFICE, "id": "none"}], {"surgery": {}, "permit": {}, "advice": {}})
        booked = {name: [entry["service"] for entry in office["appointments"]] for name, office in found.items()}
        self.assertEqual(booked, {"hall": ["advice", "permit"], "clinic": ["surgery"], "none": []})
        self.assertEqual((appointment_for(found["hall"], "permit")["minutes"],
                          appointment_for(found["hall"], "surgery")), (30, None))


class Checking(unittest.TestCase):
    def faults(self, *offices: dict) -> list[str]:
        report = Report("f")
        check_offices(report, [*offices])
        return [line.removeprefix("f#").partition(":")[0] for line in report.lines]

    def test_how_long_and_how_far_ahead(self):
        for name, good, bad in (("minutes", (5, 480), (4, 481)), ("days_ahead", (1, 365), (0, 366))):
            for value in good + bad:
                wrong = [f"/0/appointments/0/{name}"] * (value in bad)
                self.assertEqual(self.faults({**OFFICE, "appointments": [{**DESK, name: value}]}), wrong, value)

    def test_a_desk_has_a_window_and_an_office_its_hours(self):
        self.assertEqual(self.faults({**OFFICE, "appointments": [{**DESK, "windows": []}]}),
                         ["/0/appointments/0/windows"])
        self.assertEqual(self.faults({**OFFICE, "hours": []}), ["/0/hours"])

    def test_no_two_have_one_id(self):
        self.assertEqual(self.faults(OFFICE, OFFICE), ["/1/id"])
