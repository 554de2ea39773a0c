"""The verdicts on answers, by the vectors that the front end's core is held to as well."""
import json
import unittest
from datetime import date
from pathlib import Path

from service.answers import normalised, verdict, verdicts
from service.conditions import asked_steps, holds

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/answers.json").read_text(encoding="utf-8"))


class Vectors(unittest.TestCase):
    def test_single_answers(self):
        single = [entry for entry in VECTORS if "step" in entry]
        self.assertGreater(len(single), 120)
        for entry in single:
            with self.subTest(entry["about"]):
                today = date.fromisoformat(entry["today"])
                self.assertEqual(verdict(entry["step"], entry["answer"], today), entry["code"])

    def test_whole_services(self):
        whole = [entry for entry in VECTORS if "definition" in entry]
        self.assertGreater(len(whole), 20)
        for entry in whole:
            with self.subTest(entry["about"]):
                asked = [step["id"] for step in asked_steps(entry["definition"], entry["answers"])]
                self.assertEqual(asked, entry["asked"])
                today = date.fromisoformat(entry["today"])
                self.assertEqual(verdicts(entry["definition"], entry["answers"], today), entry["fields"])

    def test_every_verdict_is_reached(self):
        codes = {entry["code"] for entry in VECTORS if "step" in entry}
        codes |= {code for entry in VECTORS for code in entry.get("fields", {}).values()}
        self.assertEqual(codes - {None}, {
            "missing", "wrong_type", "unknown_option", "unknown_step", "not_asked", "consent_needed", "too_short",
            "too_long",
            "not_a_name", "not_a_mobile", "not_an_id"})


class Comparisons(unittest.TestCase):
    """Bounds belong to kinds that this version does not ask yet, so no vector can hold them."""

    def test_bounds_include_their_value(self):
        for bound, expected in ((2, True), (3, True), (4, False)):
            self.assertEqual(holds({"step": "age", "at_least": bound}, {"age": 3}), expected)
        for bound, expected in ((2, False), (3, True), (4, True)):
            self.assertEqual(holds({"step": "age", "at_most": bound}, {"age": 3}), expected)

    def test_bounds_compare_like_with_like_only(self):
        self.assertFalse(holds({"step": "age", "at_least": 0}, {"age": True}))
        self.assertFalse(holds({"step": "day", "at_least": "2026-01-01"}, {"day": 20270101}))


class Normalised(unittest.TestCase):
    def test_keeps_what_counts(self):
        definition = {"steps": [{"id": "name", "kind": "name"}, {"id": "phone", "kind": "phone", "optional": True}]}
        self.assertEqual(normalised(definition, {"name": " 李 　秀英 ", "phone": " "}), {"name": "李 秀英"})
