"""A wrong definition is told with its pointer and the reason; a right one passes."""
import json
import random
import unittest
from pathlib import Path

from jsonschema import Draft202012Validator

from service.catalogue.reading import parsed
from service.forms.answerable import check_answerable
from service.forms.definitions import check_definition
from service.forms.kinds import KINDS
from service.values.json_checks import Report
from service.web.contract import RESOLVER
from tests.vectors import random_definitions
from tests.vectors.random_definitions import pointers

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/definitions.json").read_text(encoding="utf-8"))
TEXT = {"zh-CN": "例子", "en": "Example"}
SERVICE = Draft202012Validator({"$ref": "#/components/schemas/Service"}, resolver=RESOLVER)


def step(kind: str, id: str = "q", **fields) -> dict:
    return {"id": id, "kind": kind, "prompt": TEXT, **fields}


def definition(*steps, **fields) -> dict:
    return {"id": "example", "version": 1, "category": "documents", "icon": "house", "outcome": "case", "title": TEXT,
            "summary": "Example", "steps": list(steps) or [step("name")], **fields}


def faults(value) -> list[str]:
    report = Report("example.json")
    check_definition(report, value)
    return [line.removeprefix("example.json#") for line in report.lines]


OPTIONS = [{"value": "a", "label": TEXT}, {"value": "b", "label": TEXT, "icon": "house"}]
CHOICE = step("choice", "first", options=OPTIONS)

RIGHT = [
    step("number", min=1, max=9.5, unit="kg"), step("digits", min_length=2, max_length=4), step("info", alert=True),
    step("slot", office="office", **{"with": ["first"]}), step("bill", account="first"),
    step("text", phrases=[TEXT, "Thank you"]), step("name", audio={"en": "name.opus"}, hint=TEXT, sensitive=True),
    step("choice", options=[{"value": "a", "label": TEXT, "hint": TEXT,
                             "schedule": [{"days": [1, 7], "from": "08:00", "to": "11:30"}]}]),
]


def told(entry: dict) -> tuple[list[str], list[str]]:
    """The faults of the form of a vector, and what nobody can answer in it, each as its pointer and the reason."""
    form, proof = Report(""), Report("")
    value = parsed(form, entry["text"]) if "text" in entry else entry["definition"]
    if not form.lines:
        check_definition(form, value)
    if not form.lines:
        check_answerable(proof, value)
    return [line[1:] for line in form.lines], [line[1:] for line in proof.lines]


class Vectors(unittest.TestCase):
    """The front end is held to the same ones by tests/wire/definition_vectors_test.cpp."""

    def test_each_has_its_fault_and_the_reason(self):
        for entry in VECTORS:
            with self.subTest(entry["name"]):
                form, proof = told(entry)
                if entry["fault"] is None:
                    self.assertEqual(form, [])
                else:
                    start, why = f"{entry['fault']}: ", entry.get("why", "")
                    self.assertTrue(any(line.startswith(start) and why in line for line in form), form)
                self.assertEqual([line.partition(": ")[0] for line in proof],
                                 [entry["unanswerable"]] if "unanswerable" in entry else [])

    def test_those_that_are_right_are_as_the_document_says(self):
        for entry in VECTORS:
            if entry["fault"] is None:
                value = entry["definition"] if "definition" in entry else json.loads(entry["text"])
                with self.subTest(entry["name"]):
                    self.assertEqual([fault.message for fault in SERVICE.iter_errors(value)], [])

    def test_every_kind_and_every_field_is_held(self):
        right = [entry["definition"] for entry in VECTORS if entry["fault"] is None and "definition" in entry]
        for name, kind in KINDS.items():
            steps = [step for definition in right for step in definition["steps"] if step["kind"] == name]
            self.assertTrue(steps, name)
            self.assertLessEqual({*kind.required, *kind.optional}, {field for step in steps for field in step}, name)


class Random(unittest.TestCase):
    def test_the_same_seed_gives_the_same_lines(self):
        self.assertEqual([*random_definitions.entries(7, 20)], [*random_definitions.entries(7, 20)])
        self.assertNotEqual([*random_definitions.entries(7, 20)], [*random_definitions.entries(8, 20)])

    def test_many_are_right_and_many_wrong_in_one_place(self):
        found = [len(entry["faults"]) for entry in random_definitions.entries(1, 300)]
        self.assertGreater(found.count(0), 60)
        self.assertGreater(found.count(1), 60)

    def test_many_are_right_in_form_and_cannot_be_answered(self):
        found = [entry["unanswerable"] for entry in random_definitions.entries(1, 300) if not entry["faults"]]
        self.assertGreater(sum(map(bool, found)), 20)
        self.assertGreater(found.count([]), 20)

    def test_those_that_are_right_are_as_the_document_says(self):
        for entry in random_definitions.entries(2, 200):
            if not entry["faults"]:
                self.assertEqual([*SERVICE.iter_errors(json.loads(entry["text"]))], [], entry["text"])

    def test_undamaged_they_are_right(self):
        source = random.Random(1)
        for _ in range(100):
            made = random_definitions.decorated(source)
            self.assertEqual(pointers(json.dumps(made))[0], [])


class Definitions(unittest.TestCase):
    def test_right_definition(self):
        steps = [CHOICE, step("office", "o"), step("slot", "s", office="o"),
                 step("name", when={"step": "first", "is": "a"}),
                 step("phone", "p", when={"any": [{"step": "first", "in": ["a", "b"]}, {"step": "o", "not": "x"}]})]
        self.assertEqual(faults(definition(*steps, outcome="appointment", needs=[TEXT], needs_icons=["house"])), [])

    def test_each_kind_is_right(self):
        source = random.Random(1)
        before = [CHOICE, step("office", "office"), step("digits", "account", length=8)]
        for name, kind in KINDS.items():
            for fields in [kind.random_fields(source) for _ in range(30)]:
                with self.subTest(name, fields=fields):
                    self.assertEqual(faults(definition(*before, step(name, **fields))), [])

    def test_what_random_steps_leave_out_is_right(self):
        for right in RIGHT:
            with self.subTest(right):
                self.assertEqual(faults(definition(CHOICE, step("office", "office"), right)), [])

    def test_a_service_that_is_paid(self):
        steps = [step("digits", "account", length=8), step("bill", "bill", account="account")]
        guide = [{"icon": "house", "text": TEXT}]
        self.assertEqual(faults(definition(*steps, outcome="payment", guide=guide)), [])

    def test_all_faults_are_told_at_once(self):
        found = faults(definition(step("colour"), step("name", 5), version=0))
        self.assertEqual(len(found), 3, found)

    def test_pointers_are_escaped(self):
        self.assertEqual(faults(definition(**{"a/b~c": 1})), ["/a~1b~0c: field 'a/b~c' is not known"])
