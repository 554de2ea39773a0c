"""Places as answers: by an id, which the service looks up."""
from service.forms.kinds import KINDS
from tests.service.forms.one_step import OneStep


class Place(OneStep):
    kind = "place"

    def test_an_answer_names_one(self):
        self.assertEqual(KINDS["place"].names("green-pine"), ("place", "green-pine"))
        self.expect_verdicts(("green-pine", None), ("i" * 101, "unknown_option"), (5, "wrong_type"), ("", "missing"))

    def test_it_has_no_field_of_its_own(self):
        self.expect_faults(({},), ({"min": 1}, "/min: field 'min' is not known"))
