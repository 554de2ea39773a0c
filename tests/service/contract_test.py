"""The API as clients see it. Server.call holds every answer to the OpenAPI document besides."""
import base64
import json
import time
import unittest
from datetime import datetime

from service.records.numbers import is_number
from tests.service import storage
from tests.service.server import SERVICE, WithServer, answers, case_body


@storage.same_with_any
class Catalogue(WithServer):
    def test_config(self):
        config = self.server.get("/api/v1/config").json
        self.assertEqual(config["languages"], [{"tag": "zh-CN", "name": "中文"}, {"tag": "en", "name": "English"}])
        self.assertEqual((config["default_language"], config["hotline"], config["utc_offset"]),
                         ("zh-CN", "12345", "+08:00"))

    def test_catalogue_leads_to_the_definition(self):
        catalogue = self.server.get("/api/v1/catalogue").json
        summary = next(service for service in catalogue["services"] if service["id"] == SERVICE)
        definition = self.server.get(f"/api/v1/services/{summary['id']}").json
        self.assertEqual({name: definition[name] for name in summary}, summary)
        steps = [step["id"] for step in definition["steps"]]
        self.assertEqual(steps, ["document", "lost", "office", "slot", "name", "phone"])

    def test_unknown_service(self):
        self.refused(self.server.get("/api/v1/services/haircut"), 404, "service_not_found")

    def test_tags_spare_a_second_reading(self):
        for path in ("/api/v1/catalogue", f"/api/v1/services/{SERVICE}", "/api/v1/config", "/api/v1/openapi.json"):
            tag = self.server.get(path).headers["etag"]
            for given in (tag, f'"other", {tag}', "*"):
                self.assertEqual(self.server.get(path, If_None_Match=given).status, 304)
            self.assertEqual(self.server.get(path, If_None_Match='"other"').status, 200)

    def test_the_document_is_served(self):
        self.assertEqual(self.server.get("/api/v1/openapi.json").json["openapi"], "3.1.0")

    def test_compression_is_negotiated(self):
        plain = self.server.get("/api/v1/openapi.json")
        for accept, encoding in (("gzip", "gzip"), ("br, gzip", "br"), ("br;q=0, gzip;q=0.5", "gzip"), ("*", "br"),
                                 ("identity", None)):
            packed = self.server.call("HEAD", "/api/v1/openapi.json", headers={"Accept-Encoding": accept})
            self.assertEqual(packed.headers.get("content-encoding"), encoding, accept)
            self.assertEqual(int(packed.headers["content-length"]) < len(plain.body) / 3, encoding is not None)
        self.assertEqual(self.server.get("/api/v1/openapi.json", Accept_Encoding="gzip").json, plain.json)
        packed = self.server.get(f"/api/v1/slots?service={SERVICE}&office=west-center", Accept_Encoding="gzip")
        self.assertEqual((packed.headers["content-encoding"], packed.json[-1]), ("gzip", self.server.slots()[-1]))

    def test_head_is_get_without_a_body(self):
        reply = self.server.call("HEAD", "/api/v1/config")
        self.assertEqual((reply.status, reply.body), (200, b""))

    def test_offices(self):
        offices = self.server.get("/api/v1/offices").json
        self.assertGreaterEqual(len(offices), 4)
        booked = self.server.get(f"/api/v1/offices?service={SERVICE}").json
        self.assertEqual([office["id"] for office in booked],
                         [office["id"] for office in offices if not office["id"].startswith("hospital")])
        self.assertEqual(self.server.get("/api/v1/offices/east-hall").json["id"], "east-hall")
        self.refused(self.server.get("/api/v1/offices/moon"), 404, "office_not_found")
        self.refused(self.server.get("/api/v1/offices?service=haircut"), 404, "service_not_found")

    def test_slots(self):
        slots = self.server.slots()
        self.assertEqual(slots, sorted(slots, key=lambda slot: slot["start"]))
        first = slots[-1]["start"][:10]
        later = self.server.get(f"/api/v1/slots?service={SERVICE}&office=west-center&from={first}&days=1").json
        self.assertEqual({slot["start"][:10] for slot in later}, {first})
        self.assertEqual(later[-1], slots[-1])

    def test_slots_of_nothing(self):
        self.refused(self.server.get("/api/v1/slots?service=haircut&office=east-hall"), 404, "service_not_found")
        self.refused(self.server.get(f"/api/v1/slots?service={SERVICE}&office=moon"), 404, "office_not_found")


