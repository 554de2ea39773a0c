"""Whether right answers can lead somewhere: to a step, past another one, to what a condition wants.

Conditions look backwards only, so a search goes from what is wanted to the answers that it needs. A goal has some ways
to be reached; each adds goals of its own, or says of a step that it is not asked, not answered, or which answers are
left to it. When no goal is left, there are such answers. The search counts its tries, so that no definition is without end.
"""
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Callable, Iterator

from service.forms.conditions import COMPARISONS, is_blank
from service.forms.examples import texts
from service.forms.kinds import kind_of

RANDOM_ANSWERS = 40  # of which a kind that says nothing of its own has some right ones
MOST_TRIES = 20000  # of one definition: a hundred times as many as any that people would write


class Entangled(Exception):
    """The conditions of a definition cannot be seen through within so many tries."""


@dataclass(frozen=True)
class Unanswered:
    """A step that is not asked, or that is left out: every comparison with it fails."""

    def narrowed(self, comparison: tuple, wanted: bool) -> list:
        return [] if wanted else [self]


NOT_ASKED, LEFT_OUT = Unanswered(), Unanswered()


@dataclass(frozen=True)
class OneOf:
    """The answers that are left, as they are compared."""

    sizes: tuple

    def narrowed(self, comparison: tuple, wanted: bool) -> list:
        name, value = comparison
        left = tuple(size for size in self.sizes if COMPARISONS[name](size, value) == wanted)
        return [OneOf(left)] if left else []


@dataclass(frozen=True)
class SomeOf:
    """Options of which some must be chosen and some must not be."""

    options: int
    least: int
    most: int
    chosen: frozenset = frozenset()
    avoided: frozenset = frozenset()

    def narrowed(self, comparison: tuple, wanted: bool) -> list:
        name, value = comparison
        values = set(value) if name == "in" else {value}
        if wanted == (name == "not"):
            return self.possible(self.chosen, self.avoided | values)
        return [found for option in sorted(values) for found in self.possible(self.chosen | {option}, self.avoided)]

    def possible(self, chosen: frozenset, avoided: frozenset) -> list:
        right = not chosen & avoided and len(chosen) <= self.most and self.options - len(avoided) >= self.least
        return [SomeOf(self.options, self.least, self.most, chosen, avoided)] if right else []


def compared_in(when: dict) -> Iterator[dict]:
    """The comparisons of a condition; an empty one has none."""
    if "step" in when:
        yield when
    for part in (*when.get("all", ()), *when.get("any", ())):
        yield from compared_in(part)


def comparison_of(when: dict) -> tuple:
    return next((name, when[name]) for name in COMPARISONS if name in when)


def lasting(step: dict, today: date | None) -> dict:
    """The step with limits that never move, and that no day from `today` on can break; None is any day at all."""
    return kind_of(step).lasting(step, today)


def right_sizes(step: dict, compared: list) -> tuple:
    """Right answers that stand for all of them, as they are compared."""
    kind = kind_of(step)
    examples = (kind.examples or usual_examples)(step, compared)
    right = (it for it in examples if kind.is_type(step, it) and not is_blank(step, it)
             and kind.verdict(step, it, date.max) is None)
    return tuple(dict.fromkeys(map(kind.size, right)))


def usual_examples(step: dict, compared: list) -> list:
    source = Random(0)
    return [*texts(step, compared), *(kind_of(step).random_answer(source, step) for _ in range(RANDOM_ANSWERS))]


class Paths:
    """The ways through a definition whose form is right. `ids` are those that there are, by kind of step."""

    def __init__(self, definition: dict, today: date | None = None, ids: dict[str, list] | None = None):
        self.steps = {step["id"]: lasting(step, today) for step in definition["steps"]}
        compared: dict[str, list] = {name: [] for name in self.steps}
        for comparison in (it for step in definition["steps"] for it in compared_in(step.get("when", {}))):
            name, value = comparison_of(comparison)
            compared[comparison["step"]] += value if name == "in" else [value]
        self.answers = {name: self.all_answers(step, compared[name], ids or {}) for name, step in self.steps.items()}
        self.answers |= {step["id"]: OneOf(()) for step in definition["steps"]
                         if today and not kind_of(step).is_open(step, today)}
        self.today = today
        self.tries = 0

    @staticmethod
    def all_answers(step: dict, compared: list, ids: dict[str, list]):
        if step["kind"] in ids:
            return OneOf(tuple(ids[step["kind"]]))
        if step["kind"] == "choices":
            count = len(step["options"])
            return SomeOf(count, max(1, step.get("min", 1)), step.get("max", count))
        return OneOf(right_sizes(step, compared))

    def exist(self, *goals: tuple) -> bool:
        """Whether right answers reach all of these goals, each the name of a method below and what it is about."""
        left = [(goals, {})]
        while left:
            self.tries += 1
            if self.tries > MOST_TRIES:
                raise Entangled
            goals, found = left.pop()
            if not goals:
                return True
            goal = min(goals, key=self.branches)
            rest = tuple(other for other in goals if other is not goal)
            ways = getattr(self, goal[0])(goal[1], found)
            left += [(more + rest, {**found, **said}) for more, said in reversed([*ways])]
        return False

    @staticmethod
    def branches(goal: tuple) -> bool:
        """Whether there may be many ways: such a goal waits until the others have said what they need."""
        name, about = goal
        return (name == "holds" and "any" in about) or (name == "fails" and "any" not in about)

    # The ways to each goal: further goals, and what is said of steps.

    def holds(self, when: dict, found: dict):
        if "all" in when:
            return [(tuple(("holds", part) for part in when["all"]), {})]
        if "any" in when:
            return [((("holds", part),), {}) for part in when["any"]]
        return self.compares(when, found, True)

    def fails(self, when: dict, found: dict):
        if "any" in when:
            return [(tuple(("fails", part) for part in when["any"]), {})]
        if "all" in when:
            return [((("fails", part),), {}) for part in when["all"]]
        return self.compares(when, found, False)

    def asked(self, name: str, found: dict):
        return [way for way in self.known(name, found) if self.said(name, way, found) is not NOT_ASKED]

    def unasked(self, name: str, found: dict):
        return [way for way in self.known(name, found) if self.said(name, way, found) is NOT_ASKED]

    def unanswered(self, name: str, found: dict):
        return [way for way in self.known(name, found) if isinstance(self.said(name, way, found), Unanswered)]

    def compares(self, when: dict, found: dict, wanted: bool):
        name = when["step"]
        return [(more, {**said, name: left}) for more, said in self.known(name, found)
                for left in self.said(name, (more, said), found).narrowed(comparison_of(when), wanted)]

    @staticmethod
    def said(name: str, way: tuple, found: dict):
        return way[1].get(name) or found[name]

    def known(self, name: str, found: dict) -> list:
        """What may be said of a step of which nothing was said: answered, left out, or not asked at all."""
        if name in found:
            return [((), {})]
        step = self.steps[name]
        needs = (("holds", step["when"]),) if "when" in step else ()
        ways = [(needs, {name: self.answers[name]})]
        ways += [(needs, {name: LEFT_OUT})] if step.get("optional") else []
        return ways + ([((("fails", step["when"]),), {name: NOT_ASKED})] if "when" in step else [])
