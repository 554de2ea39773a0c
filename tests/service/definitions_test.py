"""A wrong definition is told with its pointer and the reason; a right one passes."""
import copy
import unittest

from service.checks import Report
from service.definitions import KINDS, UNSUPPORTED_KINDS, check_definition

TEXT = {"zh-CN": "例子", "en": "Example"}


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

# One right step of each kind.
RIGHT = [
    step("info"), CHOICE, step("choices", options=OPTIONS, min=1, max=2), step("yesno"), step("name"), step("phone"),
    step("number", min=1, max=9.5, unit="kg"), step("date", min="today", max="today+90d"),
    step("date", min="2026-01-01"),
    step("money", min={"amount": 1, "currency": "CNY"}, max={"amount": 2, "currency": "CNY"}), step("id-number"),
    step("digits", length=6), step("digits", min_length=2, max_length=4), step("text", max_length=200), step("place"),
    step("photo"), step("office"), step("slot", office="office"), step("bill", account="first"), step("consent"),
]

# What is wrong, where, and a word of the reason.
WRONG = [
    ("not an object", [], "", "an object"),
    ("no title", {k: v for k, v in definition().items() if k != "title"}, "", "'title' is missing"),
    ("unknown field", definition(colour="red"), "/colour", "not known"),
    ("unknown outcome", definition(outcome="refund"), "/outcome", "one of"),
    ("outcome of the wrong type", definition(outcome=["case"]), "/outcome", "one of"),
    ("version nought", definition(version=0), "/version", "1 or more"),
    ("version true", definition(version=True), "/version", "whole number"),
    ("version in words", definition(version="1"), "/version", "whole number"),
    ("id with a space", definition(id="an example"), "/id", "small letters"),
    ("icon with a path", definition(icon="../house"), "/icon", "small letters"),
    ("title in no language", definition(title={}), "/title", "one language"),
    ("title in a wrong language", definition(title={"Chinese!": "例子"}), "/title/Chinese!", "language"),
    ("empty title", definition(title={"en": " "}), "/title/en", "a string"),
    ("title as a number", definition(title=5), "/title", "text"),
    ("needs is no list", definition(needs="card"), "/needs", "a list"),
    ("icons for other needs", definition(needs=[TEXT], needs_icons=["house", "car"]), "/needs_icons", "each of needs"),
    ("negative fee", definition(fee={"amount": -1, "currency": "CNY"}), "/fee/amount", "0 or more"),
    ("fee in fractions", definition(fee={"amount": 1.5, "currency": "CNY"}), "/fee/amount", "whole number"),
    ("fee without currency", definition(fee={"amount": 1}), "/fee", "'currency' is missing"),
    ("takes hours", definition(takes={"hours": 1}), "/takes/hours", "not known"),
    ("no steps", definition(steps=[]), "/steps", "1 or more"),
    ("steps no list", definition(steps={}), "/steps", "a list"),
    ("step no object", definition("name"), "/steps/0", "an object"),
    ("step without kind", definition({"id": "q", "prompt": TEXT}), "/steps/0", "'kind' is missing"),
    ("unknown kind", definition(step("colour")), "/steps/0/kind", "not known"),
    ("kind of the wrong type", definition(step(["name"])), "/steps/0/kind", "not known"),
    ("step without prompt", definition({"id": "q", "kind": "name"}), "/steps/0", "'prompt' is missing"),
    ("unknown step field", definition(step("name", colour="red")), "/steps/0/colour", "not known"),
    ("field of another kind", definition(step("name", options=OPTIONS)), "/steps/0/options", "not known"),
    ("same step twice", definition(step("name"), step("phone")), "/steps/1/id", "twice"),
    ("optional in words", definition(step("name", optional="yes")), "/steps/0/optional", "true or false"),
    ("audio in no language", definition(step("name", audio={})), "/steps/0/audio", "by language"),
    ("choice without options", definition(step("choice")), "/steps/0", "'options' is missing"),
    ("choice of nothing", definition(step("choice", options=[])), "/steps/0/options", "1 or more"),
    ("same option twice", definition(step("choice", options=[OPTIONS[0]] * 2)), "/steps/0/options/1/value", "twice"),
    ("option without label", definition(step("choice", options=[{"value": "a"}])), "/steps/0/options/0",
     "'label' is missing"),
    ("option value no string", definition(step("choice", options=[{"value": 1, "label": TEXT}])),
     "/steps/0/options/0/value", "string"),
    ("min above max", definition(step("number", min=3, max=2)), "/steps/0/min", "more than max"),
    ("money min above max", definition(step("money", min={"amount": 3, "currency": "CNY"},
                                            max={"amount": 2, "currency": "CNY"})),
     "/steps/0/min", "more than max"),
    ("date in words", definition(step("date", min="tomorrow")), "/steps/0/min", "a date"),
    ("digits without length", definition(step("digits")), "/steps/0", "length"),
    ("digits with both", definition(step("digits", length=4, max_length=5)), "/steps/0", "length"),
    ("shortest above longest", definition(step("digits", min_length=5, max_length=4)), "/steps/0/min_length",
     "more than"),
    ("more choices than options", definition(step("choices", options=OPTIONS, min=3)), "/steps/0/min",
     "than there are"),
    ("slot without office", definition(step("slot")), "/steps/0", "'office' is missing"),
    ("slot of no office", definition(step("name", "n"), step("slot", office="n")), "/steps/1/office", "kind office"),
    ("slot before its office", definition(step("slot", office="o"), step("office", "o")), "/steps/0/office", "earlier"),
    ("two slots", definition(step("office", "o"), step("slot", "s", office="o"), step("slot", "t", office="o")),
     "/steps", "more than one"),
    ("appointment without slot", definition(outcome="appointment"), "/steps", "needs a slot"),
    ("condition no object", definition(CHOICE, step("name", when=True)), "/steps/1/when", "an object"),
    ("condition without comparison", definition(CHOICE, step("name", when={"step": "first"})), "/steps/1/when",
     "exactly one"),
    ("condition with two", definition(CHOICE, step("name", when={"step": "first", "is": "a", "not": "b"})),
     "/steps/1/when", "exactly one"),
    ("condition unknown", definition(CHOICE, step("name", when={"step": "first", "has": "a"})), "/steps/1/when/has",
     "not known"),
    ("in of nothing", definition(CHOICE, step("name", when={"step": "first", "in": []})), "/steps/1/when/in",
     "1 or more"),
    ("all of nothing", definition(CHOICE, step("name", when={"all": []})), "/steps/1/when/all", "1 or more"),
    ("all beside step", definition(CHOICE, step("name", when={"all": [], "step": "first"})), "/steps/1/when", "alone"),
    ("condition on a later step", definition(step("name", when={"step": "p", "is": "a"}), step("phone", "p")),
     "/steps/0/when/step", "earlier"),
    ("condition on itself", definition(step("name", when={"step": "q", "is": "a"})), "/steps/0/when/step", "earlier"),
    ("condition on no option", definition(CHOICE, step("name", when={"step": "first", "is": "c"})), "/steps/1/when",
     "no option 'c'"),
    ("nested condition", definition(CHOICE, step("name", when={"any": [{"all": [{"step": "x", "is": "a"}]}]})),
     "/steps/1/when/any/0/all/0/step", "earlier"),
    ("yes in words", definition(step("yesno", "y"), step("name", when={"step": "y", "is": "yes"})), "/steps/1/when",
     "true or false"),
    ("condition on a page", definition(step("info", "i"), step("name", when={"step": "i", "is": True})),
     "/steps/1/when", "no answer"),
    ("more than a choice", definition(CHOICE, step("name", when={"step": "first", "at_least": 1})), "/steps/1/when",
     "more or less"),
]


