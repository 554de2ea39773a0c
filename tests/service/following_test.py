"""Following a case: what staff do with it reaches the person, and the person can write and say how it was."""
import json
import unittest

from service.calls.throttle import PER_CLIENT
from service.values import clock
from tests.service.town import WithTown


class Following(WithTown):
    def case(self, made: dict, *words) -> dict:
        self.commanded("case", made["number"], *words)
        return self.seen(made)

    def test_a_repair_from_the_first_word_to_the_rating(self):
        made = self.repair()
        seen = self.seen(made)
        self.assertEqual((seen["state"], seen["can"], seen["messages"]), ("received", ["cancel", "message"], []))
        self.assertEqual(seen["now"]["en"], "We have it. Nobody has started yet.")
        self.assertEqual(len(seen["expected"]), len("2026-11-25"))
        self.assertNotIn("worker", seen)
        seen = self.case(made, "assigned", "--by", "YH-2001", "--expected", "2026-12-01")
        self.assertEqual((seen["worker"]["badge"], seen["worker"]["name"]["en"]), ("YH-2001", "Wang Dashan"))
        self.assertEqual(seen["expected"], "2026-12-01")
        seen = self.case(made, "waiting", "--reason", json.dumps({"zh-CN": "等零件", "en": "A part is missing"}),
                         "--to-do", "Be at home", "--message", "I come on Monday", "--text", "Part ordered")
        self.assertEqual((seen["waiting_reason"]["en"], seen["to_do"]), ("A part is missing", "Be at home"))
        self.assertEqual((seen["timeline"][-1]["text"], seen["timeline"][-1]["state"]), ("Part ordered", "waiting"))
        self.assertEqual([(it["from"], it["text"], it["photo"]) for it in seen["messages"]],
                         [("staff", "I come on Monday", False)])
        seen = self.case(made, "working")
        self.assertEqual(("waiting_reason" in seen, "to_do" in seen, seen["worker"]["badge"]),
                         (False, False, "YH-2001"))
        seen = self.case(made, "done")
        self.assertEqual((seen["can"], seen["now"]["en"], "expected" in seen),
                         (["message", "rate"], "This is done.", False))
        self.assertEqual([entry["state"] for entry in seen["timeline"]],
                         ["received", "assigned", "waiting", "working", "done"])

    def test_moves_that_are_none(self):
        made = self.repair()
        self.refuses("there is no case", "case", "12345678", "done")
        self.refuses("invalid choice", "case", made["number"], "flying")
        self.refuses("a reason is needed", "case", made["number"], "waiting")
        self.refuses("there is no badge", "case", made["number"], "assigned", "--by", "XX-1")
        self.refuses("is not a date", "case", made["number"], "working", "--expected", "2026-02-30")
        self.server.post(f"/api/v1/cases/{made['number']}/cancel", key="", Case_Secret=made["secret"])
        self.refuses("is cancelled", "case", made["number"], "working")

    def test_what_is_done_cannot_be_cancelled(self):
        made = self.repair()
        self.case(made, "declined")
        self.refused(self.server.post(f"/api/v1/cases/{made['number']}/cancel", Case_Secret=made["secret"]), 409,
                     "too_late")

    def send(self, made: dict, body: dict, key: str | None = None):
        return self.server.post(f"/api/v1/cases/{made['number']}/messages", body, key, Case_Secret=made["secret"])

    def rate(self, made: dict, **body):
        return self.server.post(f"/api/v1/cases/{made['number']}/rating", body, Case_Secret=made["secret"])

    def finish(self, made: dict):
        self.server.change("UPDATE cases SET state = 'done' WHERE number = ?", made["number"])

    def test_a_message(self):
        made = self.repair()
        sent = self.send(made, {"text": "水还在漏。"}, "one-message")
        self.assertEqual((sent.status, sent.json["messages"][0]["text"]), (201, "水还在漏。"))
        self.assertEqual(self.send(made, {"text": "水还在漏。"}, "one-message").headers["idempotent-replayed"], "true")
        seen = self.send(made, {"text": "谢谢您。"}).json
        self.assertEqual([(it["from"], it["text"]) for it in seen["messages"]],
                         [("resident", "水还在漏。"), ("resident", "谢谢您。")])
        self.assertGreater(seen["version"], sent.json["version"])
        self.assertEqual(self.seen(made), seen)

    def test_messages_that_are_none(self):
        made = self.repair()
        self.refused(self.send(made, {}), 400, "missing_field")
        self.refused(self.send(made, {"text": " \u3000 "}), 400, "invalid_field")
        self.refused(self.send(made, {"text": "a" * 501}), 400, "invalid_field")
        self.refused(self.send(made, {"photo": "none"}), 400, "invalid_field")
        self.refused(self.send({**made, "secret": "guessed"}, {"text": "a"}), 404, "case_not_found")
        self.refused(self.send(made, {"text": "a"}, key=""), 400, "idempotency_key_missing")
        self.server.post(f"/api/v1/cases/{made['number']}/cancel", Case_Secret=made["secret"])
        self.refused(self.send(made, {"text": "a"}), 409, "case_cancelled")

    def test_a_rating_can_be_changed_for_a_day(self):
        made = self.repair()
        self.refused(self.rate(made, face=5), 409, "not_done")
        self.finish(made)
        rated = self.rate(made, face=2, comment=" 等得太久。 ")
        self.assertEqual((rated.status, rated.json["rating"]["face"], rated.json["rating"]["comment"]),
                         (201, 2, "等得太久。"))
        self.assertNotIn("comment", self.rate(made, face=4).json["rating"])
        self.server.change("UPDATE cases SET rated = rated - 86401 WHERE number = ?", made["number"])
        self.refused(self.rate(made, face=5), 409, "too_late")
        self.assertEqual((self.seen(made)["rating"]["face"], self.seen(made)["can"]), (4, ["message"]))

    def test_faces_that_are_none(self):
        made = self.repair()
        for face, code in ((0, "invalid_field"), (6, "invalid_field"), ("5", "wrong_type"), (2.5, "wrong_type")):
            self.refused(self.rate(made, face=face), 400, code)

    def test_who_is_real(self):
        person = self.server.get("/api/v1/staff/YH-2001").json
        self.assertEqual((person["valid"], person["name"]["zh-CN"]), (True, "王大山"))
        self.assertEqual(self.server.get("/api/v1/staff/yh-2001").json, person)
        self.assertEqual(self.server.get("/api/v1/staff/2001").json, person)
        self.assertIs(self.server.get("/api/v1/staff/YH-3001").json["valid"], False)
        self.refused(self.server.get("/api/v1/staff/YH-9999"), 404, "badge_not_found")

    def test_guessing_badges_is_throttled(self):
        row = ("staff:192.0.2.1", int(clock.now()), PER_CLIENT["staff"] - 1)
        self.server.change("INSERT INTO attempts VALUES (?, ?, ?)", *row)
        statuses = [self.server.get("/api/v1/staff/X", X_Forwarded_For="192.0.2.1").status for _ in range(2)]
        self.assertEqual(statuses, [404, 429])


if __name__ == "__main__":
    unittest.main()
