"""Who may see a case: its secret, or four digits that cannot be guessed often."""
import unittest

from service.calls.throttle import WINDOW_SECONDS
from service.cases.changes import get_case, get_receipt
from service.records.lookups import TRIES_PER_CASE, TRIES_PER_CLIENT, secret_hash
from tests.service.in_process import AtATime, Paying, of


class Lookups(AtATime):
    def setUp(self):
        super().setUp()
        self.number = self.case(self.slot(left=2))["number"]
        with self.world.database.writing() as connection:
            connection.exec_driver_sql("UPDATE cases SET phone_last4 = '8000'")

    def look(self, digits: str, number: str | None = None):
        return self.call(get_case, parts={"number": number or self.number}, query={"phone_last4": digits}).code

    def test_the_right_digits_open_it_as_often_as_one_likes(self):
        for _ in range(TRIES_PER_CASE + 1):
            self.assertIsNone(self.look("8000"))

    def test_five_wrong_tries_are_heard_and_the_sixth_is_not(self):
        self.assertEqual(TRIES_PER_CASE, 5)
        for _ in range(5):
            self.assertEqual(self.look("0000"), "case_not_found")
        self.assertEqual(self.look("8000"), "too_many_requests")
        self.world.now += WINDOW_SECONDS - 1
        self.assertEqual(self.look("8000"), "too_many_requests")
        self.world.now += 1
        self.assertIsNone(self.look("8000"))

    def test_one_client_has_fifty_tries_in_all(self):
        with self.world.database.writing() as connection:
            connection.exec_driver_sql(f"INSERT INTO attempts VALUES ('client:client', {self.world.now}, {TRIES_PER_CLIENT - 1})")
        self.assertEqual(self.look("0000"), "case_not_found")
        self.assertEqual((TRIES_PER_CLIENT, self.look("0000")), (50, "too_many_requests"))

    def test_a_slip_of_the_finger_is_told_from_a_number_that_is_none(self):
        slipped = self.number[:-1] + str((int(self.number[-1]) + 1) % 10)
        self.assertEqual([self.look("8000", number) for number in (slipped, "1234567", "１２３４５６７８")],
                         ["mistyped_number", "case_not_found", "case_not_found"])

    def test_without_any_proof_it_is_not_even_looked_for(self):
        self.assertEqual(self.call(get_case, parts={"number": self.number}).code, "secret_needed")
        self.assertEqual(self.call(get_case, parts={"number": self.number}, case_secret="guess").code, "case_not_found")

    def test_secrets_are_not_kept(self):
        self.assertNotIn("secret", secret_hash("secret"))
        self.assertEqual(len(secret_hash("secret")), 64)


class Codes(Paying):
    def test_a_case_without_a_telephone_opens_by_the_code_of_its_receipt(self):
        case = self.owing()
        code = case["receipt"]["code"]
        self.assertRegex(code, "^[1-9][0-9]{3}$")
        look = lambda digits: self.call(get_case, parts={"number": case["number"]}, query={"phone_last4": digits}).code
        self.assertEqual((look(code), look("0000")), (None, "case_not_found"))
        self.pay(case, "online")
        paid = self.made(self.call(get_receipt, **of(case))).value
        self.assertEqual((paid["payment"]["method"] is not None, paid["code"]), (True, code), "the new receipt says it too")

    def test_a_case_with_a_telephone_has_no_other_number(self):
        self.assertNotIn("code", self.case(self.slot())["receipt"])


if __name__ == "__main__":
    unittest.main()
