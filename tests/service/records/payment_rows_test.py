"""Payments as they are shown: money goes back within ten minutes, to the second; a code lasts a day."""
import unittest
from datetime import datetime

from service.money.payments import cancel_payment, get_payment
from service.money.settling import Settler
from tests.service.in_process import Paying


class PaymentRows(Paying):
    def test_money_goes_back_for_ten_minutes_and_not_later(self):
        for seconds, code in ((600, None), (601, "too_late")):
            with self.subTest(seconds=seconds):
                case = self.owing()
                payment = self.pay(case, "online")
                self.assertEqual(payment["state"], "succeeded")
                self.world.now += seconds
                self.assertEqual(self.again(cancel_payment, payment, case).code, code)

    def without_desks(self):
        for method in self.world.catalogue.payment_methods:
            if kept := method.pop("offices", None):
                self.addCleanup(method.update, offices=kept)

    def test_a_code_for_the_counter_lasts_a_day(self):
        self.without_desks()
        case = self.owing()
        payment = self.pay(case, "counter")
        settler = Settler(self.world.context)
        self.world.now += 24 * 3600 - 1
        settler.round(self.world.now)
        self.assertEqual(self.made(self.again(get_payment, payment, case)).value["state"], "pending")
        self.world.now += 1
        settler.round(self.world.now)
        ended = self.made(self.again(get_payment, payment, case)).value
        self.assertEqual((ended["state"], ended["reason"]), ("failed", "expired"))
        self.assertNotIn("counter", ended)

    def test_a_code_names_its_desks_as_their_deployment_does(self):
        offices = self.world.catalogue.offices
        shown = self.pay(self.owing(), "counter")["counter"]["desks"]
        self.assertEqual([desk["id"] for desk in shown], ["east-hall", "west-center"])
        for desk in shown:
            self.assertEqual({name: offices[desk["id"]][name] for name in ("name", "address", "hours")},
                             {name: desk[name] for name in ("name", "address", "hours")})

    def test_no_desk_where_none_is_named(self):
        self.without_desks()
        self.assertNotIn("desks", self.pay(self.owing(), "counter")["counter"])

    def test_a_code_of_a_friday_evening_is_good_on_monday(self):
        zone = self.world.context.catalogue.zone
        self.world.now = int(datetime(2026, 11, 27, 18, tzinfo=zone).timestamp())
        until = self.pay(self.owing(), "counter")["counter"]["valid_until"]
        self.assertEqual(until, "2026-11-30T11:30:00+08:00", "the earlier of two desks")


if __name__ == "__main__":
    unittest.main()
