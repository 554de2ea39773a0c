"""The small operations: offices where a service can be booked, places by distance, and whether all is well."""
import unittest

from service.web.contract import operations
from service.web.handlers import HANDLERS, case_counts, get_office, get_readiness, list_offices, list_places
from tests.service.in_process import AtATime
from tests.service.server import SERVICE

BY_THE_APPLICATION = {"followCase", "getMetrics", "getConfig", "getCatalogue", "getService", "getDocument"}


class Handlers(unittest.TestCase):
    def test_each_operation_is_done_by_somebody(self):
        self.assertEqual({operation.id for operation in operations()} - set(HANDLERS), BY_THE_APPLICATION)
        self.assertLessEqual(set(HANDLERS), {operation.id for operation in operations()})


class Asked(AtATime):
    def ids(self, handler, **query) -> list[str]:
        return [item["id"] for item in self.made(self.call(handler, query=query)).value]

    def test_offices_where_it_can_be_booked(self):
        every = self.ids(list_offices)
        hospitals = [name for name in every if name.startswith("hospital")]
        self.assertEqual(self.ids(list_offices, service="hospital-registration"), hospitals)
        self.assertEqual(set(self.ids(list_offices, service=SERVICE)), set(every) - set(hospitals))
        self.assertEqual(self.ids(list_offices, service="complaint"), every, "it needs no time")
        self.assertEqual(self.call(list_offices, query={"service": "haircut"}).code, "service_not_found")

    def test_one_office(self):
        self.assertEqual(self.made(self.call(get_office, parts={"id": "east-hall"})).value["id"], "east-hall")
        self.assertEqual(self.call(get_office, parts={"id": "moon"}).code, "office_not_found")

    def test_the_nearest_place_first_anywhere_on_the_earth(self):
        place = next(iter(self.world.catalogue.places.values()))
        near = self.made(self.call(list_places, query={"near": f"{place['lat']},{place['lon']}"})).value
        self.assertEqual((near[0]["id"], near[0]["meters"], sorted(self.ids(list_places))),
                         (place["id"], 0, sorted(each["id"] for each in near)))
        for near, code in (("90,180", None), ("-90,-180", None), ("90.001,0", "invalid_field"),
                           ("0,-180.001", "invalid_field")):
            self.assertEqual(self.call(list_places, query={"near": near}).code, code, near)

    def test_cases_are_counted_by_their_state(self):
        self.assertEqual(self.made(self.call(get_readiness)).value, {"status": "ok"})
        self.case(self.slot(left=2))
        self.case(self.slot(left=2))
        self.assertEqual(case_counts(self.own_call()), {"booked": 2})
