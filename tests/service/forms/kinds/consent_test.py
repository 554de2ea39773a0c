"""Agreement: a yes, unless the step may be left out."""
from tests.service.forms.one_step import OneStep


class Consent(OneStep):
    kind = "consent"

    def test_a_no_is_no_consent(self):
        self.expect_verdicts((True, None), (False, "consent_needed"), (None, "missing"), ("true", "wrong_type"),
                             (1, "wrong_type"))

    def test_one_may_say_no_to_what_may_be_left_out(self):
        self.expect_verdicts((True, None), (False, None), (None, None), optional=True)

    def test_conditions_compare_it_with_true_or_false(self):
        self.assertIsNone(self.compared(False))
        self.assertEqual(self.compared("yes"), "an answer of kind 'consent' is compared with true or false")