class Cases(WithServer):
    def test_a_case_from_the_hold_to_the_cancellation(self):
        slot = self.server.free_slot()
        hold = self.server.hold(slot)
        self.assertEqual(hold.status, 201)
        case = self.server.case(slot, hold=hold.json["id"])
        self.assertEqual((case.status, case.json["state"]), (201, "booked"))
        self.assertEqual(case.headers["location"], f"/api/v1/cases/{case.json['number']}")
        found = self.server.get(case.headers["location"], Case_Secret=case.json["secret"]).json
        self.assertEqual((found["when"]["start"], found["can"]), (slot["start"], ["cancel", "reschedule", "message"]))
        left = self.left(slot)
        cancelled = self.server.post(f"{case.headers['location']}/cancel", key="", Case_Secret=case.json["secret"])
        self.assertEqual((cancelled.json["state"], cancelled.json["can"]), ("cancelled", []))
        self.assertEqual(self.left(slot), left + 1)
        again = self.server.post(f"{case.headers['location']}/cancel", {}, key="", Case_Secret=case.json["secret"])
        self.assertEqual(again.json, cancelled.json)

    def left(self, slot: dict) -> int:
        return next(it["left"] for it in self.server.slots(slot["id"].split(".")[1]) if it["id"] == slot["id"])

    def test_number_and_receipt(self):
        made = self.made()
        number, receipt = made["number"], made["receipt"]
        self.assertTrue(is_number(number))
        self.assertEqual((receipt["number"], receipt["grouped"]), (number, f"{number[:4]} {number[4:]}"))
        self.assertEqual(receipt["call"], "12345")
        self.assertEqual([text["zh-CN"] for text in receipt["bring"]], ["身份证", "户口本"])
        self.assertEqual(receipt["fee"], {"amount": 2000, "currency": "CNY"})
        self.assertEqual(receipt["office"]["id"], "west-center")
        self.assertIn("号窗口", receipt["office"]["window"]["zh-CN"])
        self.assertLess(receipt["cancel_until"], receipt["when"]["start"])
        again = self.server.get(f"/api/v1/cases/{number}/receipt", Case_Secret=made["secret"]).json
        self.assertEqual(again["hash"], receipt["hash"])
        self.assertEqual({**again, "qr": 0}, {**receipt, "qr": 0})

    def test_the_qr_code_is_an_address_with_the_number(self):
        made = self.made()
        code = made["receipt"]["qr"]
        self.assertEqual(code["text"], f"http://127.0.0.1:{self.server.port}/?case={made['number']}")
        self.assertTrue(code["path"].startswith("M0 0h7v1h-7z"))  # the upper side of the first finder

    def test_names_are_kept_with_single_spaces(self):
        """Other forms of a name are one to the service; the same answers under the same key are one case."""
        slot = self.server.free_slot()
        given = answers(slot)
        reply = self.server.case(slot, answers={**given, "name": "  Li   Xiuying "})
        self.assertEqual(reply.status, 201)

    def test_a_case_is_found_by_its_telephone_number(self):
        slot = self.server.free_slot()
        given = answers(slot)
        number = self.server.case(slot, answers=given).json["number"]
        found = self.server.get(f"/api/v1/cases/{number}?phone_last4={given['phone'][-4:]}")
        self.assertEqual((found.status, found.json["number"]), (200, number))

    def test_a_case_is_shown_to_nobody_else(self):
        made = self.made()
        path = f"/api/v1/cases/{made['number']}"
        self.refused(self.server.get(path), 401, "secret_needed")
        self.refused(self.server.get(path, Case_Secret="guessed"), 404, "case_not_found")
        self.refused(self.server.get(f"{path}?phone_last4=0000"), 404, "case_not_found")
        self.refused(self.server.get(f"{path}/receipt"), 401, "secret_needed")
        self.refused(self.server.post(f"{path}/cancel", Case_Secret="guessed"), 404, "case_not_found")
        self.refused(self.server.post(f"{path}/reschedule", {"slot": self.server.free_slot()["id"]}), 401,
                     "secret_needed")
        self.assertNotIn("李秀英", self.server.get(path, Case_Secret=made["secret"]).body.decode())

    def test_slips_in_a_number_are_told(self):
        number = self.made()["number"]
        slip = number[:-1] + str((int(number[-1]) + 1) % 10)
        self.refused(self.server.get(f"/api/v1/cases/{slip}", Case_Secret="x"), 404, "mistyped_number")
        self.refused(self.server.get("/api/v1/cases/hello", Case_Secret="x"), 404, "case_not_found")

    def test_guessing_telephone_numbers_is_stopped(self):
        made = self.made()
        path = f"/api/v1/cases/{made['number']}"
        for _ in range(5):
            self.refused(self.server.get(f"{path}?phone_last4=9999"), 404, "case_not_found")
        stopped = self.server.get(f"{path}?phone_last4=9999")
        self.refused(stopped, 429, "too_many_requests")
        self.assertGreater(int(stopped.headers["retry-after"]), 0)
        self.assertEqual(self.server.get(path, Case_Secret=made["secret"]).status, 200)

    def test_reschedule_by_slot(self):
        made, slot = self.made(), self.server.free_slot("river-town")
        path, key = f"/api/v1/cases/{made['number']}", {"Case_Secret": made["secret"]}
        before = made["receipt"]["when"]["start"]
        moved = self.server.post(f"{path}/reschedule", {"slot": slot["id"]}, key="", **key)
        self.assertEqual((moved.json["when"]["start"], moved.json["office"]["id"]), (slot["start"], "river-town"))
        self.assertEqual([entry["state"] for entry in moved.json["timeline"]], ["booked", "moved"])
        receipt = self.server.get(f"{path}/receipt", **key).json
        self.assertEqual(receipt["when"]["start"], slot["start"])
        self.assertNotEqual(receipt["hash"], made["receipt"]["hash"])
        self.assertEqual(self.server.post(f"{path}/reschedule", {"slot": slot["id"]}, key="", **key).json, moved.json)
        free = {it["start"]: it["left"] for it in self.server.slots()}
        self.assertGreaterEqual(free[before], 1)

    def test_reschedule_by_hold(self):
        made, slot = self.made(), self.server.free_slot("river-town", left=2)
        hold = self.server.hold(slot).json
        path, key = f"/api/v1/cases/{made['number']}/reschedule", {"Case_Secret": made["secret"]}
        self.assertEqual(self.server.post(path, {"hold": hold["id"]}, **key).json["when"]["start"], slot["start"])
        self.assertEqual(self.left(slot), slot["left"] - 1)
        self.refused(self.server.post(path, {"hold": hold["id"]}, **key), 410, "hold_expired")

    def test_reschedule_to_nowhere(self):
        made = self.made()
        path, key = f"/api/v1/cases/{made['number']}", {"Case_Secret": made["secret"]}
        self.refused(self.server.post(f"{path}/reschedule", {"slot": "a.b.c"}, **key), 404, "slot_not_found")
        self.refused(self.server.post(f"{path}/reschedule", {}, **key), 400, "missing_field")
        self.server.post(f"{path}/cancel", **key)
        slot = self.server.free_slot()
        self.refused(self.server.post(f"{path}/reschedule", {"slot": slot["id"]}, **key), 409, "case_cancelled")
        self.refused(self.server.get(f"{path}/receipt", **key), 409, "case_cancelled")

    def test_a_full_slot_keeps_the_old_one(self):
        made, slot = self.made(), self.server.free_slot("north-station")
        self.assertEqual(self.server.case(slot).status, 201)
        key = {"Case_Secret": made["secret"]}
        refused = self.server.post(f"/api/v1/cases/{made['number']}/reschedule", {"slot": slot["id"]}, **key)
        self.refused(refused, 409, "slot_taken")
        found = self.server.get(f"/api/v1/cases/{made['number']}", **key).json
        self.assertEqual(found["when"], made["receipt"]["when"])

    def test_somebody_may_act_for_another(self):
        self.made(on_behalf_of={"name": "王建国", "relation": "儿子"}, channel="volunteer", language="en")

    def test_answers_are_judged(self):
        slot = self.server.free_slot()
        given = {**answers(slot), "document": "passport", "lost": True, "name": "李", "phone": 1, "colour": "red"}
        refused = self.server.case(slot, answers=given)
        self.refused(refused, 422, "invalid_answers")
        self.assertEqual(refused.json["fields"], {"document": "unknown_option", "lost": "not_asked",
                                                  "name": "too_short",
                                                  "phone": "wrong_type", "colour": "unknown_step"})

    def test_offices_and_slots_must_exist_and_agree(self):
        slot = self.server.free_slot()
        for changed, fields in (({"office": "moon"}, {"office": "unknown_option", "slot": "unknown_option"}),
                                ({"office": "east-hall"}, {"slot": "unknown_option"}),
                                ({"slot": slot["id"][:-1] + "7"}, {"slot": "unknown_option"})):
            refused = self.server.case(slot, answers={**answers(slot), **changed})
            self.refused(refused, 422, "invalid_answers")
            self.assertEqual(refused.json["fields"], fields)

    def test_another_version_of_the_definition(self):
        refused = self.server.case(self.server.free_slot(), definition_version=2)
        self.refused(refused, 409, "definition_changed")
        self.assertEqual(refused.json["definition_version"], 1)

    def test_unknown_service(self):
        self.refused(self.server.case(self.server.free_slot(), service="haircut"), 404, "service_not_found")


