"""Settling: whoever did not answer is asked again, ever more rarely, by one worker at a time; to the second."""
from service.calls.providers import Outcome
from service.money.payments import PATIENT_SECONDS, get_payment
from service.money.settling import LONGEST_WAIT, MOST_AT_ONCE, ROUND_SECONDS, Settler, settle
from service.records.payment_rows import payment_row
from tests.service.in_process import Paying


class Settling(Paying):
    def begun(self, habit: str, patience: float = 5) -> str:
        """A payment that the provider was asked for and did not answer."""
        self.world.sandbox.patience = patience
        self.world.sandbox.order(habit)
        self.one = self.owing()
        return self.pay(self.one, "online")["id"]

    def payment(self, payment: str):
        with self.world.database.reading() as connection:
            return payment_row(connection, payment)

    def shown(self, payment: str) -> dict:
        return self.made(self.again(get_payment, {"id": payment}, self.one)).value

    def round(self, seconds: int = 0):
        self.world.now += seconds
        Settler(self.world.context).round(self.world.now)

    def test_it_is_asked_for_the_first_time_after_the_grace(self):
        payment = self.begun("late")
        self.round(self.world.context.grace - 1)
        self.assertEqual((ROUND_SECONDS, self.payment(payment).tries), (1, 0))
        self.round(1)
        self.assertEqual((self.payment(payment).tries, self.shown(payment)["state"]), (1, "succeeded"))

    def test_each_time_twice_as_late_and_five_minutes_at_most(self):
        payment = self.begun("late", patience=10 ** 6)
        self.change("valid_until = created + 86400")
        waits = []
        for _ in range(7):
            self.round(self.payment(payment).ask_at - self.world.now)
            waits.append(self.payment(payment).ask_at - self.world.now)
        self.assertEqual((LONGEST_WAIT, waits), (300, [15, 30, 60, 120, 240, 300, 300]))

    def test_whoever_comes_second_does_not_ask(self):
        payment = self.payment(self.begun("late"))
        self.world.now = payment.ask_at
        settler = Settler(self.world.context)
        self.assertEqual([settler.claimed(payment, self.world.now), settler.claimed(payment, self.world.now)],
                         [True, False])

    def test_ten_minutes_and_it_is_taken_back(self):
        payment = self.begun("late", patience=10 ** 6)
        self.world.now += 599
        self.change("ask_at = created")
        self.round()
        self.assertEqual((PATIENT_SECONDS["online"], self.shown(payment)["state"]), (600, "pending"))
        self.change("ask_at = created")
        self.round(1)
        shown = self.shown(payment)
        self.assertEqual((shown["state"], shown["reason"], self.row(self.one["number"]).state),
                         ("failed", "provider_unreachable", "awaiting_payment"))
        self.assertEqual(self.world.entries(payment), [])

    def change(self, setting: str):
        with self.world.database.writing() as connection:
            connection.exec_driver_sql(f"UPDATE payments SET {setting}")

    def test_what_never_arrived_is_void_at_once(self):
        payment = self.begun("hang")
        self.round(self.world.context.grace)
        self.assertEqual((self.shown(payment)["reason"], self.world.sandbox.look(payment)),
                         ("provider_unreachable", Outcome.VOIDED))

    def test_what_was_said_before_changes_nothing(self):
        case = self.owing()
        payment = self.payment(self.pay(case, "online")["id"])
        version, call = self.row(case["number"]).version, self.own_call()
        with self.world.database.writing() as connection:
            for outcome in (Outcome.CHARGED, Outcome.DECLINED, Outcome.VOIDED, Outcome.PROCESSING, Outcome.UNHEARD):
                settle(call, connection, payment, outcome)
        self.assertEqual((self.row(case["number"]).version, self.payment(payment.id).state), (version, "succeeded"))

    def test_a_charge_that_should_not_be_is_told_to_the_operator(self):
        payment = self.begun("hang")
        self.round(self.world.context.grace)
        with self.assertLogs("handrail", "ERROR") as told, self.world.database.writing() as connection:
            settle(self.own_call(), connection, payment_row(connection, payment),
                   Outcome.CHARGED)
        self.assertEqual(told.records[0].getMessage(), f"the provider charged payment {payment}, which is failed here")

    def test_fifty_at_once_and_the_others_in_the_next_round(self):
        self.begun("late", patience=10 ** 6)
        with self.world.database.writing() as connection:
            connection.exec_driver_sql("CREATE TEMPORARY TABLE other AS SELECT * FROM payments")
            for number in range(2, 52):
                same = ", ".join(f"{name} = {number}" for name in ("id", "position", "bill"))
                connection.exec_driver_sql(f"UPDATE other SET kind = 'counter', {same}")
                connection.exec_driver_sql("INSERT INTO payments SELECT * FROM other")
        self.round(self.world.context.grace)
        self.assertEqual((MOST_AT_ONCE, self.asked()), (50, 50))
        self.round()
        self.assertEqual(self.asked(), 51)

    def asked(self) -> int:
        with self.world.database.reading() as connection:
            return connection.exec_driver_sql("SELECT count(*) FROM payments WHERE tries > 0").scalar()
