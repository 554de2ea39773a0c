"""What a kind does not say: it has no field of its own and takes any text."""
import unittest

from service.forms.kind import Kind
from tests.service.forms.one_step import TODAY, step

KIND = Kind()


class Usual(unittest.TestCase):
    def test_any_text_is_right_and_kept_as_it_is(self):
        self.assertTrue(KIND.is_type(step("any"), " a "))
        self.assertFalse(KIND.is_type(step("any"), 5))
        self.assertIsNone(KIND.verdict(step("any"), "?", TODAY))
        self.assertEqual((KIND.kept(" a "), KIND.size("a"), KIND.names("a")), (" a ", "a", None))

    def test_it_is_compared_with_text_and_has_no_order(self):
        self.assertIsNone(KIND.compared(step("any"), "a"))
        self.assertEqual(KIND.compared(step("any"), 5), "an answer of kind 'any' is compared with text")
        self.assertFalse(KIND.ordered)

    def test_a_service_may_have_any_number_of_them_for_any_outcome(self):
        self.assertEqual((KIND.required, KIND.optional, KIND.once, KIND.makes), ({}, {}, False, None))
