"""Whole numbers, between limits that may be fractions."""
from tests.service.forms.one_step import OneStep

EXACT = 2 ** 53 - 1


class Number(OneStep):
    kind = "number"

    def test_a_whole_number_lies_within_the_limits(self):
        self.expect_faults(
            ({"min": 3, "max": 3},), ({"min": 4, "max": 3}, "/min: min is more than max"),
            ({"min": 1.5, "max": 2},), ({"min": 1.2, "max": 1.8}, "/min: no whole number lies between min and max"),
            ({"min": -EXACT, "max": EXACT},),
            ({"max": EXACT + 1}, f"/max: a number that is not too large is needed here, not {EXACT + 1}"),
            ({"min": True}, "/min: a number that is not too large is needed here, not true or false"))

    def test_the_least_and_the_most_are_good(self):
        self.expect_verdicts((1, "too_small"), (2, None), (5, None), (6, "too_large"), min=2, max=5)
        self.expect_verdicts((1, "too_small"), (2, None), (3, "too_large"), min=1.5, max=2.5)
        self.expect_verdicts((0, None), (-EXACT, None), (EXACT, None))

    def test_an_answer_is_whole_and_exact(self):
        self.expect_verdicts((EXACT + 1, "wrong_type"), (2.0, "wrong_type"), (True, "wrong_type"), ("2", "wrong_type"))

    def test_conditions_compare_it_with_any_number(self):
        self.assertIsNone(self.compared(1.5))
        self.assertEqual(self.compared("1"), "an answer of kind 'number' is compared with a number")
