"""Limits: the least and the most are good, and what lies beyond is told which way."""
import unittest

from service.forms.limits import in_order, length_verdict, size_verdict
from service.values.json_checks import Report


class Limits(unittest.TestCase):
    def test_a_least_that_is_more_than_the_most(self):
        report = Report("f")
        for least, most in ((1, 1), (None, 1), (2, None), (2, 1)):
            in_order(report, "/steps/0", least, most, ("from", "to"))
        self.assertEqual(report.lines, ["f#/steps/0/from: from is more than to"])

    def test_lengths(self):
        self.assertEqual([length_verdict("a" * length, 2, 3) for length in range(1, 5)],
                         ["too_short", None, None, "too_long"])
        self.assertIsNone(length_verdict("a" * 10000, 0, None))
        self.assertIsNone(length_verdict("𠀀👍", 2, 2), "characters, however they are encoded")

    def test_sizes(self):
        self.assertEqual([size_verdict({"min": 2, "max": 3}, size) for size in range(1, 5)],
                         ["too_small", None, None, "too_large"])
        self.assertEqual([size_verdict(limits, 5) for limits in ({}, {"min": 5}, {"max": 5}, {"max": 0})],
                         [None, None, None, "too_large"])
