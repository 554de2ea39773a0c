"""Payments as they are shown: money goes back within ten minutes, to the second; a code lasts a day."""
import unittest

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

    def test_a_code_for_the_counter_lasts_a_day(self):
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


if __name__ == "__main__":
    unittest.main()
