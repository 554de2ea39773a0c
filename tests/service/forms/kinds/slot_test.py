"""Times: at the office of an earlier step, and with what an earlier choice offers."""
from service.forms.kinds import KINDS
from tests.service.forms.one_step import OneStep, faults_of, options, step

DOCTOR = step("choice", "doctor", options=options("bai-ya", "shi-tou"))


class Slot(OneStep):
    kind, needed = "slot", {"office": "office"}
    earlier = (step("office", "office"), DOCTOR, step("name", "name"))

    def test_its_office_is_an_earlier_step(self):
        wrong = "/office: '{}' is not the id of an earlier step of kind office"
        self.expect_faults(({},), *(({"office": name}, wrong.format(name)) for name in ("name", "q", "nowhere")))

    def test_it_is_with_an_earlier_choice(self):
        wrong = "/with/0: '{}' is not the id of an earlier step of kind choice"
        self.expect_faults(({"with": ["doctor"]},), ({"with": []}, "/with: a list of 1 or more is needed here"),
                           *(({"with": [name]}, wrong.format(name)) for name in ("name", "office", "nobody")))

    def test_an_option_is_a_part_of_its_id(self):
        """So it must be fit for one, and mean one thing there."""
        odd = step("choice", "doctor", options=options("Bai Ya", "shi-tou"))
        same = step("choice", "room", options=options("shi-tou", "other"))
        self.assertEqual(faults_of(step("office", "office"), odd, self.step(**{"with": ["doctor"]})),
                         ["/steps/2/with/0: its option 'Bai Ya' is not a name of small letters, digits and hyphens"])
        self.assertEqual(faults_of(step("office", "office"), DOCTOR, same, self.step(**{"with": ["doctor", "room"]})),
                         ["/steps/3/with/1: its option 'shi-tou' stands in an earlier one too"])

    def test_there_is_one_at_most(self):
        self.assertEqual(faults_of(*self.earlier, self.step(), self.step(id="p")),
                         ["/steps: more than one slot step is not supported by this version"])

    def test_an_answer_names_a_slot(self):
        self.assertEqual(KINDS["slot"].names("a.b.202611230900"), ("slot", "a.b.202611230900"))
        self.expect_verdicts(("s" * 100, None), ("s" * 101, "unknown_option"))
