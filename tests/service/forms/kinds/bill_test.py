"""Bills: of an account that an earlier step holds, one to a service."""
from service.forms.kinds import KINDS
from tests.service.forms.one_step import OneStep, faults_of, options, step

FIELDS = {"choice": {"options": options("a")}, "choices": {"options": options("a")}, "digits": {"length": 8},
          "slot": {"office": "office"}, "bill": {"account": "digits"}}


class Bill(OneStep):
    kind, needed, earlier = "bill", {"account": "account"}, (step("digits", "account", length=8),)

    def test_the_account_is_what_digits_or_text_can_hold(self):
        holding = {"digits", "text", "phone", "id-number", "choice"}
        for kind in sorted(KINDS.keys() - {"bill"}):
            before = [step("office", "office"), step(kind, "account", **FIELDS.get(kind, {}))]
            with self.subTest(kind):
                found = faults_of(*before, self.step())
                self.assertEqual([line.partition(":")[0] for line in found],
                                 [] if kind in holding else ["/steps/2/account"])

    def test_the_account_comes_earlier(self):
        later = faults_of(self.step(), *self.earlier)
        self.assertEqual(later, ["/steps/0/account: 'account' is not the id of an earlier step of kind "
                                 "digits or text or phone or id-number or choice"])

    def test_there_is_one_at_most(self):
        self.assertEqual(faults_of(*self.earlier, self.step(), self.step(id="p")),
                         ["/steps: more than one bill step is not supported by this version"])

    def test_an_answer_names_a_bill(self):
        self.assertEqual(KINDS["bill"].names("water-bill.1.202610"), ("bill", "water-bill.1.202610"))
        self.expect_verdicts(("b" * 100, None), ("b" * 101, "unknown_option"), (5, "wrong_type"))
