"""A wrong definition is told with its pointer and the reason; a right one passes."""
import copy
import random
import unittest

from service.forms.definitions import check_definition
from service.forms.kinds import KINDS
from service.values.json_checks import Report

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

RIGHT = [
    step("number", min=1, max=9.5, unit="kg"), step("digits", min_length=2, max_length=4), step("info", alert=True),
    step("slot", office="office", **{"with": ["first"]}), step("bill", account="first"),
    step("text", phrases=[TEXT, "Thank you"]), step("name", audio={"en": "name.opus"}, hint=TEXT, sensitive=True),
    step("choice", options=[{"value": "a", "label": TEXT, "hint": TEXT,
                             "schedule": [{"days": [1, 7], "from": "08:00", "to": "11:30"}]}]),
]

# What is wrong, where, and a word of the reason.
WRONG = [
    ("not an object", [], "", "an object"),
    ("no title", {k: v for k, v in definition().items() if k != "title"}, "", "'title' is missing"),
    ("unknown field", definition(colour="red"), "/colour", "not known"),
    ("unknown outcome", definition(outcome="refund"), "/outcome", "one of"),
    ("outcome of the wrong type", definition(outcome=["case"]), "/outcome", "one of"),
    ("payment without bill", definition(outcome="payment"), "/steps", "needs a bill"),
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
    ("money in two currencies", definition(step("money", min={"amount": 1, "currency": "CNY"},
                                                max={"amount": 2, "currency": "EUR"})), "/steps/0/max", "currencies"),
    ("date in words", definition(step("date", min="tomorrow")), "/steps/0/min", "a date"),
    ("date that is none", definition(step("date", max="2026-02-30")), "/steps/0/max", "a date"),
    ("first day after the last", definition(step("date", min="2026-03-02", max="2026-03-01")), "/steps/0/min",
     "more than max"),
    ("hours in a unit of ours", definition(step("date", min="today+2h")), "/steps/0/min", "a date"),
    ("digits without length", definition(step("digits")), "/steps/0", "length"),
    ("digits with both", definition(step("digits", length=4, max_length=5)), "/steps/0", "length"),
    ("shortest above longest", definition(step("digits", min_length=5, max_length=4)), "/steps/0/min_length",
     "more than"),
    ("more choices than options", definition(step("choices", options=OPTIONS, min=3)), "/steps/0/min",
     "than there are"),
    ("unknown field of an option", definition(step("choice", options=[{"value": "a", "label": TEXT, "price": 1}])),
     "/steps/0/options/0/price", "not known"),
    ("schedule that ends first", definition(step("choice", options=[
        {"value": "a", "label": TEXT, "schedule": [{"days": [1], "from": "12:00", "to": "08:00"}]}])),
     "/steps/0/options/0/schedule/0", "earlier than to"),
    ("schedule on an eighth day", definition(step("choice", options=[
        {"value": "a", "label": TEXT, "schedule": [{"days": [8], "from": "08:00", "to": "09:00"}]}])),
     "/steps/0/options/0/schedule/0/days/0", "from 1 to 7"),
    ("no phrases", definition(step("text", phrases=[])), "/steps/0/phrases", "1 or more"),
    ("alert in words", definition(step("info", alert="yes")), "/steps/0/alert", "true or false"),
    ("guide without text", definition(guide=[{"icon": "house"}]), "/guide/0", "'text' is missing"),
    ("slot with no choice", definition(step("office", "o"), step("slot", office="o", **{"with": ["o"]})),
     "/steps/1/with/0", "kind choice"),
    ("slot with a later choice", definition(step("office", "o"), step("slot", office="o", **{"with": ["first"]}),
                                            CHOICE), "/steps/1/with/0", "earlier"),
    ("slot with options alike", definition(CHOICE, {**CHOICE, "id": "other"}, step("office", "o"),
                                           step("slot", office="o", **{"with": ["first", "other"]})),
     "/steps/3/with/1", "in an earlier one"),
    ("slot with an odd option", definition(step("choice", "c", options=[{"value": "Dr. A", "label": TEXT}]),
                                           step("office", "o"), step("slot", office="o", **{"with": ["c"]})),
     "/steps/2/with/0", "'Dr. A' is not a name"),
    ("bill of no account", definition(step("bill", account="a")), "/steps/0/account", "earlier"),
    ("bill of a page", definition(step("info", "i"), step("bill", account="i")), "/steps/1/account", "kind digits"),
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
    ("number in words", definition(step("number", "n"), step("name", when={"step": "n", "at_least": "3"})),
     "/steps/1/when", "with a number"),
    ("money in fractions", definition(step("money", "m"), step("name", when={"step": "m", "at_most": 1.5})),
     "/steps/1/when", "minor units"),
    ("date from today", definition(step("date", "d"), step("name", when={"step": "d", "at_least": "today"})),
     "/steps/1/when", "a date such as"),
    ("choices without the option", definition(step("choices", "c", options=OPTIONS),
                                              step("name", when={"step": "c", "in": ["a", "c"]})), "/steps/1/when",
     "no option 'c'"),
    ("text like truth", definition(step("text", "t"), step("name", when={"step": "t", "is": True})), "/steps/1/when",
     "with text"),
    ("more than a choice", definition(CHOICE, step("name", when={"step": "first", "at_least": "a"})), "/steps/1/when",
     "more or less"),
]


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
