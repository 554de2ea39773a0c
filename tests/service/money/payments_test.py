"""Charging: sixteen lines to the provider in a worker, and none of them lost."""
import unittest
from unittest.mock import patch

from service.calls.providers import NoAnswer, Outcome
from service.money import payments
from service.money.payments import LINE_SECONDS, LINES, charged
from tests.service.in_process import Paying

PAYMENT = {"id": "p", "kind": "online", "amount": {"amount": 700, "currency": "CNY"}}


class Provider:
    """One that answers as it is told to."""

    def __init__(self, answer):
        self.answer, self.asked = answer, []

    def charge(self, order) -> Outcome:
        self.asked.append(order)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Lines(Paying):
    def charge(self, answer) -> tuple[Outcome, int]:
        """What came of it, and how often the provider was asked."""
        provider = Provider(answer)
        self.world.context.providers["online"] = provider
        return charged(self.own_call(), PAYMENT), len(provider.asked)

    def free_lines(self) -> int:
        taken = 0
        while LINES.acquire(blocking=False):
            taken += 1
        for _ in range(taken):
            LINES.release()
        return taken

    def test_each_is_free_again_whatever_came_of_it(self):
        self.assertEqual((self.free_lines(), LINE_SECONDS), (16, 0.5))
        for answer, outcome in ((Outcome.CHARGED, Outcome.CHARGED), (NoAnswer(), Outcome.PROCESSING)):
            self.assertEqual(self.charge(answer), (outcome, 1))
        with self.assertRaises(ZeroDivisionError):
            self.charge(ZeroDivisionError())
        self.assertEqual(self.free_lines(), 16)

    def test_without_a_line_nothing_is_charged(self):
        for _ in range(16):
            LINES.acquire()
        self.addCleanup(lambda: [LINES.release() for _ in range(16)])
        with patch.object(payments, "LINE_SECONDS", 0.001):
            self.assertEqual(self.charge(Outcome.CHARGED), (Outcome.VOIDED, 0))


if __name__ == "__main__":
    unittest.main()
