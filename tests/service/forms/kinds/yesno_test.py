"""Yes or no, each as good as the other."""
from tests.service.forms.one_step import OneStep


class YesNo(OneStep):
    kind = "yesno"

    def test_its_answers_may_have_names(self):
        self.expect_faults(({"yes": "At home", "no": {"en": "Away"}},),
                           ({"yes": ""}, "/yes: text, or an object of texts by language is needed here, not an empty string"))

    def test_either_is_an_answer(self):
        self.expect_verdicts((True, None), (False, None), (None, "missing"), ("no", "wrong_type"), (0, "wrong_type"))

    def test_conditions_compare_it_with_true_or_false(self):
        self.assertIsNone(self.compared(True))
        self.assertEqual(self.compared(1), "an answer of kind 'yesno' is compared with true or false")
