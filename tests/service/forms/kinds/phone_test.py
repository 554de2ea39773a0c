"""Mobile numbers: eleven digits, of which the first two say that it is one."""
from tests.service.forms.one_step import OneStep


class Phone(OneStep):
    kind = "phone"

    def test_eleven_digits(self):
        self.expect_verdicts(("1380000000", "too_short"), ("13800000000", None), ("138000000000", "too_long"))

    def test_they_begin_as_mobile_numbers_do(self):
        for second in range(10):
            self.expect_verdicts((f"1{second}800000000", None if second >= 3 else "not_a_mobile"))
        self.expect_verdicts(("23800000000", "not_a_mobile"), ("03800000000", "not_a_mobile"))

    def test_nothing_but_digits(self):
        self.expect_verdicts(("138 0000 0000", "not_a_mobile"), ("+8613800000000", "not_a_mobile"),
                             ("１３８00000000", "not_a_mobile"),
                             (13800000000, "wrong_type"))
