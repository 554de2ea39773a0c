"""Exactly one charge or none, whatever breaks: HANDRAIL_PAYMENTS=10000 runs as many payments and tells how they ended,
150 otherwise. HANDRAIL_SEED draws other troubles.

After every step the ledger of the provider is held against what the service says: what it calls known must be so there,
and no bill may be charged twice without having been given back in between. What the page of a case and its receipt say
is held against its newest payment: nobody may be told that a bill is paid, or be asked to pay it, when it is otherwise.
"""
import os
import unittest
from collections import Counter, defaultdict
from datetime import datetime

from sqlalchemy import select

from service.cases.changes import get_case, get_receipt
from service.cases.making import create_case
from service.forms.definitions import check_definition
from service.values.json_checks import Report
from service.catalogue.loading import load_catalogue
from service.money.payments import cancel_payment, create_payment, get_payment
from service.records.receipts import first_break
from service.storage.tables import payments
from tests.service.payment_world import World
from tests.service.server import ROOT
from tests.service.town import BILL_SERVICE, PAYING, account, payee

RUNS = int(os.environ.get("HANDRAIL_PAYMENTS", "150"))
SEED = int(os.environ.get("HANDRAIL_SEED", "1"))
CHUNK = 50
TROUBLE = 0.2
ENTRIES = {"succeeded": (1,), "failed": (), "cancelled": (), "refunded": (1, -1)}  # as multiples of the amount
CASE_STATES = {"succeeded": "paid", "refunded": "refunded"}  # by that of the newest payment; else it awaits one


