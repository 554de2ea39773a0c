"""Which steps are asked: what a comparison makes of each answer, and that only steps which are asked count."""
import unittest

from service.forms.conditions import asked_steps, holds, is_blank
from tests.service.forms.one_step import options, step

DEFINITION = {"steps": [
    step("yesno", "own"), step("number", "rooms", when={"step": "own", "is": True}),
    step("name", "keeper", when={"step": "rooms", "at_least": 3}),
    step("info", "end", when={"step": "rooms", "not": 3})]}


def asked(**answers) -> list[str]:
    return [one["id"] for one in asked_steps(DEFINITION, answers)]


class Comparing(unittest.TestCase):
    def expect(self, answer, *table: tuple):
        for condition, wanted in table:
            with self.subTest(answer=answer, condition=condition):
                self.assertIs(holds({"step": "q", **condition}, {"q": answer}), wanted)

    def test_numbers_from_a_bound_on_and_up_to_one(self):
        self.expect(3, ({"at_least": 3}, True), ({"at_least": 4}, False), ({"at_most": 3}, True),
                    ({"at_most": 2}, False),
                    ({"at_least": 2.5}, True), ({"at_most": "3"}, False))
        self.expect("2026-11-22", ({"at_least": "2026-11-22"}, True), ({"at_most": "2026-11-21"}, False))

    def test_truth_is_no_number(self):
        self.expect(True, ({"is": True}, True), ({"is": 1}, False), ({"not": 1}, True), ({"in": [1, 2]}, False))
        self.expect(1, ({"is": 1.0}, True), ({"is": True}, False))

    def test_one_of_several_options(self):
        self.expect(["a", "b"], ({"is": "b"}, True), ({"is": "c"}, False), ({"in": ["c", "a"]}, True),
                    ({"not": "a"}, False))

    def test_nothing_holds_of_no_answer(self):
        self.expect(None, ({"is": "a"}, False), ({"not": "a"}, False), ({"in": ["a"]}, False))

    def test_all_and_any(self):
        right, wrong = {"step": "q", "is": 1}, {"step": "q", "is": 2}
        for condition, wanted in (({"all": [right, right]}, True), ({"all": [right, wrong]}, False),
                                  ({"any": [wrong, right]}, True), ({"any": [wrong]}, False)):
            self.assertIs(holds(condition, {"q": 1}), wanted)


class Blank(unittest.TestCase):
    def test_what_is_no_answer(self):
        choices = step("choices", options=options("a"))
        blank = [(step("name"), value) for value in (None, "", " \u3000\n")] + [(choices, []), (choices, None)]
        self.assertTrue(all(is_blank(*one) for one in blank))
        self.assertFalse(any(is_blank(*one) for one in [(step("yesno"), False), (step("number"), 0), (step("name"), []),
                                                        (choices, ["a"])]))


class Asked(unittest.TestCase):
    def test_a_step_is_asked_when_its_condition_holds(self):
        self.assertEqual(asked(own=True, rooms=3), ["own", "rooms", "keeper"])
        self.assertEqual(asked(own=True, rooms=2), ["own", "rooms", "end"])
        self.assertEqual(asked(), ["own"])

    def test_an_answer_counts_only_while_its_step_is_asked(self):
        self.assertEqual(asked(own=False, rooms=3), ["own"])

    def test_an_answer_of_the_wrong_type_is_like_nothing(self):
        self.assertEqual(asked(own=True, rooms="3"), ["own", "rooms", "end"])
        self.assertEqual(asked(own="yes", rooms=3), ["own"])

    def test_nothing_but_spaces_is_no_answer(self):
        for blank in ("", " ", None):
            self.assertEqual(asked(own=True, rooms=blank), ["own", "rooms"])

    def test_money_counts_by_its_minor_units(self):
        definition = {"steps": [step("money", "price"), step("info", "dear", when={"step": "price", "at_least": 500})]}
        for amount, wanted in ((500, ["price", "dear"]), (499, ["price"])):
            found = asked_steps(definition, {"price": {"amount": amount, "currency": "CNY"}})
            self.assertEqual([one["id"] for one in found], wanted)
