"""Staff by their badges: capital letters and digits in groups, and no badge twice."""
import unittest

from service.catalogue.badges import check_staff
from service.values.json_checks import Report

PERSON = {"badge": "YH-1024", "name": "王", "organisation": "云河", "role": "repairs", "valid_until": "2027-03-05"}


def faults(*staff: dict) -> list[str]:
    report = Report("f")
    check_staff(report, [*staff])
    return [line.removeprefix("f#") for line in report.lines]


class Badges(unittest.TestCase):
    def test_what_a_badge_may_be(self):
        for badge, right in (("YH-1024", True), ("7", True), ("A-B-1", True), ("yh-1024", False), ("YH-", False),
                             ("-1", False),
                             ("YH 1", False), ("", False)):
            self.assertEqual(faults({**PERSON, "badge": badge}) == [], right, badge)

    def test_a_badge_is_valid_until_a_day(self):
        self.assertEqual(faults({**PERSON, "valid_until": "today+1y"}),
                         ["/0/valid_until: a date such as 2026-03-05 is needed here, not 'today+1y'"])

    def test_no_two_have_one_badge(self):
        self.assertEqual(faults(PERSON, PERSON), ["/1/badge: badge 'YH-1024' stands here twice"])