class Holds(WithServer):
    def test_a_hold_takes_a_seat_and_gives_it_back(self):
        slot = self.server.free_slot("north-station")
        hold = self.server.hold(slot)
        self.assertEqual((hold.status, hold.json["slot"]), (201, slot["id"]))
        self.refused(self.server.hold(slot), 409, "slot_taken")
        self.refused(self.server.case(slot), 409, "slot_taken")
        for _ in range(2):
            self.assertEqual(self.server.call("DELETE", hold.headers["location"]).status, 204)
        self.assertEqual(self.server.hold(slot).status, 201)
        self.refused(self.server.call("PUT", hold.headers["location"]), 404, "hold_not_found")

    def test_the_nearest_free_times_are_told(self):
        slot = self.server.free_slot("north-station")
        self.server.hold(slot)
        nearest = self.server.hold(slot).json["nearest"]
        self.assertEqual(len(nearest), 3)
        self.assertEqual(nearest, sorted(nearest, key=lambda it: it["start"]))
        self.assertTrue(all(it["left"] > 0 and it["id"] != slot["id"] for it in nearest))

    def test_a_hold_by_its_start(self):
        slot = self.server.free_slot()
        utc = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds(slot["start"])))
        body = {"service": SERVICE, "office": "west-center", "start": utc}
        self.assertEqual(self.server.post("/api/v1/holds", body).json["slot"], slot["id"])

    def test_extending_goes_up_to_thirty_minutes(self):
        hold = self.server.hold(self.server.free_slot()).json
        self.assertEqual(seconds(hold["extendable_until"]) - seconds(hold["expires"]), 20 * 60)
        extended = self.server.call("PUT", f"/api/v1/holds/{hold['id']}").json
        self.assertGreaterEqual(extended["expires"], hold["expires"])
        self.assertEqual(extended["extendable_until"], hold["extendable_until"])

    def test_holds_of_nothing(self):
        slot = self.server.free_slot()
        for changed, code in (({"slot": "nonsense"}, "slot_not_found"), ({"office": "moon"}, "office_not_found"),
                              ({"office": "east-hall"}, "slot_not_found"),
                              ({"service": "haircut"}, "service_not_found")):
            body = {"service": SERVICE, "office": "west-center", "slot": slot["id"], **changed}
            self.refused(self.server.post("/api/v1/holds", body), 404, code)

    def test_either_slot_or_start(self):
        body = {"service": SERVICE, "office": "west-center"}
        self.refused(self.server.post("/api/v1/holds", body), 400, "missing_field")
        both = {**body, "slot": "a", "start": "2026-11-23T09:00:00+08:00"}
        self.refused(self.server.post("/api/v1/holds", both), 400, "missing_field")
        self.refused(self.server.post("/api/v1/holds", {**body, "start": "2026-13-45T99:00:00Z"}), 400, "invalid_field")


