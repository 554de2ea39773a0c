"""The verdicts on answers, by the vectors that the front end's core is held to as well."""
import json
import unittest
from datetime import date
from pathlib import Path

from service.forms.answers import normalised, verdict, verdicts
from service.forms.conditions import asked_steps
from service.forms.definitions import check_definition
from service.forms.kinds import KINDS
from service.values.json_checks import Report
from service.web.contract import DOCUMENT
from tests.vectors import random_answers

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/answers.json").read_text(encoding="utf-8"))
ENTRIES = json.loads((Path(__file__).parents[1] / "vectors/entries.json").read_text(encoding="utf-8"))


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

    def test_what_was_typed_gives_the_right_answer(self):
        for entry in ENTRIES:
            step = {"id": "q", "kind": entry["kind"], "prompt": "p", **entry.get("step", {})}
            if entry.get("answer") is not None:
                with self.subTest(entry["typed"]):
                    self.assertEqual(verdict(step, entry["answer"], date(2026, 11, 22)), entry.get("code"))

    def test_every_verdict_is_reached(self):
        codes = {entry["code"] for entry in VECTORS if "step" in entry}
        codes |= {code for entry in VECTORS for code in entry.get("fields", {}).values()}
        self.assertEqual(codes - {None}, set(DOCUMENT["components"]["schemas"]["AnswerCode"]["enum"]))

    def test_every_kind_is_held(self):
        steps = [entry["step"] for entry in VECTORS if "step" in entry]
        self.assertEqual({step["kind"] for step in steps}, set(KINDS))

    def test_their_definitions_are_right(self):
        for entry in VECTORS:
            if "definition" in entry:
                report = Report(entry["about"])
                check_definition(report, entry["definition"])
                self.assertEqual(report.lines, [])


class Random(unittest.TestCase):
    """The helper that makes vectors for the front end's tests: it must give what it says, and the same each time."""

    def test_the_same_seed_gives_the_same_lines(self):
        self.assertEqual([*random_answers.entries(7, 5)], [*random_answers.entries(7, 5)])
        self.assertNotEqual([*random_answers.entries(7, 5)], [*random_answers.entries(8, 5)])

    def test_definitions_are_right_and_every_verdict_is_reached(self):
        codes, kinds = set(), set()
        for entry in random_answers.entries(1, 600):
            report = Report(entry["about"])
            check_definition(report, entry["definition"])
            self.assertEqual(report.lines, [])
            codes |= set(entry["fields"].values())
            kinds |= {step["kind"] for step in entry["definition"]["steps"]}
        self.assertEqual(kinds, set(KINDS))
        self.assertEqual(codes, {code for entry in VECTORS for code in entry.get("fields", {}).values()}
                         | {entry["code"] for entry in VECTORS if entry.get("code")})


class Normalised(unittest.TestCase):
    def test_keeps_what_counts(self):
        definition = {"steps": [{"id": "name", "kind": "name"}, {"id": "phone", "kind": "phone", "optional": True}]}
        self.assertEqual(normalised(definition, {"name": " 李 　秀英 ", "phone": " "}), {"name": "李 秀英"})

    def test_texts_keep_their_inside(self):
        definition = {"steps": [{"id": "what", "kind": "text"}, {"id": "also", "kind": "choices", "optional": True}]}
        self.assertEqual(normalised(definition, {"what": "\n 一  二\u3000", "also": []}), {"what": "一  二"})
        self.assertEqual(normalised(definition, {"what": " 一 \n [voice:a] "}), {"what": "一 \n [voice:a]"})
