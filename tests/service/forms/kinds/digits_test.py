"""Digits: of one length, or from a shortest to a longest, of one to forty."""
from tests.service.forms.one_step import OneStep

EITHER = ": either length, or min_length and max_length, are needed here"


class Digits(OneStep):
    kind = "digits"

    def test_a_length_is_from_one_to_forty(self):
        for name in ("length", "min_length", "max_length"):
            wanted = f"/{name}: a whole number from 1 to 40 is needed here, not "
            self.expect_faults(({name: 1},), ({name: 40},), ({name: 0}, f"{wanted}0"), ({name: 41}, f"{wanted}41"))

    def test_either_one_length_or_limits(self):
        self.expect_faults(
            ({}, EITHER), ({"length": 4, "max_length": 6}, EITHER), ({"length": 4, "min_length": 2}, EITHER),
            ({"min_length": 4, "max_length": 4},),
            ({"min_length": 5, "max_length": 4}, "/min_length: min_length is more than max_length"))

    def test_neither_more_nor_fewer(self):
        self.expect_verdicts(("123", "too_short"), ("0123", None), ("01234", "too_long"), length=4)
        self.expect_verdicts(("1", "too_short"), ("12", None), ("123", None), ("1234", "too_long"), min_length=2,
                             max_length=3)
        self.expect_verdicts(("1" * 41, None), min_length=2)

    def test_nothing_but_digits(self):
        self.expect_verdicts(("12 4", "not_digits"), ("１２３４", "not_digits"), ("-123", "not_digits"),
                             (1234, "wrong_type"), length=4)
