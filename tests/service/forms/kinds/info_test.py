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

    def test_no_condition_asks_for_it(self):
        later = step("name", "name", when={"step": "q", "is": True})
        self.assertEqual(faults_of(self.step(), later), ["/steps/1/when: step 'q' has no answer to compare"])
