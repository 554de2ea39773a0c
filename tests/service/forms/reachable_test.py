"""The search for answers finds them exactly where trying all answers finds them."""
import random
import unittest
from itertools import product

from service.forms.conditions import asked_steps
from service.forms.reachable import Entangled, OneOf, Paths, SomeOf, compared_in, right_sizes
from tests.service.forms.one_step import OTHERS, options, step
from tests.vectors.random_answers import condition

KINDS = {"yesno": {}, "consent": {}, "rating": {}, "choice": {"options": options("a", "b", "c")},
         "choices": {"options": options("a", "b", "c"), "max": 2}, "number": {"min": 0, "max": 3}}
SEVERAL = [["a"], ["b"], ["c"], ["a", "b"], ["a", "c"], ["b", "c"]]


def small(source: random.Random) -> dict:
    """Four steps, each with few answers, and as many conditions as may be."""
    steps: list[dict] = []
    for index in range(4):
        kind = source.choice(sorted(KINDS))
        made = step(kind, f"s{index}", **KINDS[kind])
        made |= {"optional": True} if source.random() < 0.3 else {}
        made |= {"when": condition(source, steps)} if steps and source.random() < 0.8 else {}
        steps.append(made)
    return {**OTHERS, "steps": steps}


def all_answers(made: dict):
    """Each set of right answers, and of what may be left out."""
    of_each = [[*(SEVERAL if it["kind"] == "choices" else right_sizes(it, [])), *([None] if it.get("optional") else [])]
               for it in made["steps"]]
    names = [it["id"] for it in made["steps"]]
    for chosen in product(*of_each):
        answers = dict(zip(names, chosen))
        yield [it["id"] for it in asked_steps(made, answers)], answers


def tried(made: dict) -> dict[tuple, bool]:
    """What is so for some answers: each step asked, not asked, and asked while an earlier one has no answer."""
    ways, names = [*all_answers(made)], [it["id"] for it in made["steps"]]
    found = {(("asked", name),): any(name in asked for asked, _ in ways) for name in names}
    found |= {(("unasked", name),): any(name not in asked for asked, _ in ways) for name in names}
    return found | {(("asked", names[-1]), ("unanswered", name)): any(
        names[-1] in asked and (name not in asked or answers[name] is None) for asked, answers in ways)
        for name in names[:-1]}


class Search(unittest.TestCase):
    def test_it_finds_what_trying_all_answers_finds(self):
        source, seen = random.Random(1), []
        for _ in range(250):
            made = small(source)
            paths, expected = Paths(made), tried(made)
            with self.subTest(made["steps"]):
                self.assertEqual({goals: paths.exist(*goals) for goals in expected}, expected)
            seen += expected.values()
        self.assertGreater(seen.count(False), 300)
        self.assertGreater(seen.count(True), 300)

    def test_it_ends_where_nobody_could_see_through(self):
        holes = options(*"abcdef")
        birds = [step("choice", f"b{index}", options=holes) for index in range(7)]
        apart = [{"any": [{"all": [{"step": f"b{one}", "is": hole}, {"step": f"b{other}", "not": hole}]} for hole in "abcdef"]}
                 for one in range(7) for other in range(one)]
        with self.assertRaises(Entangled):
            Paths({**OTHERS, "steps": [*birds, step("name", when={"all": apart})]}).exist(("asked", "q"))

    def test_the_ids_that_there_are(self):
        made = {**OTHERS, "steps": [step("office", "o"), step("name", when={"step": "o", "is": "far"})]}
        for ids, found in ((None, True), ({"place": []}, True), ({"office": ["far"]}, True), ({"office": ["near"]}, False)):
            self.assertEqual(Paths(made, ids=ids).exist(("asked", "q")), found, ids)


class Left(unittest.TestCase):
    def test_of_one_answer(self):
        self.assertEqual(OneOf((1, 2, 3)).narrowed(("at_least", 2), True), [OneOf((2, 3))])
        self.assertEqual(OneOf((1, 2, 3)).narrowed(("in", [1, 3]), False), [OneOf((2,))])
        self.assertEqual(OneOf((1,)).narrowed(("not", 1), True), [])

    def test_of_several(self):
        some = SomeOf(3, 1, 2)
        self.assertEqual(some.narrowed(("is", "a"), True), [SomeOf(3, 1, 2, frozenset("a"))])
        self.assertEqual(some.narrowed(("in", ["b", "a"]), True),
                         [SomeOf(3, 1, 2, frozenset("a")), SomeOf(3, 1, 2, frozenset("b"))])
        self.assertEqual(some.narrowed(("in", ["a", "b", "c"]), False), [])
        self.assertEqual(some.narrowed(("not", "a"), False), [SomeOf(3, 1, 2, frozenset("a"))])

    def test_the_comparisons_of_a_condition(self):
        one, other = {"step": "a", "is": 1}, {"step": "b", "is": 2}
        self.assertEqual([*compared_in({"all": [one, {"any": [other, one]}]})], [one, other, one])
        self.assertEqual([*compared_in({})], [])
