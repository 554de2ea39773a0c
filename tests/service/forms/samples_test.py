"""Random fields and answers: the same again from the same seed, and never limits that nobody can keep."""
import unittest
from random import Random

from service.forms import samples


class Samples(unittest.TestCase):
    def test_a_seed_gives_the_same_again(self):
        def made(seed: int) -> list:
            source = Random(seed)
            return [(samples.words(source, {}), samples.truth(source, {}), samples.limits(source, 1, 9),
                     samples.options(source))
                    for _ in range(20)]
        self.assertEqual(made(7), made(7))
        self.assertNotEqual(made(7), made(8))

    def test_limits_are_in_order_and_within_theirs(self):
        source = Random(1)
        made = [samples.limits(source, 1, 4) for _ in range(200)]
        self.assertTrue(all(each.get("min", 1) <= each.get("max", 3) for each in made))
        self.assertEqual({(each.get("min"), each.get("max")) for each in made},
                         {(least, most) for least in (None, 1, 2, 3) for most in (None, 1, 2, 3)
                          if (least or 1) <= (most or 3)})

    def test_two_to_four_options_that_differ(self):
        source = Random(1)
        made = ["".join(option["value"] for option in samples.options(source)) for _ in range(50)]
        self.assertEqual(set(made), {"ab", "abc", "abcd"})

    def test_both_answers_are_given(self):
        source = Random(1)
        self.assertEqual({samples.truth(source, {}) for _ in range(20)}, {True, False})
