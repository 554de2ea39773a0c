"""Making a case: what it begins as, what is refused, and that nothing is left of what was refused."""
import unittest
from types import SimpleNamespace

from service.cases.making import create_case, first_state
from service.uploads.keeping import create_upload
from tests.service.in_process import AtATime
from tests.service.server import case_body
from tests.service.pictures import encoded, picture

SLOT = BILL = SimpleNamespace()


class FirstState(unittest.TestCase):
    def test_a_case_begins_as_what_it_is(self):
        for outcome, slot, bill, state in [
                ("appointment", SLOT, None, "booked"), ("appointment", None, None, "received"),
                ("payment", None, BILL, "awaiting_payment"), ("payment", None, None, "received"),
                ("case", SLOT, BILL, "received")]:
            with self.subTest(outcome=outcome, slot=slot, bill=bill):
                self.assertEqual(first_state({"outcome": outcome}, slot, bill), state)


class Making(AtATime):
    def refused(self, body: dict) -> tuple[str, dict]:
        """The code and the fields, or what else it says."""
        problem = self.call(create_case, body).problem
        return problem.code, problem.members.get("fields", problem.members)

    def counted(self, table: str) -> int:
        with self.world.database.reading() as connection:
            return connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()

    def test_answers_to_another_version_are_not_taken(self):
        body = case_body(self.slot())
        self.assertEqual(self.refused({**body, "definition_version": 2}),
                         ("definition_changed", {"definition_version": 1}))
        self.assertEqual(self.refused({**body, "service": "haircut"}), ("service_not_found", {"pointer": "/service"}))

    def test_a_service_that_gives_advice_takes_nothing(self):
        service = self.world.context.catalogue.services["repair"]
        self.world.context.catalogue.services["repair"] = {**service, "outcome": "answer"}
        self.addCleanup(self.world.context.catalogue.services.__setitem__, "repair", service)
        body = {"service": "repair", "definition_version": 1, "language": "en", "channel": "web", "answers": {}}
        self.assertEqual(self.refused(body), ("nothing_to_send", {}))
        self.assertEqual(self.counted("cases"), 0)

    def test_everything_that_is_wrong_is_told_at_once(self):
        slot = self.slot()
        body = case_body(slot)
        wrong = {**body["answers"], "phone": "1", "office": "moon", "slot": "nothing", "more": "x"}
        self.assertEqual(self.refused({**body, "answers": wrong}), ("invalid_answers", {
            "phone": "too_short", "office": "unknown_option", "slot": "unknown_option", "more": "unknown_step"}))
        self.assertEqual((self.counted("cases"), self.counted("seats"), self.counted("replies")), (0, 0, 0))

    def test_a_slot_is_at_the_office_that_was_chosen(self):
        body = case_body(self.slot())
        body["answers"]["office"] = "east-hall"
        self.assertEqual(self.refused(body), ("invalid_answers", {"slot": "unknown_option"}))

    def test_what_an_answer_names_becomes_the_case_s(self):
        upload = self.made(self.call(create_upload, encoded(picture()))).value["id"]
        body = {"service": "complaint", "definition_version": 1, "language": "en", "channel": "web",
                "answers": {"about": "lamp", "place": "green-pine", "what": "Dark", "open": True, "name": "Li Xiuying",
                            "phone": "13800000001", "photo": upload}}
        made = self.made(self.call(create_case, body)).value
        self.assertEqual((made["state"], self.row(made["number"]).phone_last4), ("received", "0001"))
        self.assertEqual(self.refused(body), ("invalid_answers", {"photo": "unknown_option"}))
        self.assertEqual(self.counted("cases"), 1)


if __name__ == "__main__":
    unittest.main()
