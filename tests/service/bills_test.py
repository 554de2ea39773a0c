"""Bills of the demonstration: the same for everybody and tomorrow, sensible in any month, and hard to fish for."""
import copy
import json
import unittest
from datetime import date

from service.calls.throttle import PER_CLIENT
from service.catalogue.accounts import bill_of, check_bills, masked, month, winter
from service.catalogue.badges import check_staff
from service.values.json_checks import Report
from service.catalogue.loading import load_catalogue
from service.values.words import I18N, Words
from tests.service.catalogue_test import texts
from tests.service.server import ROOT, WithServer

DEMONSTRATION = ROOT / "catalogue"
SERVICES = {"water-bill", "electricity-bill", "gas-bill", "heating-bill", "phone-bill"}
WORDS = Words(I18N, ["zh-CN", "en"])
PAYEES = json.loads((DEMONSTRATION / "bills.json").read_text(encoding="utf-8"))


class Periods(unittest.TestCase):
    def test_a_month_is_due_at_the_end_of_the_next(self):
        for today, ago, key, due in ((date(2026, 11, 22), 1, "202610", date(2026, 11, 30)),
                                     (date(2026, 1, 1), 1, "202512", date(2026, 1, 31)),
                                     (date(2026, 2, 28), 2, "202512", date(2026, 1, 31)),
                                     (date(2028, 2, 1), 1, "202801", date(2028, 2, 29))):
            found = month(WORDS, today, ago)
            self.assertEqual((found[0], found[2]), (key, due))
        self.assertEqual(month(WORDS, date(2026, 11, 22), 1)[1], {"zh-CN": "2026年10月", "en": "October 2026"})

    def test_a_winter_begins_in_october(self):
        self.assertEqual(winter(WORDS, date(2026, 9, 30), 0)[0], "2025")
        self.assertEqual(winter(WORDS, date(2026, 10, 1), 0)[0], "2026")
        self.assertEqual(winter(WORDS, date(2027, 9, 30), 0)[2], date(2027, 9, 30))

    def test_the_newest_bill_is_never_overdue(self):
        for payee in PAYEES:
            for day in (date(2026, 1, 31), date(2026, 2, 28), date(2027, 9, 30), date(2027, 10, 1)):
                newest = min(payee["accounts"][0]["open"])
                self.assertGreaterEqual(bill_of(WORDS, payee, payee["accounts"][0], day, newest).due, day)

    def test_a_bill_costs_the_same_later(self):
        payee = PAYEES[0]
        now = bill_of(WORDS, payee, payee["accounts"][1], date(2026, 11, 22), 1)
        self.assertEqual(bill_of(WORDS, payee, payee["accounts"][1], date(2026, 12, 1), 2), now)

    def test_names_are_masked(self):
        self.assertEqual([masked(name) for name in ("李", "李英", "李秀英", "欧阳秀英")],
                         ["李*", "李*", "李*英", "欧**英"])


class Demonstration(unittest.TestCase):
    def test_five_services_with_some_bills_and_none(self):
        self.assertEqual({payee["service"] for payee in PAYEES}, SERVICES)
        for payee in PAYEES:
            counts = {len(entry["open"]) for entry in payee["accounts"]}
            self.assertLessEqual({0, 1, 2, 3}, counts)
            self.assertIn("示范", payee["payee"]["zh-CN"])

    def test_every_text_is_in_every_language(self):
        staff = json.loads((DEMONSTRATION / "staff.json").read_text(encoding="utf-8"))
        for text in list(texts(PAYEES)) + list(texts(staff)):
            self.assertEqual(set(text), {"zh-CN", "en"})

    def test_badges_with_faults_are_told(self):
        report = Report("staff.json")
        person = {"badge": "YH-1", "name": "A", "organisation": "B", "role": "C", "valid_until": "2030-12-31"}
        check_staff(report, [person, person])
        check_staff(report, [{**person, "badge": "yh 1"}])
        self.assertEqual(report.lines, ["staff.json#/1/badge: badge 'YH-1' stands here twice",
                                        "staff.json#/0/badge: a badge such as YH-1024 is needed here, not 'yh 1'"])

    def test_icons_are_gathered_for_the_page(self):
        self.assertLessEqual({"drop", "wallet", "cash-register"}, set(load_catalogue(DEMONSTRATION).icons()))

    def test_faults_are_told_with_their_place(self):
        def faults(change) -> list[str]:
            payees, report = copy.deepcopy(PAYEES), Report("bills.json")
            change(payees)
            check_bills(report, payees)
            return report.lines
        self.assertEqual(faults(lambda payees: None), [])
        for change, said in ((lambda it: it[0].update(period="week"), "bills.json#/0/period: one of month, winter"),
                             (lambda it: it[1].update(service="water-bill"), "bills.json#/1/service: service"),
                             (lambda it: it[0]["accounts"][1].update(account="10002001"),
                              "bills.json#/0/accounts/1/account: account '10002001' stands here twice"),
                             (lambda it: it[0]["accounts"][0].update(open=[1, 1]), "bills.json#/0/accounts/0/open/1"),
                             (lambda it: it[0]["accounts"][0].update(amounts=[0]), "/0/accounts/0/amounts/0")):
            lines = faults(change)
            self.assertTrue(any(said in line for line in lines), (said, lines))


class Listing(WithServer):
    def bills(self, service: str, account: str, **headers):
        return self.server.get(f"/api/v1/bills?service={service}&account={account}", **headers)

    def test_open_bills_the_oldest_first(self):
        found = self.bills("electricity-bill", "20002003").json
        self.assertEqual(len(found), 3)
        self.assertEqual(found, sorted(found, key=lambda bill: bill["due"]))
        self.assertEqual({bill["holder"] for bill in found}, {"张*山"})
        self.assertNotIn("张大山", self.bills("electricity-bill", "20002003").body.decode())
        self.assertEqual(self.bills("electricity-bill", "20002003").json, found)

    def test_an_account_that_owes_nothing(self):
        self.assertEqual(self.bills("water-bill", "10002004").json, [])

    def test_accounts_that_are_none(self):
        self.refused(self.bills("water-bill", "99999999"), 404, "account_not_found")
        self.refused(self.bills("water-bill", "20002001"), 404, "account_not_found")
        self.refused(self.bills("haircut", "20002001"), 404, "service_not_found")
        self.refused(self.server.get("/api/v1/bills?service=water-bill"), 400, "missing_field")
        self.refused(self.server.get("/api/v1/bills?service=water-bill&account=1&state=old"), 400, "invalid_field")

    def test_fishing_is_stopped_for_each_client(self):
        path = "/api/v1/bills?service=water-bill&account=99999999"
        fisher, other = {"X_Forwarded_For": "192.0.2.6"}, {"X_Forwarded_For": "192.0.2.7"}
        self.refused(self.server.get(path, **fisher), 404, "account_not_found")
        almost = PER_CLIENT["bills"] - 1
        self.server.change("UPDATE attempts SET count = ? WHERE bucket = 'bills:192.0.2.6'", almost)
        self.refused(self.server.get(path, **fisher), 404, "account_not_found")
        stopped = self.server.get(path, **fisher)
        self.refused(stopped, 429, "too_many_requests")
        self.assertGreater(int(stopped.headers["retry-after"]), 0)
        self.refused(self.server.get(path, **other), 404, "account_not_found")


if __name__ == "__main__":
    unittest.main()
