"""The sandbox takes and gives back each amount once, whatever it was ordered to do and however often it is asked."""
import tempfile
import unittest
from pathlib import Path

from service.calls.providers import NoAnswer, Order, Outcome
from service.money.sandbox import Sandbox

PATIENCE = 5


class Ledger(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.now, self.slept = 1000.0, []
        self.sandbox = Sandbox(Path(folder.name) / "sandbox.db", PATIENCE, lambda: self.now, self.slept.append, "OFF")

    def charge(self, payment: str = "p") -> Outcome | None:
        try:
            return self.sandbox.charge(Order(payment, 700, "CNY"))
        except NoAnswer:
            return None

    def entries(self, payment: str = "p") -> list[int]:
        with self.sandbox.ledger() as ledger:
            rows = ledger.execute("SELECT amount FROM entries WHERE payment = ? ORDER BY position", (payment,))
            return [amount for amount, in rows]

    def test_a_payment_is_charged_once(self):
        self.assertEqual([self.charge(), self.charge(), self.sandbox.look("p")], [Outcome.CHARGED] * 3)
        self.assertEqual((self.entries(), self.slept), ([700], []))

    def test_what_is_declined_stays_so(self):
        self.sandbox.order("decline")
        self.assertEqual([self.charge(), self.charge(), self.charge("other")],
                         [Outcome.DECLINED] * 2 + [Outcome.CHARGED])
        self.assertEqual(self.entries(), [])

    def test_a_charge_that_hangs_never_arrived(self):
        self.sandbox.order("hang")
        self.assertEqual((self.charge(), self.slept, self.sandbox.look("p")), (None, [PATIENCE], Outcome.UNHEARD))
        self.assertEqual((self.charge(), self.entries()), (Outcome.CHARGED, [700]))

    def test_one_that_is_late_arrives_after_twice_the_patience(self):
        self.sandbox.order("late")
        self.assertEqual((self.charge(), self.slept), (None, [PATIENCE]))
        self.now += 2 * PATIENCE - 0.001
        self.assertEqual((self.charge(), self.entries()), (Outcome.PROCESSING, []))
        self.now += 0.001
        self.assertEqual((self.sandbox.look("p"), self.sandbox.look("p"), self.entries()),
                         (Outcome.CHARGED, Outcome.CHARGED, [700]))

    def test_an_order_holds_for_so_many_charges(self):
        self.sandbox.order("decline", 2)
        self.sandbox.order("hang")
        self.assertEqual([self.charge(name) for name in "abcd"],
                         [Outcome.DECLINED, Outcome.DECLINED, None, Outcome.CHARGED])

    def test_what_is_void_is_never_charged(self):
        self.assertEqual([self.sandbox.void("p"), self.charge()], [Outcome.VOIDED] * 2)
        self.sandbox.order("late")
        self.charge("late")
        self.assertEqual(self.sandbox.void("late"), Outcome.VOIDED)
        self.now += 2 * PATIENCE
        self.assertEqual((self.sandbox.look("late"), self.entries("late"), self.entries()), (Outcome.VOIDED, [], []))

    def test_what_is_charged_is_not_void(self):
        self.charge()
        self.assertEqual((self.sandbox.void("p"), self.entries()), (Outcome.CHARGED, [700]))

    def test_money_goes_back_once(self):
        self.charge()
        self.assertEqual([self.sandbox.refund("p"), self.sandbox.refund("p"), self.charge()], [Outcome.REFUNDED] * 3)
        self.assertEqual(self.entries(), [700, -700])
        self.assertEqual((self.sandbox.refund("unknown"), self.entries("unknown")), (Outcome.UNHEARD, []))

    def test_what_broke_off_was_never_written(self):
        with self.assertRaises(ZeroDivisionError), self.sandbox.ledger() as ledger:
            ledger.execute("INSERT INTO entries (payment, amount) VALUES ('p', 1)")
            1 / 0
        self.assertEqual(self.entries(), [])
