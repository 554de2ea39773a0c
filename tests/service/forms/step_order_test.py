"""Steps together: what they say of earlier ones, and what the outcome of a service needs."""
import unittest

from tests.service.forms.one_step import faults_of, step

OFFICE, SLOT = step("office", "office"), step("slot", "slot", office="office")
ACCOUNT, BILL = step("digits", "account", length=8), step("bill", "bill", account="account")


class Together(unittest.TestCase):
    def test_an_outcome_needs_the_step_that_makes_it(self):
        self.assertEqual(faults_of(OFFICE, SLOT, outcome="appointment"), [])
        self.assertEqual(faults_of(ACCOUNT, BILL, outcome="payment"), [])
        self.assertEqual(faults_of(OFFICE, outcome="appointment"),
                         ["/steps: the outcome appointment needs a slot step"])
        self.assertEqual(faults_of(OFFICE, SLOT, outcome="payment"), ["/steps: the outcome payment needs a bill step"])
        self.assertEqual(faults_of(OFFICE, outcome="answer"), [])

    def test_an_icon_for_each_thing_to_bring(self):
        wrong = ["/needs_icons: one icon for each of needs is needed here"]
        for fields, found in (({"needs": ["a", "b"], "needs_icons": ["x", "y"]}, []),
                              ({"needs": ["a"], "needs_icons": ["x", "y"]}, wrong),
                              ({"needs_icons": ["x"]}, wrong), ({"needs": ["a"]}, [])):
            with self.subTest(fields):
                self.assertEqual(faults_of(OFFICE, **fields), found)

    def test_a_step_is_earlier_only_for_those_behind_it(self):
        when = {"step": "office", "is": "west-center"}
        self.assertEqual(faults_of(OFFICE, step("name", when=when)), [])
        self.assertEqual(faults_of(step("name", when=when), OFFICE),
                         ["/steps/0/when/step: 'office' is not the id of an earlier step"])
        self.assertEqual(faults_of(step("office", "office", when=when)),
                         ["/steps/0/when/step: 'office' is not the id of an earlier step"])
