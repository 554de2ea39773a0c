"""Places: the nearest first, measured along the earth."""
import unittest

from service.catalogue.places import by_distance, check_places, meters
from service.values.json_checks import Report


def place(id: str, lat: float, lon: float) -> dict:
    return {"id": id, "name": id, "area": "A", "lat": lat, "lon": lon}


class Distance(unittest.TestCase):
    def test_a_degree_is_some_111_kilometres(self):
        self.assertEqual(meters(place("a", 0, 0), 1, 0), 111195)
        self.assertEqual(meters(place("a", 60, 0), 60, 1), 55597, "half as far on the sixtieth")
        self.assertEqual((meters(place("a", 30, 120), 30, 120), meters(place("a", 0, 0), 0, 180)), (0, 20015087))
        self.assertEqual(meters(place("a", 0, 179.5), 0, -179.5), 111195, "across the date line")

    def test_the_nearest_first_without_where_it_is(self):
        found = by_distance([place("far", 2, 0), place("near", 1, 0)], 0, 0)
        self.assertEqual(found, [{"id": "near", "name": "near", "area": "A", "meters": 111195},
                                 {"id": "far", "name": "far", "area": "A", "meters": 222390}])


class Checking(unittest.TestCase):
    def test_to_the_ends_of_the_earth(self):
        for lat, lon, right in ((90, 180, True), (-90, -180, True), (90.1, 0, False), (-90.1, 0, False),
                                (0, 180.1, False), (0, -180.1, False)):
            report = Report("f")
            check_places(report, [place("a", lat, lon)])
            self.assertEqual(report.lines == [], right, (lat, lon))

    def test_no_two_have_one_id(self):
        report = Report("f")
        check_places(report, [place("a", 0, 0), place("a", 1, 1)])
        self.assertEqual(report.lines, ["f#/1/id: place 'a' stands here twice"])
