"""Plural categories by CLDR: which form of a word goes with a whole number, by the rules of i18n/plurals.json.

The rules are those of CLDR as they are written there; of the parts of a number only n and i are read, for a whole number
has no fraction (v, w, f, t) and none of ours is compact (c, e).
"""
import re
from dataclasses import dataclass

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
RELATION = re.compile(r"([nivwftce])(?: % (\d+))? (!?=) (\d+(?:\.\.\d+)?(?:,\d+(?:\.\.\d+)?)*)")
WHOLE = "ni"


@dataclass(frozen=True)
class Relation:
    """Whether a number, or its rest when divided, lies in one of the ranges, or in none."""

    modulus: int | None
    ranges: tuple[tuple[int, int], ...]
    inside: bool

    def holds(self, number: int) -> bool:
        rest = number % self.modulus if self.modulus else number
        return any(least <= rest <= most for least, most in self.ranges) == self.inside


def parsed_relation(text: str) -> tuple[str, Relation]:
    found = RELATION.fullmatch(text)
    if not found:
        raise ValueError(f"'{text}' is no relation of a plural rule")
    bounds = [part.split("..") for part in found[4].split(",")]
    ranges = tuple((int(each[0]), int(each[-1])) for each in bounds)
    return found[1], Relation(int(found[2]) if found[2] else None, ranges, found[3] == "=")


def parsed_rule(rule: str) -> list[list[Relation]]:
    """Any of these, all of whose relations hold. What is the same for every whole number is worked out here."""
    choices = []
    for choice in rule.split(" or "):
        relations = [parsed_relation(text) for text in choice.split(" and ")]
        if all(relation.holds(0) for operand, relation in relations if operand not in WHOLE):
            choices.append([relation for operand, relation in relations if operand in WHOLE])
    return choices


class Plurals:
    """The rules of the languages in the table; a language that it does not have takes one form for every number."""

    def __init__(self, table: dict):
        self.rules = {base: {category: parsed_rule(rule) for category, rule in rules.items()}
                      for base, rules in table["rules"].items()}

    def of(self, language: str) -> dict:
        return self.rules.get(language.split("-")[0].lower(), {})

    def needed(self, language: str) -> set[str]:
        """The categories that whole numbers take, as far as anything here is counted: below a thousand."""
        return {self.category(language, number) for number in range(1000)}

    def category(self, language: str, number: int) -> str:
        size = abs(number)
        return next((category for category, choices in self.of(language).items()
                     if any(all(relation.holds(size) for relation in relations) for relations in choices)), "other")
