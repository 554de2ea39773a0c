"""Options: what each may say, and that no two mean the same."""
import unittest

from service.forms.options import differ, options, values_of
from service.values.json_checks import Report

OPEN = {"days": [1, 5], "from": "08:00", "to": "11:30"}


def faults(*offered) -> list[str]:
    report = Report("")
    options(report, [*offered], "")
    return report.lines


class Options(unittest.TestCase):
    def test_what_each_may_say(self):
        self.assertEqual(faults({"value": "a", "label": "A", "icon": "house", "hint": "h", "schedule": [OPEN]}), [])
        self.assertEqual(faults({"value": "a"}), ["#/0: field 'label' is missing"])
        self.assertEqual(faults({"value": 1, "label": "A"}), ["#/0/value: a string is needed here, not 1"])

    def test_its_hours_begin_before_they_end(self):
        for to, lines in (("08:01", []), ("08:00", ["#/0/schedule/0: from must be earlier than to"])):
            self.assertEqual(faults({"value": "a", "label": "A", "schedule": [{**OPEN, "to": to}]}), lines)
        self.assertEqual(faults({"value": "a", "label": "A", "schedule": []}),
                         ["#/0/schedule: a list of 1 or more is needed here"])

    def test_values_are_told_in_their_order_and_once(self):
        step, report = {"options": [{"value": value} for value in ("b", "a", "b")]}, Report("")
        self.assertEqual(values_of(step), ["b", "a", "b"])
        differ(report, step, "/steps/3")
        self.assertEqual(report.lines, ["#/steps/3/options/2/value: value 'b' stands here twice"])
