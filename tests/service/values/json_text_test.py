"""JSON as strict as the front end's: what only Python would take is refused, and so is what can be no text of ours."""
import unittest

from service.values.json_text import DEEPEST, is_broken, loads, oddities


def nested(levels: int):
    value: list = []
    for _ in range(levels):
        value = [value]
    return value


class Reading(unittest.TestCase):
    def test_what_is_right(self):
        for text, value in (("[1, -0, 2.5, 1e308]", [1, 0, 2.5, 1e308]), ('{"a": {"a": 1}}', {"a": {"a": 1}}),
                            ("9" * 308, int("9" * 308))):
            self.assertEqual(loads(text), value)

    def test_what_only_python_would_take(self):
        for text, reason in (("NaN", "NaN is not a number"), ("[Infinity]", "Infinity is not a number"),
                             ("-Infinity", "-Infinity is not a number"), ("1e309", "1e309 is too large"),
                             ("-1e309", "-1e309 is too large"), ("9" * 309, "a number is too large"),
                             ("9" * 5000, "a number is too large"), ('{"a": 1, "a": 1}', "field 'a' stands here twice")):
            with self.subTest(text[:20]), self.assertRaises(ValueError) as caught:
                loads(text)
            self.assertEqual(str(caught.exception), reason)


class Oddities(unittest.TestCase):
    def test_half_a_character(self):
        self.assertEqual([is_broken(text) for text in ("\ud800", "a\udfff", "\U0001f600", "\ud7ff\ue000")],
                         [True, True, False, False])
        half = "half a character stands here"
        self.assertEqual([*oddities({"a/b": ["x", "\ud83d"], "\ude00": 1})], [("/a~1b/1", half), ("", half)])

    def test_how_deep(self):
        self.assertEqual([*oddities(nested(DEEPEST))], [])
        self.assertEqual([*oddities(nested(DEEPEST + 1))], [("/0" * (DEEPEST + 1), "nested too deep")])
        self.assertEqual([*oddities({"a": nested(DEEPEST)})], [("/a" + "/0" * DEEPEST, "nested too deep")])
