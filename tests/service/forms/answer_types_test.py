"""The JSON types of answers, to the last number that every channel keeps exactly."""
import unittest

from service.forms.answer_types import compared_with, is_text, is_truth, is_whole, with_options
from tests.service.forms.one_step import options, step

EXACT = 2 ** 53 - 1


class Types(unittest.TestCase):
    def test_text_and_truth_are_nothing_else(self):
        values = ("", "a", True, False, 0, 1, None, [], {})
        self.assertEqual([value for value in values if is_text({}, value)], ["", "a"])
        self.assertEqual([value for value in values if is_truth({}, value)], [True, False])

    def test_whole_numbers_that_are_exact(self):
        for value, whole in ((EXACT, True), (EXACT + 1, False), (-EXACT, True), (-EXACT - 1, False), (0, True),
                             (1.0, False),
                             (True, False), ("1", False)):
            with self.subTest(value):
                self.assertEqual(is_whole(value), whole)


class Comparing(unittest.TestCase):
    def test_what_does_not_fit_is_told(self):
        reason = compared_with(str.isdigit, "digits")
        self.assertIsNone(reason(step("digits"), "12"))
        self.assertEqual(reason(step("digits"), "a"), "an answer of kind 'digits' is compared with digits")

    def test_only_options_of_the_step(self):
        asked = step("choice", options=options("a", "b"))
        self.assertIsNone(with_options(asked, "b"))
        self.assertEqual([with_options(asked, value) for value in ("c", 1, [])],
                         ["step 'q' has no option 'c'", "step 'q' has no option 1", "step 'q' has no option a list"])
