"""Photos as answers: by an id, which the service looks up."""
from service.forms.kinds import KINDS
from tests.service.forms.one_step import OneStep


class Photo(OneStep):
    kind = "photo"

    def test_an_answer_names_one(self):
        self.assertEqual(KINDS["photo"].names("Zm9v_-1"), ("photo", "Zm9v_-1"))
        self.expect_verdicts(("Zm9v_-1", None), ("i" * 101, "unknown_option"), (5, "wrong_type"), ("", "missing"))

    def test_it_has_no_field_of_its_own(self):
        self.expect_faults(({},), ({"min": 1}, "/min: field 'min' is not known"))
