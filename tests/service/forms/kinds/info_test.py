"""What is to be read only: there is nothing to answer and nothing to compare."""
from service.forms.answers import normalised
from tests.service.forms.one_step import OneStep, faults_of, step


class Info(OneStep):
    kind = "info"

    def test_it_has_no_answer(self):
        self.expect_verdicts((None, None), (" ", None), ("read", "not_asked"), (True, "not_asked"))
        self.assertEqual(normalised({"steps": [self.step()]}, {"q": None}), {})

    def test_it_may_be_a_warning(self):
        self.expect_faults(({"alert": True},), ({"alert": "loud"}, "/alert: true or false is needed here, not 'loud'"))

    def test_it_may_stop_the_journey(self):
        self.expect_faults(({"ends": True, "call": "+86-10-12345"},), ({"call": "911"},), ({"ends": False},),
                           ({"ends": 1}, "/ends: true or false is needed here, not 1"),
                           *(({"call": wrong}, f"/call: a telephone number such as 12345 is needed here, not '{wrong}'")
                             for wrong in ("12", "1" * 21, "12--345", "12-", "１２３", "12 345")))

    def test_no_condition_asks_for_it(self):
        later = step("name", "name", when={"step": "q", "is": True})
        self.assertEqual(faults_of(self.step(), later), ["/steps/1/when: step 'q' has no answer to compare"])
