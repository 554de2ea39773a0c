"""Times with a doctor or a department: narrowed to their hours, with seats of their own, and kept when a case moves."""
import unittest
from datetime import datetime

from service.times.narrowing import chosen_option, narrowing_options
from tests.service import storage
from tests.service.server import WithServer
from tests.service.slots_test import CATALOGUE

SERVICE = "hospital-registration"
DEFINITION = CATALOGUE.services[SERVICE]
PATH = "/api/v1/cases"


@storage.same_with_any
class Chosen(unittest.TestCase):
    def test_the_first_choice_that_is_asked_and_answered(self):
        self.assertEqual(chosen_option(DEFINITION, {"by": "doctor", "doctor": "yun-dashan"}), "yun-dashan")
        self.assertEqual(chosen_option(DEFINITION, {"by": "department", "department": "eyes", "doctor": "bai-ya"}),
                         "eyes")
        self.assertIsNone(chosen_option(DEFINITION, {"by": "doctor"}))
        self.assertEqual(narrowing_options(CATALOGUE.services["certificate-appointment"]), {})


class Narrowing(WithServer):
    def slots(self, option: str | None, office: str = "hospital-east") -> list[dict]:
        asked = f"&with={option}" if option else ""
        return self.server.get(f"/api/v1/slots?service={SERVICE}&office={office}&days=14{asked}").json

    def body(self, option: str, slot: dict, **changes) -> dict:
        given = {"by": "doctor", "doctor": option, "office": "hospital-east", "slot": slot["id"], "name": "李秀英",
                 "identity": "11010519491231002X", "phone": "13800000001", **changes}
        return {"service": SERVICE, "definition_version": 1, "language": "zh-CN", "channel": "web", "answers": given}

    def refused(self, reply, status: int, code: str):
        self.assertEqual((reply.status, reply.code), (status, code), reply.body)

    def test_times_lie_in_the_hours_of_the_option(self):
        for option, found in narrowing_options(DEFINITION).items():
            for office in ("hospital-east", "hospital-west"):
                for slot in self.slots(option, office):
                    start, end = (datetime.fromisoformat(slot[name]) for name in ("start", "end"))
                    self.assertTrue(any(start.isoweekday() in span["days"] and span["from"] <= f"{start:%H:%M}"
                                        and f"{end:%H:%M}" <= span["to"] for span in found["schedule"]), slot)
        self.assertTrue(self.slots("yun-dashan"))
        self.assertLess(len(self.slots("feng-xiaoyu")), len(self.slots(None)))

    def test_each_option_has_seats_of_its_own(self):
        doctor = self.slots("yun-dashan")[-1]
        other = next(slot for slot in self.slots("shi-tou") if slot["start"] == doctor["start"])
        for _ in range(doctor["left"]):
            held = self.server.post("/api/v1/holds", {"service": SERVICE, "office": "hospital-east",
                                                      "slot": doctor["id"]})
            self.assertEqual(held.status, 201)
        full = next(slot for slot in self.slots("yun-dashan") if slot["id"] == doctor["id"])
        same = next(slot for slot in self.slots("shi-tou") if slot["id"] == other["id"])
        self.assertEqual((full["left"], same["left"]), (0, other["left"]))

    def test_a_hold_by_its_start(self):
        slot = self.slots("bai-ya")[-1]
        wanted = {"service": SERVICE, "office": "hospital-east", "start": slot["start"], "with": "bai-ya"}
        self.assertEqual(self.server.post("/api/v1/holds", wanted).json["slot"], slot["id"])
        self.refused(self.server.post("/api/v1/holds", {**wanted, "with": "nobody"}), 400, "invalid_field")

    def test_a_case_is_with_whom_was_chosen(self):
        slots = self.slots("shi-tou")
        made = self.server.post(PATH, self.body("shi-tou", slots[0]))
        self.assertEqual((made.status, made.json["receipt"]["with"]["value"]), (201, "shi-tou"))
        self.assertEqual(len(made.json["receipt"]["guide"]), 5)
        path, key = f"{PATH}/{made.json['number']}", {"Case_Secret": made.json["secret"]}
        self.assertEqual(self.server.get(path, **key).json["with"]["label"]["en"], "Dr Shi Datou")
        moved = self.server.post(f"{path}/reschedule", {"slot": slots[-1]["id"]}, key="", **key)
        self.assertEqual(moved.json["when"]["start"], slots[-1]["start"])
        elsewhere = self.slots("yun-dashan")[-1]["id"]
        self.refused(self.server.post(f"{path}/reschedule", {"slot": elsewhere}, key="", **key), 404, "slot_not_found")

    def test_a_time_with_somebody_else(self):
        for option in ("yun-dashan", None):
            refused = self.server.post(PATH, self.body("shi-tou", self.slots(option)[-1]))
            self.refused(refused, 422, "invalid_answers")
            self.assertEqual(refused.json["fields"], {"slot": "unknown_option"})

    def test_ids_that_name_nothing(self):
        slot = self.slots("yun-dashan")[-1]["id"]
        for wrong in (slot.replace("yun-dashan", "nobody"), slot.replace("yun-dashan", "bai-ya"),
                      slot.replace(".yun-dashan", ".yun-dashan.yun-dashan")):
            refused = self.server.post(PATH, self.body("yun-dashan", {"id": wrong}))
            self.assertEqual(refused.json["fields"], {"slot": "unknown_option"}, wrong)

    def test_options_that_narrow_nothing(self):
        for service, office in ((SERVICE, "hospital-east"), ("certificate-appointment", "east-hall")):
            refused = self.server.get(f"/api/v1/slots?service={service}&office={office}&with=nobody")
            self.refused(refused, 400, "invalid_field")

    def test_a_general_desk_does_not_book_what_an_office_names(self):
        found = [office["id"] for office in self.server.get(f"/api/v1/offices?service={SERVICE}").json]
        self.assertEqual(found, ["hospital-east", "hospital-west"])
        self.assertEqual(self.slots("yun-dashan", "east-hall"), [])
        desks = self.server.get("/api/v1/offices?service=consultation").json
        self.assertEqual(len(desks), 5)


@storage.same_with_any
class Places(WithServer):
    def test_all(self):
        places = self.server.get("/api/v1/places").json
        self.assertEqual([place["id"] for place in places], list(CATALOGUE.places))
        self.assertGreaterEqual(len(places), 10)

    def test_the_nearest_first(self):
        places = self.server.get("/api/v1/places?near=29.9702,110.0821").json
        self.assertEqual((places[0]["id"], places[0]["meters"]), ("boat-landing", 0))
        self.assertEqual(places, sorted(places, key=lambda place: place["meters"]))
        self.assertAlmostEqual(places[1]["meters"], 960, delta=40)

    def test_nowhere(self):
        for near in ("here", "91,0", "0,181", "1", "1,2,3", "nan,0", "1e5,0", "%2B1,2"):
            self.assertEqual(self.server.get(f"/api/v1/places?near={near}").code, "invalid_field", near)
