"""What a definition asks for is there: offices with a time, places, accounts that can be entered, ways to pay."""
import unittest
from dataclasses import replace
from datetime import date, datetime, timedelta

from service.catalogue.provision import NO_TIME, Stock, shortages, weekly_times
from service.catalogue.accounts import bill_of
from service.times.slots import Offer, slot_id, slots_on
from tests.service.forms.one_step import OTHERS, options, step
from tests.service.slots_test import CATALOGUE

HOURS = [{"days": [1, 2], "from": "09:00", "to": "10:00"}]
OFFICE = {"id": "hall", "hours": HOURS, "appointments": [{"minutes": 30, "days_ahead": 7, "windows": ["1"]}]}
CASH = {"id": "cash", "kind": "counter", "title": "Cash", "icon": "coins"}
STOCK = Stock([OFFICE], [{"id": "here"}], [], [CASH])
SLOT = (step("office", "o"), step("slot", "s", office="o"))
BILL = (step("digits", "a", length=8), step("bill", "b", account="a"))


def payee(*accounts: str, service: str = "example") -> dict:
    return {"service": service, "accounts": [{"account": account} for account in accounts]}


def told(*steps: dict, stock: Stock = STOCK, today: date | None = None, **fields) -> list[str]:
    found = shortages({"e.json": {**OTHERS, "steps": [*steps], **fields}}, stock, today)
    return [line.removeprefix("e.json#") for line in found]


class Places(unittest.TestCase):
    def test_there_is_one_to_choose(self):
        self.assertEqual(told(step("office"), step("place", "p"), *SLOT[:1]), [])
        self.assertEqual(told(step("name"), step("office", "o"), stock=replace(STOCK, offices=[])),
                         ["/steps/1: offices.json has no office: add one"])
        self.assertEqual(told(step("place"), stock=replace(STOCK, places=[])),
                         ["/steps/0: places.json has no place: add one"])

    def test_a_condition_names_one_that_there_is(self):
        for name, lines in (("hall", []), ("halle", ["/steps/1/when/is: no right answer to step 'o' is 'halle'"])):
            self.assertEqual(told(SLOT[0], step("name", when={"step": "o", "is": name})), lines)

    def test_a_definition_that_ran_out(self):
        day = step("date", min="today", max="2026-11-30")
        self.assertEqual(told(day, today=date(2026, 11, 30)), [])
        self.assertEqual(told(day, today=date(2026, 12, 1)),
                         ["/steps/0: no answer to this step is right today: widen its limits, or leave it out"])


