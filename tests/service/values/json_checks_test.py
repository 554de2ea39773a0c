"""Checks of JSON: the last value that is right, the first that is wrong, and what is said of it."""
import unittest

from service.values import json_checks as checks
from service.values.json_checks import Report, list_of, one_of, record, short_list, under, unique, whole


def faults(check, value) -> list[str]:
    report = Report("f")
    check(report, value, "")
    return [line.removeprefix("f#") for line in report.lines]


class Values(unittest.TestCase):
    def expect(self, check, right: tuple, wrong: tuple):
        for value in right:
            self.assertEqual(faults(check, value), [], value)
        for value in wrong:
            self.assertEqual(len(faults(check, value)), 1, value)

    def test_names_and_languages(self):
        self.expect(checks.slug, ("a", "a" * 100, "a-1"), ("", "a" * 101, "A", "a_b", 1))
        longest = "zh" + "-abcdefgh" * 3 + "-abcde"
        self.expect(checks.language, ("zh", longest), (longest + "f", "z", "ZH", 1))

    def test_numbers(self):
        largest, exact = 2 ** 31 - 1, 2 ** 53 - 1
        self.expect(whole(2, 5), (2, 5), (1, 6, 2.0, True, "2", None))
        self.expect(whole(0), (0, largest), (-1, largest + 1))
        self.expect(checks.number, (exact, -exact, 0.5), (exact + 1, -exact - 1, float("inf"), True, "1"))
        self.expect(checks.between(-90, 90), (-90, 90, 0.5), (-90.1, 90.1, False, "0"))

    def test_names(self):
        self.expect(checks.slug, ("a", "a-1", "1"), ("", "a-", "-a", "a--b", "A", "a_b", "ä", None))
        self.expect(checks.language, ("en", "zh-CN", "mhr"),
                    ("e", "engl", "EN", "en-", "en_GB", "en-G", "en-123456789"))
        self.expect(one_of("month", "winter"), ("winter",), ("year", 1, [], None))
        self.expect(checks.money, ({"amount": 0, "currency": "CNY"},),
                    ({"amount": 1.5, "currency": "CNY"}, {"amount": 1, "currency": "cny"}))

    def test_days_and_times(self):
        self.expect(checks.day, ("2024-02-29", "0001-01-01", "9999-12-31"),
                    ("2026-02-29", "today", "2026-1-01", 20260101))
        self.expect(checks.moment, ("2024-02-29", "today", "today-3w", "today+99999y"),
                    ("tomorrow", "today+1", "today+100000d", 1))
        self.expect(checks.time, ("00:00", "09:59", "23:59"), ("24:00", "12:60", "9:00", "12:00:00", 900))

    def test_texts(self):
        self.expect(checks.string, ("a", " a "), ("", " \u3000\n", 1, None))
        self.expect(checks.text, ("a", {"en": "a", "zh-CN": "b"}), ("", {}, {"en": " "}, {"english": "a"}, ["a"]))
        self.expect(checks.clips, ({"en": "a.opus"},), ("a.opus", {}, {"en": ""}, None))

    def test_lists(self):
        self.expect(list_of(whole(0), 1, 2), ([1], [1, 2]), ([], [1, 2, 3], [1, "a"], {}, None))
        self.expect(short_list(whole(0)), ([], [0] * 100), ([0] * 101,))

    def test_hours(self):
        opened = {"days": [1, 7], "from": "08:00", "to": "08:01"}
        self.expect(checks.hours, (opened,),
                    ({**opened, "to": "08:00"}, {**opened, "to": "07:59"}, {**opened, "days": [0]},
                                              {**opened, "days": [8]}, {**opened, "days": []}))


class Told(unittest.TestCase):
    def test_each_fault_of_a_record_has_its_pointer(self):
        check = record({"a": whole(0), "b": whole(0)}, {"c/d~": whole(0)})
        self.assertEqual(faults(check, {"a": "x", "c/d~": -1, "e": 1}), [
            ": field 'b' is missing", "/e: field 'e' is not known", "/a: a whole number of 0 or more is needed here, not 'x'",
            "/c~1d~0: a whole number of 0 or more is needed here, not -1"])
        self.assertEqual(faults(check, []), [": an object is needed here, not a list"])

    def test_missing_fields_are_told_first_and_in_order(self):
        """Whoever writes a field wrongly lacks one as well."""
        check = record({"name": whole(0), "hotline": whole(0), "zone": whole(0)})
        self.assertEqual(faults(check, {"hotlin": 1, "name": -1, "colour": 1}), [
            ": field 'hotline' is missing", ": field 'zone' is missing",
            "/hotlin: field 'hotlin' is not known; is 'hotline' meant?", "/colour: field 'colour' is not known",
            "/name: a whole number of 0 or more is needed here, not -1"])

    def test_a_value_is_told_shortly_and_in_one_line(self):
        self.assertEqual([checks.shown(value) for value in ("a" * 41, "", None, 1.5, True, {}, [])],
                         [f"'{'a' * 40}'", "an empty string", "null", "1.5", "true or false", "an object", "a list"])
        report = Report("f")
        report.note("/a\nb", "wrong\x1b[2J")
        self.assertEqual(report.lines, ["f#/a\ufffdb: wrong\ufffd[2J"])

    def test_what_stands_there_twice(self):
        report = Report("f")
        unique(report, [1, True, 1], "/days", "day")
        unique(report, [{"id": "a"}, {"id": "b"}, {"id": "a"}], "/steps", "id", "id")
        self.assertEqual(report.lines,
                         ["f#/days/2: day 1 stands here twice", "f#/steps/2/id: id 'a' stands here twice"])

    def test_the_texts_of_a_file_are_gathered_with_their_pointers(self):
        report = Report("f")
        record({"title": checks.text, "id": checks.slug})(report, {"title": {"en": "A"}, "id": "a"}, "/x")
        self.assertEqual(report.texts, [("/x/title", {"en": "A"})])

    def test_pointers_are_escaped(self):
        self.assertEqual(under(under("", "a/b~c"), 0), "/a~1b~0c/0")
