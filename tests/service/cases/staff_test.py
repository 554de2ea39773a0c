"""Who stands at the door: found by a badge or by digits that are one person's alone, and valid to the end of a day."""
from dataclasses import replace
from datetime import date, datetime, timedelta

from service.calls.throttle import PER_CLIENT
from service.cases.staff import get_staff, worker_of
from tests.service.in_process import AtATime

LAST = date(2027, 3, 5)


def person(badge: str) -> dict:
    return {"badge": badge, "name": "王", "organisation": "云河", "role": "repairs", "valid_until": LAST.isoformat()}


class Staff(AtATime):
    def setUp(self):
        super().setUp()
        people = (person("YH-1024"), person("AB-7"), person("CD-7"))
        self.world.catalogue = replace(self.world.catalogue, staff={one["badge"]: one for one in people})
        self.world.restart()

    def look(self, badge: str):
        return self.call(get_staff, parts={"badge": badge})

    def badge(self, text: str) -> str | None:
        reply = self.look(text)
        return reply.answer.value["badge"] if reply.answer else reply.code

    def test_by_the_badge_however_it_is_written(self):
        self.assertEqual([self.badge(text) for text in ("YH-1024", " yh-1024 ")], ["YH-1024"] * 2)

    def test_by_the_digits_alone_where_they_are_one_person_s(self):
        self.assertEqual([self.badge(text) for text in ("1024", "7", "102", "")], ["YH-1024"] + ["badge_not_found"] * 3)

    def test_valid_until_the_end_of_the_last_day(self):
        night = datetime.combine(LAST + timedelta(days=1), datetime.min.time(), self.world.catalogue.zone)
        for seconds, valid in ((-1, True), (0, False)):
            self.world.now = int(night.timestamp()) + seconds
            self.assertIs(self.made(self.look("YH-1024")).value["valid"], valid)

    def test_guesses_are_counted_too(self):
        self.world.context = replace(self.world.context, allowance=1)
        with self.world.database.writing() as connection:
            before = ("staff:client", self.world.now, PER_CLIENT["staff"] - 1)
            connection.exec_driver_sql("INSERT INTO attempts VALUES (?, ?, ?)", before)
        self.assertEqual((PER_CLIENT["staff"], self.badge("none"), self.badge("YH-1024")),
                         (120, "badge_not_found", "too_many_requests"))

    def test_followers_are_told_who_has_their_case_and_no_more(self):
        call = self.own_call()
        self.assertEqual(worker_of(call, "YH-1024"), {"badge": "YH-1024", "name": "王", "organisation": "云河"})
        self.assertEqual([worker_of(call, badge) for badge in (None, "YH-1")], [None, None])
