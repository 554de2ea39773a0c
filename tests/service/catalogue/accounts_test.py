"""Bills of a demonstration: the same one tomorrow, of a period that is told by how long ago it was."""
import unittest
from datetime import date

from service.catalogue.accounts import bill_of, check_bills, masked
from service.values.json_checks import Report
from service.values.words import I18N, Words

WORDS = Words(I18N, ["en"])
ENTRY = {"account": "A1b2", "holder": "李秀英", "amounts": [100, 200, 300], "open": [0, 1]}
PAYEE = {"service": "water-bill", "payee": "Water", "icon": "drop", "period": "month", "accounts": [ENTRY]}


def bill(today: date, ago: int, period: str = "month"):
    return bill_of(WORDS, {**PAYEE, "period": period}, ENTRY, today, ago)


class Periods(unittest.TestCase):
    def test_a_month_is_paid_until_the_end_of_the_next(self):
        for today, ago, key, due in (((2026, 11, 30), 0, "202611", "2026-12-31"),
                                     ((2026, 11, 30), 1, "202610", "2026-11-30"),
                                     ((2027, 1, 1), 1, "202612", "2027-01-31"),
                                     ((2028, 2, 29), 1, "202801", "2028-02-29"),
                                     ((2027, 3, 1), 14, "202601", "2026-02-28")):
            made = bill(date(*today), ago)
            self.assertEqual((made.id, made.due.isoformat()), (f"water-bill.A1b2.{key}", due))
        self.assertEqual(made.period, {"en": "January 2026"})

    def test_a_winter_begins_in_october(self):
        for today, key, due in (((2026, 9, 30), "2025", "2026-09-30"), ((2026, 10, 1), "2026", "2027-09-30"),
                                ((2027, 1, 1), "2026", "2027-09-30")):
            made = bill(date(*today), 0, "winter")
            self.assertEqual((made.id, made.due.isoformat()), (f"water-bill.A1b2.{key}", due))

    def test_an_amount_is_that_of_its_period_whenever_one_asks(self):
        self.assertEqual(bill(date(2026, 11, 30), 0).amount, bill(date(2026, 12, 1), 1).amount)
        self.assertEqual({bill(date(2026, 12, 1), ago).amount for ago in range(3)}, {100, 200, 300})


class Holders(unittest.TestCase):
    def test_enough_to_know_oneself(self):
        for holder, shown in (("李秀英", "李*英"), ("欧阳建国", "欧**国"), ("李英", "李*"), ("李", "李*")):
            self.assertEqual(masked(holder), shown)
        self.assertEqual(bill(date(2026, 12, 1), 0).view()["holder"], "李*英")


class Checking(unittest.TestCase):
    def faults(self, **entry) -> list[str]:
        report = Report("f")
        check_bills(report, [{**PAYEE, "accounts": [{**ENTRY, **entry}]}])
        return [line.removeprefix("f#/0/accounts/0").partition(":")[0] for line in report.lines]

    def test_what_an_account_may_be(self):
        for account, wrong in (("abc", 1), ("abcd", 0), ("a" * 30, 0), ("a" * 31, 1), ("ab-d", 1)):
            self.assertEqual(self.faults(account=account), ["/account"] * wrong, account)

    def test_up_to_two_years_ago(self):
        for ago, wrong in ((0, 0), (24, 0), (25, 1), (-1, 1)):
            self.assertEqual(self.faults(open=[ago]), ["/open/0"] * wrong, ago)
        self.assertEqual(self.faults(open=[1, 2, 1]), ["/open/2"])

    def test_what_a_bill_costs(self):
        self.assertEqual((self.faults(amounts=[1]), self.faults(amounts=[0]), self.faults(amounts=[])),
                         ([], ["/amounts/0"], ["/amounts"]))

    def test_one_payee_a_service_and_one_entry_an_account(self):
        report = Report("f")
        check_bills(report, [{**PAYEE, "accounts": [ENTRY, ENTRY]}, PAYEE])
        self.assertEqual(report.lines, ["f#/1/service: service 'water-bill' stands here twice",
                                        "f#/0/accounts/1/account: account 'A1b2' stands here twice"])
