"""Ratings as answers: the five faces, and no other number."""
import unittest
from datetime import date

from service.forms.kinds.rating import KIND

STEP = {"id": "how", "kind": "rating"}


class Ratings(unittest.TestCase):
    def test_the_first_and_the_last_face_are_good(self):
        verdicts = [KIND.verdict(STEP, face, date(2026, 11, 22)) for face in range(7)]
        self.assertEqual(verdicts, ["too_small", None, None, None, None, None, "too_large"])

    def test_a_rating_is_a_whole_number(self):
        self.assertTrue(KIND.is_type(STEP, 3))
        for answer in (True, "3", 2.5, [3]):
            self.assertFalse(KIND.is_type(STEP, answer))

    def test_conditions_compare_it_with_numbers(self):
        self.assertTrue(KIND.ordered)
        self.assertIsNone(KIND.compared(STEP, 2))
        self.assertEqual(KIND.compared(STEP, "bad"), "an answer of kind 'rating' is compared with a number")


if __name__ == "__main__":
    unittest.main()
