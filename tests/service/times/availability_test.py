"""What is free: the times of two weeks unless one asks otherwise, and the nearest ones to a time that was lost."""
from dataclasses import replace
from datetime import date, datetime, timedelta

from service.calls.problems import Problem
from service.times.availability import claimed_seat, list_slots, nearest, wanted_day, wanted_offer
from service.times.seats import seat_of_hold, take
from service.times.slots import Offer, Timetable
from tests.service.in_process import OFFICE, AtATime
from tests.service.server import SERVICE


class Availability(AtATime):
    def setUp(self):
        super().setUp()
        self.asked = self.own_call()
        self.timetable = Timetable(self.world.catalogue, self.asked.moment)

    def refused(self, work, *given) -> tuple[str, str | None]:
        with self.assertRaises(Problem) as told:
            work(*given)
        return told.exception.code, told.exception.members.get("pointer")

    def starts(self, **query) -> list[datetime]:
        found = self.made(self.call(list_slots, query={"service": SERVICE, "office": OFFICE, **query})).value
        return [datetime.fromisoformat(slot["start"]) for slot in found]

    def test_two_weeks_from_today_unless_one_asks_otherwise(self):
        today = self.asked.moment.date()
        self.assertEqual({(start.date() - today).days < 14 for start in self.starts()}, {True})
        self.assertEqual(self.starts()[-1], self.starts(days=14)[-1])
        later = today + timedelta(days=5)
        self.assertEqual({start.date() for start in self.starts(**{"from": later.isoformat(), "days": 1})}, {later})

    def test_what_there_is_none_of(self):
        self.assertEqual(wanted_day("2024-02-29"), date(2024, 2, 29))
        self.assertEqual(self.refused(wanted_day, "2026-02-29"), ("invalid_field", "/from"))
        for changes, told in (({"service": "haircut"}, ("service_not_found", None)),
                              ({"office": "moon"}, ("office_not_found", None)),
                              ({"with": "nobody"}, ("invalid_field", "/with"))):
            self.assertEqual(self.refused(wanted_offer, self.asked, {"service": SERVICE, "office": OFFICE, **changes}),
                             told)

    def test_the_three_nearest_free_times_in_their_order(self):
        slots = self.timetable.between(Offer(SERVICE, OFFICE), self.asked.moment.date(), 14)
        lost = slots[10]
        with self.world.database.writing() as connection:
            self.fill(connection, lost, slots[11])
            free = [slot for slot in slots if slot not in (lost, slots[11])]
            near = sorted(free, key=lambda slot: abs(slot.start - lost.start))[:3]
            self.assertEqual([slot["id"] for slot in nearest(self.asked, connection, lost)],
                             sorted(slot.id for slot in near))

    def fill(self, connection, *slots):
        for slot in slots:
            for seat in range(slot.capacity):
                take(connection, slot, self.asked.now, hold=f"{slot.id} {seat}", expires=self.asked.now + 600)

    def test_a_week_before_and_a_week_after(self):
        """Where nothing is free within a week either way, nothing is told."""
        slots = self.timetable.between(Offer(SERVICE, OFFICE), self.asked.moment.date(), 60)
        lost = slots[-1]
        near = [slot for slot in slots if (lost.start.date() - slot.start.date()).days <= 7]
        self.assertLess(len(near), len(slots))
        with self.world.database.writing() as connection:
            self.fill(connection, *near[1:])
            self.assertEqual([slot["id"] for slot in nearest(self.asked, connection, lost)], [near[0].id])
            self.fill(connection, near[0])
            self.assertEqual(nearest(self.asked, connection, lost), [])


class Claiming(AtATime):
    def claim(self, slot, hold: str | None, number: str = "1"):
        call = replace(self.own_call(), body={"hold": hold} if hold else {})
        with self.world.database.writing() as connection:
            return claimed_seat(call, connection, slot, number)

    def setUp(self):
        super().setUp()
        now = datetime.fromtimestamp(self.world.now, self.world.catalogue.zone)
        self.wanted = Timetable(self.world.catalogue, now).find(self.slot(left=1)["id"])

    def hold_it(self, expires: int):
        with self.world.database.writing() as connection:
            take(connection, self.wanted, self.world.now, hold="mine", expires=expires)

    def test_the_seat_that_one_holds(self):
        self.hold_it(self.world.now + 1)
        with self.assertRaises(Problem) as told:
            self.claim(self.wanted, None)
        self.assertEqual((told.exception.code, len(told.exception.members["nearest"])), ("slot_taken", 3))
        self.assertEqual(self.claim(self.wanted, "mine"), 1)
        with self.world.database.reading() as connection:
            self.assertIsNone(seat_of_hold(connection, "mine"))

    def test_a_hold_that_ran_out_turns_nobody_away(self):
        self.hold_it(self.world.now)
        self.assertEqual(self.claim(self.wanted, "mine"), 1)

    def test_what_starts_too_soon_is_not_given(self):
        self.world.now = int(self.wanted.start.timestamp()) - 30 * 60
        self.assertEqual(self.claim(self.wanted, None), 1)
        self.world.now += 1
        with self.assertRaises(Problem):
            self.claim(self.wanted, None, "2")
