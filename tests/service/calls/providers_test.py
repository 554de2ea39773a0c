"""At a counter nothing is taken until a clerk has taken it, and nothing is given back from here."""
import unittest

from service.calls.providers import Counter, Order, Outcome


class AtTheCounter(unittest.TestCase):
    def test_it_waits_until_somebody_comes(self):
        order = Order("p", 100, "CNY")
        self.assertEqual([Counter().charge(order), Counter().look("p")], [Outcome.PROCESSING] * 2)

    def test_what_nobody_came_for_is_void(self):
        self.assertEqual(Counter().void("p"), Outcome.VOIDED)

    def test_cash_stays_where_it_was_taken(self):
        self.assertEqual(Counter().refund("p"), Outcome.CHARGED)
