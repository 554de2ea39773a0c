"""Plural categories: the vectors that the core is held to as well, and the rules as CLDR writes them."""
import json
import unittest

from service.values.plurals import Plurals, parsed_rule
from tests.service.server import ROOT

TABLE = json.loads((ROOT / "i18n/plurals.json").read_text(encoding="utf-8"))
VECTORS = [line.split() for line in (ROOT / "tests/vectors/plurals.txt").read_text().splitlines() if line[0] != "#"]


class Vectors(unittest.TestCase):
    def test_every_number_has_its_category(self):
        plurals = Plurals(TABLE)
        for language, category, *numbers in VECTORS:
            for number in map(int, numbers):
                self.assertEqual(plurals.category(language, number), category, (language, number))

    def test_there_are_vectors_for_every_language_and_category(self):
        plurals = Plurals(TABLE)
        self.assertEqual({language for language, *_ in VECTORS}, set(plurals.rules))
        for base in plurals.rules:
            told = {category for language, category, *_ in VECTORS if language == base}
            self.assertLessEqual({*plurals.needed(base), *plurals.rules[base]}, told)


class Rules(unittest.TestCase):
    def test_a_region_does_not_count_and_an_unknown_language_has_one_form(self):
        plurals = Plurals(TABLE)
        self.assertEqual(plurals.category("en-GB", 1), "one")
        self.assertEqual(plurals.category("ru", -21), "one")
        self.assertEqual((plurals.category("qaa", 1), plurals.needed("qaa")), ("other", {"other"}))

    def test_a_language_needs_the_forms_of_whole_numbers(self):
        plurals = Plurals(TABLE)
        self.assertEqual(plurals.needed("ru"), {"one", "few", "many"})
        self.assertEqual(plurals.needed("fr"), {"one", "other"})
        self.assertEqual(plurals.needed("ar"), {"zero", "one", "two", "few", "many", "other"})

    def test_what_whole_numbers_never_are_is_left_out(self):
        self.assertEqual(parsed_rule("v != 0"), [])
        self.assertEqual(parsed_rule("i = 1 and v = 0 or e != 0..5"), parsed_rule("i = 1"))

    def test_what_is_no_rule_is_refused(self):
        with self.assertRaisesRegex(ValueError, "'n is 1' is no relation"):
            parsed_rule("n is 1")


if __name__ == "__main__":
    unittest.main()