class Proof(unittest.TestCase):
    def setUp(self):
        report = Report("paying")
        check_definition(report, PAYING)
        self.assertEqual(report.lines, [])
        catalogue = load_catalogue(ROOT / "catalogue")
        catalogue.services[BILL_SERVICE] = PAYING
        self.world = World(catalogue, seed=SEED)
        self.addCleanup(self.world.close)
        self.key, self.ends = 0, Counter()

    def owing(self, number: int) -> dict:
        """A case for the newest bill of an account."""
        bill = f"{BILL_SERVICE}.{account(number)}.{self.period}"
        body = {"service": BILL_SERVICE, "definition_version": 1, "language": "zh-CN", "channel": "web",
                "answers": {"account": account(number), "bill": bill}}
        reply = self.world.call(create_case, body, idempotency_key=self.new_key())
        return reply.answer.value

    def new_key(self) -> str:
        self.key += 1
        return f"key-{self.key}"

    def hold_against_ledger(self, payment: dict):
        if payment["known"] and payment["state"] in ENTRIES:
            amount = payment["amount"]["amount"]
            said = [amount * factor for factor in ENTRIES[payment["state"]]]
            self.assertEqual(self.world.entries(payment["id"]), said, payment)

    def heard(self, reply) -> dict | None:
        """Whatever a client hears of a payment must be so."""
        if reply.answer is None:
            return None
        if "Idempotent-Replayed" not in reply.answer.headers:  # that is what was said before
            self.hold_against_ledger(reply.answer.value)
        return reply.answer.value

    def pay(self, case: dict, method: str):
        """Pays as an impatient person does, pressing again with the same key when nothing comes back."""
        key, body = self.new_key(), {"case": case["number"], "method": method}
        for _ in range(3):
            reply = self.world.call(create_payment, body, idempotency_key=key, case_secret=case["secret"])
            self.heard(reply)
            if reply.answer or reply.code:
                return

    def any_method(self) -> str:
        return self.world.dice.random.choice(("wallet", "bank-card", "wallet", "counter"))

    def payments_of(self, cases: list[dict]) -> list:
        numbers = [case["number"] for case in cases]
        with self.world.database.reading() as connection:
            return connection.execute(select(payments).where(payments.c.case_number.in_(numbers))).all()

    def look(self, cases: list[dict]):
        for case in cases:
            self.read_page(case)
        secrets = {case["number"]: case["secret"] for case in cases}
        for row in self.payments_of(cases):
            self.heard(self.world.call(get_payment, parts={"id": row.id}, case_secret=secrets[row.case_number]))

    def read_page(self, case: dict):
        """The page of a case and its receipt, as the person reads them."""
        page = self.seen(get_case, case)
        payment = page.get("payment")
        state = payment["state"] if payment else None
        self.assertEqual(page["state"], CASE_STATES.get(state, "awaiting_payment"), page)
        self.assertEqual("pay" in page["can"], state in (None, "failed", "cancelled"), page)
        if payment:
            self.hold_against_ledger(payment)
        told = self.seen(get_receipt, case).get("payment", {})
        self.assertEqual(("paid" in told, "refunded" in told), (state in CASE_STATES, state == "refunded"), told)

    def seen(self, read, case: dict) -> dict:
        return self.world.call(read, parts={"number": case["number"]}, case_secret=case["secret"]).answer.value

    def act(self, cases: list[dict]):
        """One thing that somebody does, or that happens."""
        chance, case = self.world.dice.random, self.world.dice.random.choice(cases)
        deed = chance.choice(("pay", "pay", "take back", "take back", "settle", "settle", "deliver", "restart"))
        if deed == "pay":
            self.pay(case, self.any_method())
        elif deed == "take back":
            for row in self.payments_of([case]):
                self.heard(self.world.call(cancel_payment, parts={"id": row.id}, case_secret=case["secret"]))
        elif deed == "settle":
            self.world.settle()
        elif deed == "deliver":
            self.world.line.deliver()
        else:
            self.world.restart()
        self.look(cases)

    def run_of(self, number: int) -> list[dict]:
        """One or two people with the same bill, and a handful of events."""
        chance = self.world.dice.random
        if chance.random() < 0.6:
            self.world.order_habit()
        cases = [self.owing(number) for _ in range(chance.choice((1, 1, 2)))]
        self.world.dice.trouble = TROUBLE
        self.pay(cases[0], self.any_method())
        for _ in range(chance.randrange(6)):
            self.act(cases)
        self.world.dice.trouble = 0.0
        return cases

    def settle_all(self):
        """Nothing breaks any more, four days pass, so that the code of a Friday lapses too, and what is under way arrives, late as it is."""
        for hour in range(40):
            self.world.now += 10_000
            self.world.settle()
            if hour == 5:
                self.world.line.deliver()

    def judge(self, cases: list[dict]):
        """The end of one bill: everything is known, once or never."""
        net, owed = 0, cases[0]["receipt"]["bill"]["amount"]["amount"]
        for row in self.payments_of(cases):
            secret = next(case["secret"] for case in cases if case["number"] == row.case_number)
            told = self.world.call(get_payment, parts={"id": row.id}, case_secret=secret).answer.value
            self.assertTrue(told["known"], told)
            self.assertIn(told["state"], ENTRIES)
            self.hold_against_ledger(told)
            self.ends[told["state"], told.get("reason")] += 1
            net += sum(self.world.entries(row.id))
        self.assertIn(net, (0, owed))
        for case in cases:
            self.read_page(case)
        states = [self.seen(get_case, case)["state"] for case in cases]
        self.assertEqual(states.count("paid"), net // owed, states)

    def test_each_bill_is_charged_once_or_never(self):
        for first in range(0, RUNS, CHUNK):
            count = min(CHUNK, RUNS - first)
            payees = payee(first + count)
            payees["accounts"] = payees["accounts"][first:]
            self.world.with_bills([payees])
            self.period = self.last_month()
            cases = [self.run_of(number) for number in range(first, first + count)]
            self.settle_all()
            for pair in cases:
                self.judge(pair)
        self.assert_the_whole()
        if "HANDRAIL_PAYMENTS" in os.environ:
            print(f"{RUNS} runs, {self.world.restarts} restarts;", ", ".join(
                f"{count} {state} {reason or ''}".strip() for (state, reason), count in self.ends.most_common()), flush=True)

    def last_month(self) -> str:
        now = datetime.fromtimestamp(self.world.now, self.world.catalogue.zone)
        year, index = divmod(now.year * 12 + now.month - 2, 12)
        return f"{year}{index + 1:02d}"

    def assert_the_whole(self):
        """No payment ever twice, the receipts whole, and every way to end was among the runs."""
        lines = defaultdict(list)
        for payment, amount in self.world.all_entries():
            lines[payment].append(amount)
        for amounts in lines.values():
            self.assertIn(amounts, ([amounts[0]], [amounts[0], -amounts[0]]))
        with self.world.database.reading() as connection:
            self.assertIsNone(first_break(connection))
        self.assertGreater(self.world.restarts, RUNS // 10)
        self.assertLessEqual({("succeeded", None), ("refunded", None), ("cancelled", None), ("failed", "declined"),
                              ("failed", "expired"), ("failed", "provider_unreachable")}, set(self.ends))


if __name__ == "__main__":
    unittest.main()
