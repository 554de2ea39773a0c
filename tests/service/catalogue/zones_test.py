"""The clocks of a deployment: their offset at each date, and sums with times across a change of the clocks."""
import unittest
from datetime import date, datetime, timedelta, timezone
from unittest.mock import patch
from zoneinfo import ZoneInfo

from service.catalogue import zones
from service.catalogue.zones import contradiction, fixed, moment_of, offset_at, offset_changes, written_offset, zone_of

BERLIN = ZoneInfo("Europe/Berlin")
SPRING = int(datetime(2027, 3, 28, 1, tzinfo=timezone.utc).timestamp())
NOW = int(datetime(2026, 11, 30, tzinfo=timezone.utc).timestamp())


class Offsets(unittest.TestCase):
    def test_an_offset_is_of_its_date(self):
        self.assertEqual([offset_at(SPRING + second, BERLIN) for second in (-1, 0)], ["+01:00", "+02:00"])
        self.assertEqual(offset_at(NOW, ZoneInfo("Asia/Shanghai")), "+08:00")
        self.assertEqual(offset_at(NOW, ZoneInfo("America/St_Johns")), "-03:30")

    def test_what_is_written_is_read(self):
        for text in ("+08:00", "-03:30", "+00:00", "+05:45", "-00:30"):
            self.assertEqual(written_offset(zones.offset_of(text)), text)

    def test_the_changes_to_come_are_told_to_the_second(self):
        changes = offset_changes(BERLIN, NOW)
        self.assertEqual(changes[:2], [{"from": "2027-03-28T03:00:00+02:00", "utc_offset": "+02:00"},
                                       {"from": "2027-10-31T02:00:00+01:00", "utc_offset": "+01:00"}])
        self.assertEqual(len(changes), 6)
        self.assertEqual(offset_changes(BERLIN, SPRING - 1)[0], changes[0])
        self.assertEqual(offset_changes(BERLIN, SPRING)[0], changes[1])
        self.assertEqual(offset_changes(ZoneInfo("Asia/Shanghai"), NOW), [])

    def test_an_hour_stays_an_hour_when_clocks_are_changed(self):
        before = moment_of(SPRING - 1800, BERLIN)
        self.assertEqual((before + timedelta(hours=1)).timestamp(), SPRING + 1800)
        nine = fixed(datetime(2027, 3, 28, 9, tzinfo=BERLIN))
        self.assertEqual(nine - moment_of(SPRING - 3600, BERLIN), timedelta(hours=7))


class Config(unittest.TestCase):
    def told(self, zone: str, *offset: str) -> str | None:
        return contradiction({"time_zone": zone} | ({"utc_offset": offset[0]} if offset else {}), NOW)

    def test_an_offset_that_its_zone_never_has_is_refused(self):
        self.assertEqual(self.told("Asia/Shanghai", "+09:00"), "'+09:00' is never the offset of Asia/Shanghai")
        for right in (("Asia/Shanghai",), ("Asia/Shanghai", "+08:00"), ("Europe/Berlin", "+01:00"), ("Europe/Berlin", "+02:00")):
            self.assertIsNone(self.told(*right), right)

    def test_without_time_zones_the_one_offset_is_needed_and_used(self):
        config = {"time_zone": "Asia/Shanghai", "utc_offset": "-03:30"}
        with patch.object(zones, "named_zone", lambda name: None):
            self.assertEqual(zone_of(config).utcoffset(None), timedelta(minutes=-210))
            self.assertIsNone(self.told("Asia/Shanghai", "-03:30"))
            self.assertIn("an offset such as +08:00 is needed", self.told("Asia/Shanghai"))
        self.assertEqual(zone_of(config).utcoffset(datetime(2027, 1, 1)), timedelta(hours=8))


class Day(unittest.TestCase):
    def test_the_day_is_the_zone_s(self):
        self.assertEqual(moment_of(NOW, ZoneInfo("America/St_Johns")).date(), date(2026, 11, 29))
