"""The neighbourhoods of a deployment, and which of them is nearest."""
from math import asin, cos, radians, sin, sqrt

from service.values.json_checks import Report, between, list_of, record, slug, text, unique

EARTH_METERS = 6_371_000

place = record({"id": slug, "name": text, "area": text, "lat": between(-90, 90), "lon": between(-180, 180)})


def check_places(report: Report, places):
    list_of(place)(report, places, "")
    if not report.lines:
        unique(report, places, "", "place", "id")


def view(place: dict) -> dict:
    return {name: place[name] for name in ("id", "name", "area")}


def meters(place: dict, latitude: float, longitude: float) -> int:
    """Along the surface of the earth, by the haversine formula."""
    north, south = radians(place["lat"]), radians(latitude)
    half = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(radians(place["lon"] - longitude) / 2) ** 2
    return round(2 * EARTH_METERS * asin(min(1, sqrt(half))))


def by_distance(places: list[dict], latitude: float, longitude: float) -> list[dict]:
    found = [{**view(place), "meters": meters(place, latitude, longitude)} for place in places]
    return sorted(found, key=lambda it: it["meters"])
