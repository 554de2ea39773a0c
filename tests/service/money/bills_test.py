"""Bills that were paid are shown for ninety days, to the second."""
from service.money.bills import find_bill, list_bills
from service.money.payments import cancel_payment
from tests.service.in_process import BILL_SERVICE, Paying

DAY = 24 * 3600


class Paid(Paying):
    def bills(self, state: str) -> list[str]:
        query = {"service": BILL_SERVICE, "account": self.account(), "state": state}
        return [bill["id"] for bill in self.made(self.call(list_bills, query=query)).value]

    def test_for_ninety_days(self):
        case = self.owing()
        bill = case["receipt"]["bill"]["id"]
        self.assertIn(bill, self.bills("open"))
        self.pay(case, "online")
        self.assertNotIn(bill, self.bills("open"))
        self.world.now += 90 * DAY
        self.assertEqual(self.bills("paid"), [bill])
        self.world.now += 1
        self.assertEqual(self.bills("paid"), [])

    def test_what_was_given_back_is_open_again(self):
        case = self.owing()
        payment = self.pay(case, "online")
        self.made(self.again(cancel_payment, payment, case))
        self.assertEqual((self.bills("paid"), self.bills("open")[0]), ([], case["receipt"]["bill"]["id"]))

    def test_a_bill_is_that_of_its_account(self):
        call, bill = self.own_call(), self.bills("open")[0]
        self.assertEqual(find_bill(call, BILL_SERVICE, self.account(), bill).id, bill)
        for service, account, wanted in (("gas-bill", self.account(), bill), (BILL_SERVICE, "99999999", bill),
                                         (BILL_SERVICE, self.account(), "none"), (BILL_SERVICE, None, bill)):
            self.assertIsNone(find_bill(call, service, account, wanted))
