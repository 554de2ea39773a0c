"""Ids as answers, and ids of earlier steps."""
import unittest

from service.forms.references import ID_LENGTH, id_of, refers_to, verdict
from service.values.json_checks import Report
from tests.service.forms.one_step import TODAY, step


class References(unittest.TestCase):
    def test_an_id_has_a_hundred_characters_at_most(self):
        self.assertEqual((ID_LENGTH, verdict({}, "字" * 100, TODAY), verdict({}, "字" * 101, TODAY)),
                         (100, None, "unknown_option"))
        self.assertEqual(id_of("place")("green-pine"), ("place", "green-pine"))

    def test_only_an_earlier_step_of_one_of_the_kinds(self):
        report, earlier = Report(""), {"o": step("office", "o"), "n": step("name", "n")}
        for name in ("o", "n", "later"):
            refers_to(report, name, f"/{name}", (earlier, ("office", "place")))
        self.assertEqual(report.lines, [f"#/{name}: '{name}' is not the id of an earlier step of kind office or place"
                                        for name in ("n", "later")])
