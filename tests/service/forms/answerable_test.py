"""What nobody can answer is told in one line, where it is smallest; tests/vectors/definitions.json has each rule."""
import unittest
from datetime import date

from service.forms.answerable import check_answerable
from service.values.json_checks import Report
from tests.service.forms.one_step import OTHERS, options, step

YES, NO = {"step": "y", "is": True}, {"step": "y", "is": False}
Y = step("yesno", "y")
NEVER = "this never holds, whatever is answered before: change it, or leave the step out"


def faults_on(today: date | None, *steps: dict, ids: dict | None = None, **fields) -> list[str]:
    report = Report("")
    check_answerable(report, {**OTHERS, "steps": [*steps], **fields}, today, ids)
    return [line.removeprefix("#") for line in report.lines]


def faults_of(*steps: dict, **fields) -> list[str]:
    return faults_on(None, *steps, **fields)


class Conditions(unittest.TestCase):
    def test_what_never_holds_is_told_where_it_is_smallest(self):
        deep = {"all": [YES, {"any": [YES, {"all": [YES, NO]}]}]}
        self.assertEqual(faults_of(Y, step("name", when=deep)), [f"/steps/1/when/all/1/any/1: {NEVER}"])
        self.assertEqual(faults_of(Y, step("name", when={"all": [YES, {"all": [NO]}]})), [f"/steps/1/when: {NEVER}"])

    def test_what_follows_from_it_is_not_told_as_well(self):
        lost = step("yesno", "lost", when={"all": [YES, NO]})
        after = step("yesno", "after", when={"step": "lost", "is": True})
        last = step("name", when={"step": "after", "is": True})
        self.assertEqual(faults_of(Y, lost, after, last), [f"/steps/1/when: {NEVER}"])

    def test_an_answer_that_is_never_right(self):
        agreed, number = step("consent", "c"), step("number", "n", min=1, max=5)
        for asked, when, line in (
                (agreed, {"step": "c", "is": False}, "is: no right answer to step 'c' is false"),
                (number, {"step": "n", "at_least": 6}, "at_least: no right answer to step 'n' is 6 or more"),
                (number, {"step": "n", "at_most": 0}, "at_most: no right answer to step 'n' is 0 or less"),
                (number, {"step": "n", "in": [5, 6]}, "in/1: no right answer to step 'n' is 6")):
            self.assertEqual(faults_of(asked, step("name", when=when)), [f"/steps/1/when/{line}"])
        self.assertEqual(faults_of(number, step("name", when={"step": "n", "not": 6})), [])

    def test_what_nobody_could_see_through_is_told(self):
        birds = [step("choice", f"b{index}", options=options(*"abcdef")) for index in range(7)]
        apart = [{"any": [{"all": [{"step": f"b{one}", "is": it}, {"step": f"b{other}", "not": it}]} for it in "abcdef"]}
                 for one in range(7) for other in range(one)]
        self.assertEqual(faults_of(*birds, step("name", when={"all": apart})), [
            "/steps: too many conditions rest on each other to prove that each step can be reached: use fewer"])


class Ground(unittest.TestCase):
    def test_a_time_needs_an_office_and_a_bill_an_account(self):
        office, slot = step("office", "o", when=YES), step("slot", "s", office="o")
        line = "'o' may have no answer here: ask it of everybody who comes to this step, and let nobody leave it out"
        self.assertEqual(faults_of(Y, office, slot), [f"/steps/2/office: {line}"])
        self.assertEqual(faults_of(Y, office, {**slot, "when": YES}), [])
        self.assertEqual(faults_of(Y, {**office, "optional": True}, {**slot, "when": YES}), [f"/steps/2/office: {line}"])

    def test_a_payment_is_of_a_bill(self):
        account = step("digits", "a", length=8)
        for bill, line in (({}, None), ({"optional": False}, None), ({"optional": True}, "optional: a payment is of a bill: "
                           "nobody may leave it out"), ({"when": YES}, "when: a payment is of a bill: everybody must be "
                                                                       "asked for it")):
            with self.subTest(bill):
                found = faults_of(Y, account, step("bill", "b", account="a", **bill), outcome="payment")
                self.assertEqual(found, [f"/steps/2/{line}"] if line else [])
                self.assertEqual(faults_of(Y, account, step("bill", "b", account="a", **bill)), [])


class Entry(unittest.TestCase):
    def test_a_pad_has_so_many_digits(self):
        digits, told = 10 ** 9, "/steps/0: the pad has 9 digits: ask for numbers that it can enter, or for 8 at most"
        for limits, right in (({}, True), ({"min": digits - 1}, True), ({"min": digits}, False), ({"max": 0}, True),
                              ({"max": -1}, True), ({"min": -9, "max": -1}, True), ({"max": 1 - digits}, True),
                              ({"max": -digits}, False), ({"min": -digits - 9, "max": -digits}, False),
                              ({"min": digits, "max": digits + 7}, True), ({"min": digits, "max": digits + 8}, False)):
            with self.subTest(limits):
                self.assertEqual(faults_of(step("number", **limits)), [] if right else [told])
        for amount, right in ((999_999_999, True), (1_000_000_000, False)):
            found = faults_of(step("money", min={"amount": amount, "currency": "CNY"}))
            self.assertEqual(found, [] if right else ["/steps/0: the pad has 7 digits before the point: ask for an amount that it can enter"])


class Days(unittest.TestCase):
    def test_a_last_day_that_is_over(self):
        told = ["/steps/0: no answer to this step is right today: widen its limits, or leave it out"]
        for limits, today, lines in (({"min": "today", "max": "2026-11-30"}, date(2026, 11, 30), []),
                                     ({"min": "today", "max": "2026-11-30"}, date(2026, 12, 1), told),
                                     ({"min": "today", "max": "2026-11-30"}, None, []),
                                     ({"min": "2026-11-30", "max": "today-1d"}, date(2026, 12, 1), []),
                                     ({"min": "2026-11-30", "max": "today-1d"}, date(2026, 11, 30), told),
                                     ({"min": "today+1d"}, date(2026, 11, 30), [])):
            with self.subTest(limits, today=today):
                self.assertEqual(faults_on(today, step("date", **limits)), lines)

    def test_a_condition_that_can_no_longer_hold(self):
        coming, past = step("date", "d", min="today"), {"step": "d", "at_most": "2026-11-30"}
        told = ["/steps/1/when/at_most: no right answer to step 'd' is '2026-11-30' or less"]
        for today, lines in ((None, []), (date(2026, 11, 30), []), (date(2026, 12, 1), told)):
            self.assertEqual(faults_on(today, coming, step("name", when=past)), lines)

    def test_ids_that_there_are(self):
        asked, far = step("place", "p"), step("name", when={"step": "p", "is": "far"})
        self.assertEqual(faults_on(None, asked, far, ids={"place": ["far", "near"]}), [])
        self.assertEqual(faults_on(None, asked, far, ids={"place": ["near"]}),
                         ["/steps/1/when/is: no right answer to step 'p' is 'far'"])
