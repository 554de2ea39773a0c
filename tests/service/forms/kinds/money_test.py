"""Money: of one currency, in minor units."""
from service.forms.kinds import KINDS
from tests.service.forms.one_step import OneStep

LARGEST, EXACT = 2 ** 31 - 1, 2 ** 53 - 1


def fen(amount, currency: str = "CNY") -> dict:
    return {"amount": amount, "currency": currency}


class Money(OneStep):
    kind = "money"

    def test_any_amount_lies_within_the_limits(self):
        self.expect_faults(
            ({"max": fen(99)},), ({"max": fen(0)},), ({"min": fen(101), "max": fen(199)},),
            ({"min": fen(200), "max": fen(200)},), ({"min": fen(201), "max": fen(200)}, "/min: min is more than max"),
            ({"min": fen(0)},), ({"max": fen(LARGEST)},),
            ({"min": fen(LARGEST + 1)}, f"/min/amount: a whole number of 0 or more is needed here, not {LARGEST + 1}"))

    def test_limits_are_of_one_currency(self):
        self.expect_faults(({"min": fen(100, "EUR"), "max": fen(500)}, "/max: min and max are of two currencies"),
                           ({"min": fen(1, "EURO")},
                            "/min/currency: a currency such as CNY is needed here, not 'EURO'"))

    def test_the_least_and_the_most_are_good(self):
        self.expect_verdicts((fen(199), "too_small"), (fen(200), None), (fen(300), None), (fen(301), "too_large"),
                             min=fen(200), max=fen(300))
        self.expect_verdicts((fen(0), None), (fen(EXACT), None))

    def test_an_answer_is_an_amount_of_the_currency_of_the_limits(self):
        self.expect_verdicts((fen(100, "EUR"), "wrong_type"), (fen(-1), "wrong_type"), (fen(1.0), "wrong_type"),
                             (fen(True), "wrong_type"),
                             (fen(EXACT + 1), "wrong_type"), ({"amount": 1}, "wrong_type"),
                             ({**fen(1), "paid": True}, "wrong_type"), (1, "wrong_type"))
        self.expect_verdicts((fen(100), "wrong_type"), (fen(100, "EUR"), None), max=fen(500, "EUR"))

    def test_conditions_compare_its_minor_units(self):
        self.assertEqual(KINDS["money"].size(fen(500)), 500)
        self.assertIsNone(self.compared(500.0))
        for value in (500.5, "500", True):
            self.assertEqual(self.compared(value),
                             "an answer of kind 'money' is compared with minor units, a whole number")
