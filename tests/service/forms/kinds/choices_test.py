"""Several options: how many at least and at most, each once."""
from service.forms.kinds import KINDS
from tests.service.forms.one_step import OneStep, options


class Choices(OneStep):
    kind, needed = "choices", {"options": options("a", "b", "c")}

    def test_limits_that_can_be_kept(self):
        self.expect_faults(
            ({"min": 0},), ({"min": 3},), ({"max": 1},), ({"max": 9},), ({"min": 2, "max": 2},),
            ({"min": 4}, "/min: min is more than there are options"),
            ({"min": 3, "max": 2}, "/min: min is more than max"),
            ({"min": -1}, "/min: a whole number of 0 or more is needed here, not -1"),
            ({"max": 0}, "/max: a whole number of 1 or more is needed here, not 0"))

    def test_as_many_as_the_limits_say(self):
        two = {"min": 2, "max": 2}
        self.expect_verdicts((["a"], "too_few"), (["a", "b"], None), (["a", "b", "c"], "too_many"), **two)
        self.expect_verdicts((["a"], None), (["a", "b", "c"], None))

    def test_nothing_chosen_is_no_answer(self):
        self.expect_verdicts(([], "missing"), min=0)
        self.expect_verdicts(([], None), optional=True)
        self.assertEqual(KINDS["choices"].empty, [])

    def test_each_is_an_option_and_stands_there_once(self):
        self.expect_verdicts((["a", "a"], "unknown_option"), (["a", "d"], "unknown_option"), (["a", 1], "wrong_type"),
                             ("a", "wrong_type"))

    def test_no_two_options_have_one_value(self):
        self.assertEqual(self.faults(options=options("a", "a")), ["/options/1/value: value 'a' stands here twice"])
