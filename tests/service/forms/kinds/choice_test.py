"""One of several options, each with a value of its own."""
from tests.service.forms.one_step import OneStep, options


class Choice(OneStep):
    kind, needed = "choice", {"options": options("a", "b")}

    def test_from_one_option_to_a_hundred(self):
        many = options(*map(str, range(101)))
        self.expect_faults(
            ({"options": many[:1]},), ({"options": many[:100]},),
            ({"options": []}, "/options: a list of 1 or more is needed here"),
            ({"options": many}, "/options: a list of 100 or fewer is needed here"))

    def test_no_two_have_one_value(self):
        self.expect_faults(({"options": options("a", "b", "a")}, "/options/2/value: value 'a' stands here twice"))

    def test_an_answer_is_the_value_of_one(self):
        self.expect_verdicts(("a", None), ("c", "unknown_option"), ("A", "unknown_option"), (["a"], "wrong_type"),
                             (" ", "missing"))

    def test_conditions_compare_it_with_its_options(self):
        self.assertIsNone(self.compared("b"))
        self.assertEqual(self.compared("c"), "step 'q' has no option 'c'")
