"""Idempotency keys: the same request twice makes one thing, for eight days to the second."""
import unittest

from service.calls.idempotency import KEPT_SECONDS, USABLE, body_hash
from service.cases.making import create_case
from tests.service.in_process import AtATime
from tests.service.server import case_body


class Keys(AtATime):
    def test_a_key_is_kept_for_longer_than_a_draft(self):
        """A device keeps what is not sent for seven days: sent on the last of them it still makes no second case."""
        self.assertEqual(KEPT_SECONDS, 8 * 24 * 3600)
        slot = self.slot(left=2, last=False)
        body = case_body(slot)
        first = self.made(self.call(create_case, body, idempotency_key="mine"))
        self.world.now += 8 * 24 * 3600
        again = self.made(self.call(create_case, body, idempotency_key="mine"))
        self.assertEqual((again.value, again.headers["Idempotent-Replayed"]), (first.value, "true"))
        self.world.now += 1
        other = case_body(self.slot(left=2))
        new = self.made(self.call(create_case, other, idempotency_key="mine"))
        self.assertNotEqual(new.value["number"], first.value["number"])
        self.assertNotIn("Idempotent-Replayed", new.headers)

    def test_a_key_stands_for_one_request(self):
        body = case_body(self.slot(left=2))
        self.made(self.call(create_case, body, idempotency_key="mine"))
        self.assertEqual(self.call(create_case, {**body, "language": "en"}, idempotency_key="mine").code, "idempotency_conflict")

    def test_a_refused_request_leaves_its_key_free(self):
        slot = self.slot()
        hold = self.made(self.hold(slot)).value
        self.assertEqual(self.call(create_case, case_body(slot), idempotency_key="mine").code, "slot_taken")
        self.made(self.call(create_case, {**case_body(slot), "hold": hold["id"]}, idempotency_key="mine"))

    def test_what_a_key_may_be(self):
        for key, usable in (("k", True), ("k" * 200, True), ("k" * 201, False), ("", False), ("a b", False), ("ü", False)):
            self.assertEqual(bool(USABLE.fullmatch(key)), usable, key)

    def test_the_order_of_fields_makes_no_difference(self):
        self.assertEqual(body_hash({"a": 1, "b": 2}), body_hash({"b": 2, "a": 1}))
        self.assertNotEqual(body_hash({"a": 1}), body_hash({"a": 2}))


if __name__ == "__main__":
    unittest.main()