class Times(unittest.TestCase):
    def test_an_office_has_one_for_the_service(self):
        none = [f"/steps/0: {NO_TIME}"]
        entry = OFFICE["appointments"][0]
        for changes, lines in (({}, []), ({"appointments": []}, none),
                               ({"appointments": [entry | {"service": "other"}]}, none),
                               ({"appointments": [entry | {"service": "example"}]}, []),
                               ({"appointments": [entry | {"minutes": 60}]}, []),
                               ({"appointments": [entry | {"minutes": 61}]}, none)):
            with self.subTest(changes):
                self.assertEqual(told(*SLOT, stock=replace(STOCK, offices=[OFFICE | changes])), lines)
        closed = OFFICE | {"appointments": []}
        self.assertEqual(told(SLOT[0], stock=replace(STOCK, offices=[closed])), [])

    def test_a_condition_names_an_office_with_one(self):
        other = OFFICE | {"id": "other", "appointments": []}
        found = told(*SLOT, step("name", when={"step": "o", "is": "other"}), stock=replace(STOCK, offices=[OFFICE, other]))
        self.assertEqual(found, ["/steps/2/when/is: no right answer to step 'o' is 'other'"])

    def test_whoever_can_be_chosen_is_there_then(self):
        line = "/steps/0/options/0/schedule: no office of offices.json has a time for this service then"
        slot = SLOT[1] | {"with": ["c"]}
        for days, begin, end, lines in (([1], "09:00", "09:30", []), ([1], "09:30", "10:00", []),
                                        ([3], "09:00", "10:00", [line]), ([1], "09:10", "09:50", [line]),
                                        ([1], "09:31", "12:00", [line])):
            with self.subTest(days=days, begin=begin):
                offered = options("doctor")
                offered[0]["schedule"] = [{"days": days, "from": begin, "to": end}]
                self.assertEqual(told(step("choice", "c", options=offered), SLOT[0], slot), lines)

    def test_the_name_of_a_time_is_short_enough_to_be_an_answer(self):
        slot = SLOT[1] | {"with": ["c"]}
        rest = len(slot_id(Offer("a", "hall", "x"), datetime(2026, 11, 30))) - 1
        for service, over in (("a" * (100 - rest), 0), ("a" * (101 - rest), 1)):
            found = told(step("choice", "c", options=options("x")), SLOT[0], slot, id=service)
            line = f"/id: '{service}' and 'hall' and 'x' are together {over} too long: a time is named by them"
            self.assertEqual(found, [line] if over else [])

    def test_they_are_those_of_the_timetable(self):
        hall = CATALOGUE.offices["west-center"]
        monday = date(2026, 11, 30)
        found = [(day.isoweekday(), f"{slot.start:%H:%M}", f"{slot.end:%H:%M}") for day in map(
            lambda ahead: monday + timedelta(days=ahead), range(7)) for slot in slots_on(
            CATALOGUE, Offer("certificate-appointment", "west-center"), day)]
        self.assertEqual(sorted(weekly_times(hall, "certificate-appointment")), sorted(found))
        self.assertEqual([*weekly_times(hall, "hospital-registration")], [])
        self.assertEqual([*weekly_times(OFFICE | {"appointments": [{"service": "x", "minutes": 25}]}, "x")],
                         [(day, begin, end) for begin, end in (("09:00", "09:25"), ("09:25", "09:50")) for day in (1, 2)])


class Bills(unittest.TestCase):
    def faults(self, *accounts: str, account: dict = BILL[0], **fields) -> list[str]:
        return told(account, BILL[1], stock=replace(STOCK, bills=[payee("1", service="other"), payee(*accounts)]), **fields)

    def test_each_account_can_be_entered(self):
        self.assertEqual(self.faults("12345678"), [])
        self.assertEqual(self.faults("12345678", "1234567", "a2345678"), [
            f"bills.json#/1/accounts/{index}/account: '{account}' is no right answer to step 'a' of e.json ({code})"
            for index, account, code in ((1, "1234567", "too_short"), (2, "a2345678", "not_digits"))])
        chosen = step("choice", "a", options=options("1234", "5678"))
        self.assertEqual(self.faults("1234", "5678", account=chosen), [])
        self.assertEqual(self.faults("1234", account=chosen),
                         ["/steps/0/options/1/value: bills.json has no account '5678' for this service"])

    def test_the_name_of_a_bill_is_short_enough_to_be_an_answer(self):
        for length, fits in ((100 - 9 - 7, True), (101 - 9 - 7, False)):
            found = told(*BILL, id="a" * length, stock=replace(STOCK, bills=[payee("12345678", service="a" * length)]))
            self.assertEqual(found == [], fits, found)

    def test_there_is_a_way_to_pay(self):
        self.assertEqual(self.faults("12345678", outcome="payment"), [])
        nobody = replace(STOCK, bills=[payee("12345678")], methods=[])
        self.assertEqual(told(*BILL, stock=nobody, outcome="payment"),
                         ["/outcome: config.json has no payment_methods, so nobody can pay"])
        self.assertEqual(told(*BILL, stock=nobody), [])

    def test_the_demonstration_s_bills_have_names_like_these(self):
        payees = CATALOGUE.bills[0]
        made = bill_of(CATALOGUE.words, payees, payees["accounts"][0], date(2026, 11, 30), 1)
        self.assertEqual(made.id, f"{payees['service']}.{payees['accounts'][0]['account']}.202610")
