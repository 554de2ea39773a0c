"""Conditions: one comparison each, not nested too deep, and only with what an earlier step can answer."""
import unittest

from tests.service.forms.one_step import faults_of, step

EXACT = 2 ** 53 - 1
ONE = "exactly one of is, in, not, at_least, at_most is needed beside step"
VALUE = "a string, a number, true or false is needed here, not"


def nested(levels: int) -> dict:
    """So many conditions in each other."""
    when = {"step": "n", "is": 1}
    for _ in range(levels - 1):
        when = {"all": [when]}
    return when


def faults(when, *earlier: dict) -> list[str]:
    """Of a condition on an earlier number, with the pointers within it."""
    before = earlier or (step("number", "n"),)
    found = faults_of(*before, step("name", when=when))
    return [line.removeprefix(f"/steps/{len(before)}/when") for line in found]


class Form(unittest.TestCase):
    def expect_faults(self, *table: tuple):
        for when, *wrong in table:
            with self.subTest(when=when):
                self.assertEqual(faults(when), wrong)

    def test_sixteen_deep_and_not_seventeen(self):
        self.expect_faults((nested(16),), (nested(17), f"{'/all/0' * 16}: conditions are nested too deep"))

    def test_one_comparison(self):
        self.expect_faults(
            ({"step": "n", "at_least": 2},), ({"step": "n"}, f": {ONE}"),
            ({"step": "n", "is": 1, "not": 2}, f": {ONE}"),
            ([], ": an object is needed here, not a list"),
            ({"step": "n", "is": 1, "any": [nested(1)]}, ": 'any' must stand alone in a condition"),
            ({"any": []}, "/any: a list of 1 or more is needed here"),
            ({"any": [nested(1)] * 101}, "/any: a list of 100 or fewer is needed here"))

    def test_what_can_be_compared(self):
        self.expect_faults(
            ({"step": "n", "is": EXACT},), ({"step": "n", "is": EXACT + 1}, f"/is: {VALUE} {EXACT + 1}"),
            ({"step": "n", "is": None}, f"/is: {VALUE} null"),
            ({"step": "n", "in": []}, "/in: a list of 1 or more is needed here"),
            ({"step": "n", "in": [1, []]}, f"/in/1: {VALUE} a list"))


class References(unittest.TestCase):
    def test_an_earlier_step(self):
        self.assertEqual(faults({"all": [{"step": "q", "is": 1}]}),
                         ["/all/0/step: 'q' is not the id of an earlier step"])

    def test_a_value_that_it_can_have(self):
        self.assertEqual(faults({"step": "n", "in": [1, "a"]}),
                         [": an answer of kind 'number' is compared with a number"])
        self.assertEqual(faults({"step": "n", "not": True}), [": an answer of kind 'number' is compared with a number"])

    def test_an_order_that_it_has(self):
        asked = step("phone", "p")
        self.assertEqual(faults({"step": "p", "is": "1"}, asked), [])
        for name in ("at_least", "at_most"):
            self.assertEqual(faults({"step": "p", name: "1"}, asked),
                             [": an answer of kind 'phone' is not more or less than another"])
