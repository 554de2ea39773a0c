"""What a text of a catalogue is for is told by its place, and each is held to the rules of its language."""
import unittest

from service.catalogue.wording import faults_of_answers, faults_of_texts, role_of

ROLES = {
    ("repair.json", "/title"): "title", ("repair.json", "/summary"): "body", ("repair.json", "/needs/0"): "body",
    ("repair.json", "/steps/0/prompt"): "prompt", ("repair.json", "/steps/0/hint"): "body",
    ("repair.json", "/steps/0/options/1/label"): "answer", ("repair.json", "/steps/0/yes"): "answer",
    ("categories.json", "/0/title"): "answer", ("config.json", "/payment_methods/0/title"): "answer",
    ("config.json", "/name"): "name", ("offices.json", "/0/address"): "name", ("offices.json", "/0/facilities/0/label"): "body",
    ("places.json", "/0/area"): "name", ("bills.json", "/0/payee"): "name", ("staff.json", "/0/role"): "name",
}


class Wording(unittest.TestCase):
    def test_places_tell_what_texts_are_for(self):
        self.assertEqual({place: role_of(*place) for place in ROLES}, ROLES)

    def test_each_language_is_told(self):
        self.assertEqual(faults_of_texts([("x.json", "/title", {"zh-CN": "水费", "en": "Pay for water", "bo": "「"})]),
                         [("x.json", "/title", "zh-CN: does not begin with what it does: put the verb first")])

    def test_what_has_no_language_or_is_no_text_is_left_alone(self):
        self.assertEqual(faults_of_texts([("x.json", "/title", "Submit"), ("x.json", "/steps/0/audio", {"en": "submit.opus"})]), [])

    def test_yes_and_no_are_worded(self):
        steps = [{"kind": "yesno", "yes": "x"}, {"kind": "consent"}, {"kind": "text"}, {"kind": "yesno", "yes": "x", "no": "y"}]
        self.assertEqual([*faults_of_answers({"x.json": {"steps": steps}})],
                         [("x.json", "/steps/0", "has no no of its own: repeat the verb of the question"),
                          ("x.json", "/steps/1", "has no yes and no no of its own: repeat the verb of the question")])


if __name__ == "__main__":
    unittest.main()