class Definitions(unittest.TestCase):
    def test_right_definition(self):
        steps = [CHOICE, step("office", "o"), step("slot", "s", office="o"),
                 step("name", when={"step": "first", "is": "a"}),
                 step("phone", "p", when={"any": [{"step": "first", "in": ["a", "b"]}, {"step": "o", "not": "x"}]})]
        self.assertEqual(faults(definition(*steps, outcome="appointment", needs=[TEXT], needs_icons=["house"])), [])

    def test_each_kind_is_supported_or_said_not_to_be(self):
        self.assertEqual({it["kind"] for it in RIGHT}, set(KINDS))
        for right in RIGHT:
            before = [] if right is CHOICE else [CHOICE, step("office", "office")]
            tested = right if right["id"] == "first" else {**right, "id": "tested"}
            reason = f"/steps/{len(before)}/kind: kind '{right['kind']}' is not supported by this version"
            with self.subTest(right["kind"]):
                self.assertEqual(faults(definition(*before, tested)),
                                 [reason] if right["kind"] in UNSUPPORTED_KINDS else [])

    def test_each_fault_has_its_pointer_and_reason(self):
        for about, value, pointer, reason in WRONG:
            with self.subTest(about):
                found = faults(copy.deepcopy(value))
                self.assertTrue(any(line.startswith(f"{pointer}: ") and reason in line for line in found), found)

    def test_all_faults_are_told_at_once(self):
        found = faults(definition(step("colour"), step("name", 5), version=0))
        self.assertEqual(len(found), 3, found)

    def test_pointers_are_escaped(self):
        self.assertEqual(faults(definition(**{"a/b~c": 1})), ["/a~1b~0c: field 'a/b~c' is not known"])
