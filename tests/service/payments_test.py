"""Paying, by every way it can go; the provider is the sandbox, a ledger of its own."""
import hashlib
import signal
import sqlite3
import time
import unittest
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from service.money.sandbox import FILE as SANDBOX
from service.records.numbers import is_code, new_code
from tests.service.concurrency_test import at_once
from tests.service.town import BILL_SERVICE, WithTown, account

MOST_SECONDS = 20


class Payments(WithTown):
    def again(self, payment: dict, made: dict) -> dict:
        return self.server.get(f"/api/v1/payments/{payment['id']}", Case_Secret=made["secret"]).json

    def taken_back(self, payment: dict, made: dict):
        return self.server.post(f"/api/v1/payments/{payment['id']}/cancel", key="", Case_Secret=made["secret"])

    def until_known(self, payment: dict, made: dict) -> dict:
        until = time.monotonic() + MOST_SECONDS
        while not (found := self.again(payment, made))["known"]:
            self.assertLess(time.monotonic(), until, found)
            time.sleep(0.1)
        return found

    def ledger(self, payment: dict) -> list[int]:
        with sqlite3.connect(self.server.folder / SANDBOX) as ledger:
            rows = ledger.execute("SELECT amount FROM entries WHERE payment = ? ORDER BY position", (payment["id"],))
            return [row[0] for row in rows]

    def change(self, statement: str, *values):
        self.assertEqual(self.server.change(statement, *values), 1)

    def test_a_bill_is_paid(self):
        made = self.owing()
        self.assertEqual(made["receipt"]["bill"]["account"], account(made["account"]))
        seen = self.seen(made)
        self.assertEqual((seen["can"], seen["to_do"]["en"]), (["cancel", "message", "pay"], "Please pay."))
        paid = self.pay(made)
        self.assertEqual((paid.status, paid.json["state"], paid.json["known"]), (201, "succeeded", True), paid.body)
        self.assertEqual(paid.headers["location"], f"/api/v1/payments/{paid.json['id']}")
        self.assertEqual(self.ledger(paid.json), [paid.json["amount"]["amount"]])
        self.assertEqual(self.again(paid.json, made), paid.json)
        seen = self.seen(made)
        self.assertEqual((seen["state"], seen["payment"], seen["can"]), ("paid", paid.json, ["message", "rate"]))
        self.assertEqual([entry["state"] for entry in seen["timeline"]], ["awaiting_payment", "paid"])
        self.assertNotIn("to_do", seen)

    def test_the_receipt_tells_the_payment_and_is_chained(self):
        made = self.owing()
        paid = self.pay(made).json
        receipt = self.server.get(f"/api/v1/cases/{made['number']}/receipt", Case_Secret=made["secret"]).json
        self.assertNotEqual(receipt["hash"], made["receipt"]["hash"])
        self.assertEqual((receipt["payment"]["method"], receipt["payment"]["cancel_until"]),
                         ("wallet", paid["cancel_until"]))
        rows = self.server.rows("SELECT content, hash FROM receipts ORDER BY position")
        self.assertIn(receipt["hash"], [row[1] for row in rows])
        previous = ""
        for content, link in rows:
            previous = hashlib.sha256((previous + content).encode()).hexdigest()
            self.assertEqual(link, previous)

    def test_a_receipt_that_was_changed_is_found(self):
        self.pay(self.owing())
        self.assertEqual(self.commanded("receipts"), "Every receipt follows from the one before.\n")
        position, content = self.server.rows("SELECT position, content FROM receipts ORDER BY position DESC")[1]
        setting = "UPDATE receipts SET content = ? WHERE position = ?"
        self.change(setting, content.replace("wallet", "cash").replace("12345", "99999"), position)
        self.refuses(f"receipt {position} does not follow", "receipts")
        self.change(setting, content, position)
        self.commanded("receipts")

    def test_a_paid_bill_is_no_longer_open(self):
        made = self.owing()
        before = self.bills(made["account"])
        self.pay(made)
        self.assertEqual(self.bills(made["account"]), before[1:])
        lately = self.bills(made["account"], "paid")
        self.assertEqual({**lately[0], "paid": 0}, {**before[0], "paid": 0})
        refused = self.bill_case(made["account"], before[0]["id"])
        self.refused(refused, 409, "bill_paid")
        self.refused(self.pay(made), 409, "bill_paid")
        self.refused(self.server.post(f"/api/v1/cases/{made['number']}/cancel", Case_Secret=made["secret"]), 409,
                     "too_late")

    def test_two_cases_of_one_bill(self):
        first = self.owing()
        second = self.bill_case(first["account"], first["receipt"]["bill"]["id"]).json
        waiting = self.pay(first, "counter")
        self.assertEqual(waiting.json["state"], "pending")
        for made in (first, second):
            self.refused(self.pay(made), 409, "payment_in_progress")
        self.taken_back(waiting.json, first)
        self.assertEqual(self.pay(second).json["state"], "succeeded")
        self.refused(self.pay(first), 409, "bill_paid")

    def test_the_same_key_pays_once(self):
        made = self.owing()
        first, again = self.pay(made, key="pay-once"), self.pay(made, key="pay-once")
        self.assertEqual((again.json, again.headers["idempotent-replayed"]), (first.json, "true"))
        self.assertEqual(len(self.ledger(first.json)), 1)

    def test_what_cannot_be_paid(self):
        made, repair = self.owing(), self.repair()
        self.refused(self.pay(repair), 409, "nothing_to_pay")
        self.refused(self.pay(made, "gold"), 400, "invalid_field")
        self.refused(self.pay({**made, "secret": "guessed"}), 404, "case_not_found")
        self.refused(self.server.post("/api/v1/payments", {"case": made["number"], "method": "wallet"}), 401,
                     "secret_needed")
        self.server.post(f"/api/v1/cases/{made['number']}/cancel", Case_Secret=made["secret"])
        self.refused(self.pay(made), 409, "case_cancelled")

    def test_bills_of_others_and_of_nobody(self):
        mine, other = self.bills(next(self.accounts)), next(self.accounts)
        for bill in (mine[0]["id"], "nonsense", f"{BILL_SERVICE}.{account(other)}.209901"):
            refused = self.bill_case(other, bill)
            self.refused(refused, 422, "invalid_answers")
            self.assertEqual(refused.json["fields"], {"bill": "unknown_option"})

    def test_payments_are_shown_to_nobody_else(self):
        made, other = self.owing(), self.owing()
        payment = self.pay(made).json
        path = f"/api/v1/payments/{payment['id']}"
        self.refused(self.server.get(path), 401, "secret_needed")
        self.refused(self.server.get(path, Case_Secret=other["secret"]), 404, "case_not_found")
        self.refused(self.taken_back(payment, other), 404, "case_not_found")
        self.refused(self.server.get("/api/v1/payments/none", Case_Secret="x"), 404, "payment_not_found")

    def test_a_payment_is_taken_back(self):
        made = self.owing()
        payment = self.pay(made).json
        back = self.taken_back(payment, made)
        self.assertEqual((back.status, back.json["state"], back.json["known"]), (200, "refunded", True))
        self.assertEqual(sum(self.ledger(payment)), 0)
        self.assertEqual(self.taken_back(payment, made).json, back.json)
        self.assertEqual(len(self.ledger(payment)), 2)
        self.assertEqual((self.seen(made)["state"], self.seen(made)["can"]), ("refunded", ["message"]))
        self.assertEqual(len(self.bills(made["account"])), 2)
        receipt = self.server.get(f"/api/v1/cases/{made['number']}/receipt", Case_Secret=made["secret"]).json
        self.assertIn("refunded", receipt["payment"])

    def test_many_who_take_it_back_at_once_get_it_once(self):
        made = self.owing()
        payment = self.pay(made).json
        replies = at_once(lambda _: self.taken_back(payment, made), 20)
        self.assertEqual({reply.status for reply in replies}, {200})
        self.assertEqual(self.again(payment, made)["state"], "refunded")
        self.assertEqual(len(self.ledger(payment)), 2)

    def test_after_ten_minutes_it_is_too_late(self):
        made = self.owing()
        payment = self.pay(made).json
        self.change("UPDATE payments SET settled = settled - 601 WHERE id = ?", payment["id"])
        self.refused(self.taken_back(payment, made), 409, "too_late")
        self.assertEqual(len(self.ledger(payment)), 1)

    def test_cash_at_the_counter(self):
        made = self.owing()
        waiting = self.pay(made, "counter")
        payment, code = waiting.json, waiting.json["counter"]["code"]
        self.assertEqual((payment["state"], payment["known"], is_code(code)), ("pending", True, True))
        seen = self.seen(made)
        self.assertEqual((seen["state"], seen["can"]), ("awaiting_payment", ["message"]))
        self.refused(self.server.post(f"/api/v1/cases/{made['number']}/cancel", Case_Secret=made["secret"]), 409,
                     "payment_in_progress")
        self.assertIn(made["number"], self.commanded("counter", code))
        paid = self.again(payment, made)
        self.assertEqual((paid["state"], "counter" in paid, "cancel_until" in paid), ("succeeded", False, False))
        self.assertEqual(self.seen(made)["state"], "paid")
        self.refused(self.taken_back(payment, made), 409, "too_late")
        self.refuses("take no money", "counter", code)

    def test_codes_that_are_none(self):
        made = self.owing()
        code = self.pay(made, "counter").json["counter"]["code"]
        slip = code[:-1] + str((int(code[-1]) + 1) % 10)
        for given, said in ((slip, "one digit"), ("123", "no code"), (new_code(), "nobody was given")):
            self.refuses(said, "counter", given)

    def test_a_code_given_up(self):
        made = self.owing()
        payment = self.pay(made, "counter").json
        self.assertEqual(self.taken_back(payment, made).json["state"], "cancelled")
        self.refuses("take no money", "counter", payment["counter"]["code"])
        self.assertEqual(self.seen(made)["can"], ["cancel", "message", "pay"])

    def test_a_code_runs_out(self):
        made = self.owing()
        payment = self.pay(made, "counter").json
        self.change("UPDATE payments SET valid_until = 1, ask_at = 1 WHERE id = ?", payment["id"])
        self.refuses("no longer valid", "counter", payment["counter"]["code"])
        until = time.monotonic() + MOST_SECONDS
        while (found := self.again(payment, made))["state"] == "pending" and time.monotonic() < until:
            time.sleep(0.1)
        self.assertEqual((found["state"], found["reason"]), ("failed", "expired"))
        self.assertEqual(found["alternatives"], ["wallet", "bank-card", "counter"])

    def test_declined(self):
        self.commanded("sandbox", "--next", "decline")
        made = self.owing()
        payment = self.pay(made).json
        self.assertEqual((payment["state"], payment["reason"], payment["alternatives"]),
                         ("failed", "declined", ["bank-card", "counter"]))
        self.assertEqual((self.ledger(payment), self.seen(made)["state"]), ([], "awaiting_payment"))
        self.assertEqual(self.pay(made).json["state"], "succeeded")

    def test_silent_or_late_and_stopped_meanwhile(self):
        """What was lost is voided before it fails; what was late is found out, also after a start and unseen by anybody."""
        self.commanded("sandbox", "--next", "hang")
        self.commanded("sandbox", "--next", "late", "--count", "2")
        silent, late, unseen = self.owing(), self.owing(), self.owing()
        first, second = self.pay_without_answer(silent), self.pay_without_answer(late)
        with ThreadPoolExecutor(1) as pool:
            lost = pool.submit(self.lost, unseen)
            while not self.is_charging(unseen):
                time.sleep(0.05)
            self.server.stop(signal.SIGKILL)
            lost.result()
        self.server.start()
        found = self.until_known(first, silent)
        self.assertEqual((found["state"], found["reason"], found["alternatives"], self.ledger(first)),
                         ("failed", "provider_unreachable", ["counter"], []))
        with sqlite3.connect(self.server.folder / SANDBOX) as ledger:
            rows = ledger.execute("SELECT state FROM charges WHERE payment = ?", (first["id"],)).fetchall()
        self.assertEqual(rows, [("voided",)])
        for payment, made in ((second, late), (self.seen(unseen)["payment"], unseen)):
            self.assertEqual(self.until_known(payment, made)["state"], "succeeded")
            self.assertEqual((len(self.ledger(payment)), self.seen(made)["state"]), (1, "paid"))

    def pay_without_answer(self, made: dict) -> dict:
        """Looks at once: the provider is asked again soon, and then all is known."""
        payment = self.pay(made).json
        self.refused(self.taken_back(payment, made), 409, "payment_in_progress")
        self.assertEqual((payment["state"], payment["known"]), ("pending", False))
        self.assertEqual(self.seen(made)["next"]["en"], "Please wait. Do not pay again.")
        return payment

    def is_charging(self, made: dict) -> bool:
        """Whether the provider has heard of its payment: the row of the payment is there a moment before."""
        payment = self.seen(made).get("payment", {}).get("id")
        with sqlite3.connect(self.server.folder / SANDBOX) as ledger:
            return bool(ledger.execute("SELECT 1 FROM charges WHERE payment = ?", (payment,)).fetchone())

    def lost(self, made: dict):
        try:
            self.pay(made)
        except OSError:
            pass

    def test_hundreds_pay_one_bill_once(self):
        first = self.owing()
        bill = first["receipt"]["bill"]["id"]
        cases = [first] + [self.bill_case(first["account"], bill).json for _ in range(9)]
        replies = at_once(lambda number: self.pay(cases[number % 10]), 200)
        self.assertEqual(Counter(reply.status for reply in replies)[201], 1, Counter(it.code for it in replies))
        self.assertLessEqual({reply.code for reply in replies if reply.status != 201},
                             {"bill_paid", "payment_in_progress", "too_many_requests"})
        paid = next(reply.json for reply in replies if reply.status == 201)
        with sqlite3.connect(self.server.folder / SANDBOX) as ledger:
            amount = ledger.execute("SELECT count(*) FROM entries WHERE amount = ?", (paid["amount"]["amount"],))
            self.assertEqual(amount.fetchall(), [(1,)])


if __name__ == "__main__":
    unittest.main()
