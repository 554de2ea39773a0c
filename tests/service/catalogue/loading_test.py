"""The catalogue as it is used: what of it is shown, how far its clock is from the world's, and which icons it names."""
import unittest
from dataclasses import replace

from service.catalogue.loading import check_categories, check_config, check_icons, icons_in, in_order
from service.values.json_checks import Report
from tests.service.slots_test import CATALOGUE


class Config(unittest.TestCase):
    def faults(self, **changes) -> list[str]:
        report = Report("f")
        check_config(report, {**CATALOGUE.config, **changes})
        return [line.removeprefix("f#").partition(":")[0] for line in report.lines]

    def test_how_far_a_clock_may_be_from_the_world_s(self):
        for offset, right in (("+08:00", True), ("+09:00", False), ("-08:00", False), ("+15:00", False),
                              ("+08:60", False), ("08:00", False)):
            self.assertEqual(self.faults(utc_offset=offset) == [], right, offset)

    def test_an_address_has_no_path(self):
        for address, right in (("https://example.org", True), ("http://localhost:8080", True),
                               ("https://example.org/", False),
                               ("example.org", False), ("https://a b", False)):
            self.assertEqual(self.faults(public_url=address) == [], right, address)

    def test_a_time_zone_is_one_that_there_is(self):
        for zone, right in (("Asia/Shanghai", True), ("UTC", True), ("Asia/Handrail", False), ("Asia", False), ("", False),
                            ("../etc/passwd", False), ("a\0", False), (8, False)):
            self.assertEqual(self.faults(time_zone=zone, utc_offset="+00:00" if zone == "UTC" else "+08:00") == [], right, zone)

    def test_each_language_and_each_way_to_pay_is_there_once(self):
        en, cash = {"tag": "en", "name": "English"}, {"id": "cash", "kind": "counter", "title": "Cash", "icon": "coins"}
        self.assertEqual(self.faults(languages=[en, en], default_language="en"), ["/languages/1/tag"])
        self.assertEqual(self.faults(payment_methods=[cash, cash]), ["/payment_methods/1/id"])
        self.assertEqual((self.faults(default_language="fr"), self.faults(languages=[])),
                         (["/default_language"], ["/languages"]))

    def test_cash_is_paid_at_up_to_three_offices_and_nothing_else_is(self):
        cash = {"id": "cash", "kind": "counter", "title": "Cash", "icon": "coins"}
        for offices, faults in ((["a"], []), (["a", "b", "c"], []), ([], [""]), (["a", "b", "c", "d"], [""]),
                                (["a", "a"], ["/1"]), (["A b"], ["/0"]), ("a", [""])):
            self.assertEqual(self.faults(payment_methods=[{**cash, "offices": offices}]),
                             [f"/payment_methods/0/offices{at}" for at in faults], offices)
        self.assertEqual(self.faults(payment_methods=[{**cash, "kind": "online", "offices": ["a"]}]),
                         ["/payment_methods/0/offices"])

    def test_switches_are_on_or_off(self):
        self.assertEqual((self.faults(features={"voice": True}), self.faults(features={"voice": "on"})),
                         ([], ["/features"]))

    def test_a_category_is_there_once(self):
        report = Report("f")
        check_categories(report, [CATALOGUE.categories[0]] * 2)
        self.assertEqual([line.partition(":")[0] for line in report.lines], ["f#/1/id"])


class Views(unittest.TestCase):
    def with_config(self, **changes):
        return replace(CATALOGUE, config={**CATALOGUE.config, **changes})

    def test_the_address_is_used_and_not_shown(self):
        catalogue = self.with_config(public_url="https://example.org")
        self.assertEqual(catalogue.public_url, "https://example.org")
        self.assertNotIn("public_url", catalogue.config_view(0))

    def test_the_desks_of_a_way_to_pay_in_their_order(self):
        hall, *others = CATALOGUE.offices
        catalogue = self.with_config(payment_methods=[{"id": "cash", "offices": [others[0], hall]}, {"id": "wallet"}])
        self.assertEqual([office["id"] for office in catalogue.desks("cash")], [others[0], hall])
        self.assertEqual((catalogue.desks("wallet"), catalogue.desks("gone")), ([], []))

    def test_the_version_changes_with_what_is_shown_and_only_then(self):
        name, service = next(iter(CATALOGUE.services.items()))
        for changes, same in (({"icon": "tree"}, False), ({"steps": []}, True)):
            other = replace(CATALOGUE, services={**CATALOGUE.services, name: {**service, **changes}})
            self.assertEqual(other.view()["version"] == CATALOGUE.view()["version"], same, changes)


class Order(unittest.TestCase):
    def test_the_weightiest_come_first_then_those_of_the_first_category(self):
        groups = [{"id": "health"}, {"id": "home"}]
        definitions = [{"id": "a", "category": "gone"}, {"id": "b", "category": "home"}, {"id": "c", "category": "health"},
                       {"id": "d", "category": "home", "weight": 1}, {"id": "e", "category": "gone", "weight": 2},
                       {"id": "f", "category": "health", "weight": 0}]
        self.assertEqual("".join(it["id"] for it in in_order(definitions, groups)), "edcfba")


class Icons(unittest.TestCase):
    def test_each_is_found_with_its_pointer(self):
        value = {"icon": "a", "needs_icons": ["b", "c"], "steps": [{"options": [{"icon": "d"}]}], "icon_of": "e",
                 "x": {"icon": 5}}
        self.assertEqual([*icons_in(value)],
                         [("a", "/icon"), ("b", "/needs_icons/0"), ("c", "/needs_icons/1"),
                          ("d", "/steps/0/options/0/icon")])

    def test_those_that_there_are_not_are_told_when_anybody_knows(self):
        for known, lines in ((frozenset("ab"), ["f#/1/icon: there is no icon 'c'"]), (frozenset("abc"), []),
                             (None, [])):
            report = Report("f")
            check_icons(report, [{"icon": "a"}, {"icon": "c"}], known)
            self.assertEqual(report.lines, lines)