def seconds(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


class Repeats(WithServer):
    def test_same_key_same_body_is_answered_again(self):
        slot = self.server.free_slot()
        body = case_body(slot)
        first = self.server.post("/api/v1/cases", body, "one-key")
        again = self.server.post("/api/v1/cases", json.dumps(dict(reversed(body.items())), indent=1).encode(),
                                 "one-key")
        self.assertEqual((again.status, again.json), (201, first.json))
        self.assertEqual(again.headers["location"], first.headers["location"])
        self.assertEqual((first.headers.get("idempotent-replayed"), again.headers["idempotent-replayed"]),
                         (None, "true"))

    def test_same_key_other_body_is_a_conflict(self):
        slot = self.server.free_slot(left=2)
        self.assertEqual(self.server.case(slot, key="two-key").status, 201)
        self.refused(self.server.case(slot, key="two-key"), 409, "idempotency_conflict")

    def test_holds_have_keys_too(self):
        slot = self.server.free_slot()
        self.assertEqual(self.server.hold(slot, "three-key").json, self.server.hold(slot, "three-key").json)

    def test_a_key_belongs_to_one_address(self):
        slot = self.server.free_slot(left=2)
        self.assertEqual(self.server.hold(slot, "four-key").status, 201)
        self.assertEqual(self.server.case(slot, "four-key").status, 201)

    def test_a_refused_request_does_not_use_its_key_up(self):
        slot = self.server.free_slot()
        self.refused(self.server.case(slot, "five-key", definition_version=9), 409, "definition_changed")
        self.assertEqual(self.server.case(slot, "five-key").status, 201)

    def test_a_key_is_needed(self):
        slot = self.server.free_slot()
        self.refused(self.server.case(slot, key=""), 400, "idempotency_key_missing")
        for key in ("with space", "k" * 201):
            self.refused(self.server.case(slot, key=key), 400, "idempotency_key_invalid")


class Operation(WithServer):
    def test_health(self):
        for path in ("/healthz", "/readyz"):
            self.assertEqual(self.server.get(path).json, {"status": "ok"})

    def metric(self, name: str) -> float:
        lines = self.server.get("/metrics").body.decode().splitlines()
        return sum(float(line.rpartition(" ")[2]) for line in lines if line.startswith(name))

    def test_metrics_count_requests_of_all_workers(self):
        requests = 'handrail_requests_total{operation="getConfig",status="2xx"}'
        cases = 'handrail_cases{state="booked"}'
        before = self.metric(requests), self.metric(cases)
        for _ in range(20):
            self.server.get("/api/v1/config")
        self.server.case(self.server.free_slot())
        self.assertEqual((self.metric(requests), self.metric(cases)), (before[0] + 20, before[1] + 1))

    def test_every_answer_has_the_headers_of_safety(self):
        refused = self.server.post("/api/v1/cases", b"{")
        for reply in (self.server.get("/api/v1/config"), self.server.get("/nowhere"), refused):
            self.assertEqual(reply.headers["x-content-type-options"], "nosniff")
            self.assertEqual(reply.headers["referrer-policy"], "no-referrer")
            self.assertIn("default-src 'none'", reply.headers["content-security-policy"])
            self.assertNotIn("unsafe-inline", reply.headers["content-security-policy"])
            self.assertNotIn("'unsafe-eval'", reply.headers["content-security-policy"])
            self.assertNotIn("server", reply.headers)
            self.assertIn("media-src 'self' blob:;", reply.headers["content-security-policy"])
            allowed = {part for part in reply.headers["permissions-policy"].split(", ") if part.endswith("=(self)")}
            self.assertEqual(allowed, {"camera=(self)", "geolocation=(self)", "microphone=(self)"})

    def test_answers_with_secrets_are_not_stored_on_the_way(self):
        reply = self.server.case(self.server.free_slot())
        self.assertEqual(reply.headers["cache-control"], "no-store")
        self.assertGreaterEqual(len(base64.urlsafe_b64decode(reply.json["secret"])), 16)
