"""Some answers stand for all: whatever is compared, each right answer compares as one of the right examples does."""
import random
import unittest
from dataclasses import replace
from datetime import date
from unittest.mock import patch

from service.forms.answers import verdict
from service.forms.conditions import COMPARISONS
from service.forms.examples import and_another, around, days, digits, mobiles, numbers, texts
from service.forms.kinds import KINDS, kind_of
from service.forms.reachable import right_sizes
from tests.service.forms.one_step import step
from tests.vectors.random_answers import value_for

CHOSEN = ("choices", "info")  # several at once, which the search sees to, and nothing


def signs(kind, size, compared: list) -> tuple:
    """What every comparison says of an answer."""
    names = ["is"] + ["at_least", "at_most"] * kind.ordered
    return tuple(COMPARISONS[name](size, value) for name in names for value in compared)


class Examples(unittest.TestCase):
    def expect_all_stood_for(self, kind, source: random.Random, name: str):
        asked = kind.lasting(step(name, **kind.random_fields(source)), None)
        compared = [value_for(source, asked) for _ in range(3)]
        known = {signs(kind, size, compared) for size in right_sizes(asked, compared)}
        for answer in [kind.random_answer(source, asked) for _ in range(30)]:
            if verdict(asked, answer, date.max) is None:
                self.assertIn(signs(kind, kind.size(answer), compared), known, (asked, compared, answer))

    def test_each_right_answer_has_one_that_compares_alike(self):
        source = random.Random(1)
        for name in sorted(set(KINDS) - set(CHOSEN)):
            for _ in range(60):
                self.expect_all_stood_for(KINDS[name], source, name)

    def test_each_kind_has_a_right_one_of_its_own(self):
        source = random.Random(2)
        for name in sorted(set(KINDS) - set(CHOSEN)):
            made = step(name, **KINDS[name].random_fields(source))
            with self.subTest(name):
                self.assertTrue(right_sizes(kind_of(made).lasting(made, None), []))

    def test_a_kind_that_says_nothing_of_it_has_its_random_answers(self):
        plain = replace(KINDS["yesno"], examples=None)
        with patch.dict(KINDS, agree=plain):
            self.assertEqual(set(right_sizes(step("agree"), [])), {True, False})

    def test_neighbours(self):
        self.assertEqual(around([2.5]), [1, 2, 3, 4])
        self.assertEqual(numbers({"min": 7}, []), [-1, 0, 1, 6, 7, 8])
        self.assertEqual(days({"max": "2028-02-28"}, ["9999-12-31"]),
                         ["2026-06-29", "2026-06-30", "2026-07-01", "2028-02-27", "2028-02-28", "2028-02-29",
                          "9999-12-30", "9999-12-31"])

    def test_what_is_compared_and_another(self):
        self.assertEqual((and_another(["a"], "ab"), and_another(["a", "b"], "ab")), (["a", "b"], ["a", "b"]))
        self.assertEqual(digits({"length": 1}, ["0", "1"]), ["0", "1", "2"])
        self.assertEqual(digits({"length": 1}, [*"0123456789"]), [*"0123456789"])
        self.assertEqual(digits({"min_length": 2}, []), ["00"])
        self.assertEqual(mobiles({}, ["13800000000"]), ["13800000000", "13800000001"])
        self.assertEqual(texts({}, ["一"]), ["一", "丁", "一", "一一"])
