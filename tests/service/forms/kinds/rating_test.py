"""Ratings as answers: the five faces, and no other number."""
from service.forms.kinds import KINDS
from tests.service.forms.one_step import OneStep


class Rating(OneStep):
    kind = "rating"

    def test_the_first_and_the_last_face_are_good(self):
        self.expect_verdicts((0, "too_small"), (1, None), (3, None), (5, None), (6, "too_large"))

    def test_a_rating_is_a_whole_number(self):
        self.expect_verdicts((True, "wrong_type"), ("3", "wrong_type"), (2.5, "wrong_type"), ([3], "wrong_type"))

    def test_it_has_no_field_of_its_own(self):
        self.expect_faults(({},), ({"max": 10}, "/max: field 'max' is not known"))

    def test_conditions_compare_it_with_numbers(self):
        self.assertTrue(KINDS["rating"].ordered)
        self.assertIsNone(self.compared(2))
        self.assertEqual(self.compared("bad"), "an answer of kind 'rating' is compared with a number")
