"""The texts of every language agree with each other and with the code that shows them."""

import json
import re
import unittest
from pathlib import Path

from project import HouseTest, files, text

KEY = r"[a-z_]+(?:\.[\w-]+)+"
# Calls whose text is a key of a message, so that a misspelt one is found.
ASKS = re.compile(rf'\b(?:words|message|dock_\w+)\((?:[\w.]+, )?"({KEY})"')
FIXED = [f"action.{name}" for name in ("next", "back", "home", "help", "read_aloud", "change", "submit", "pay", "cancel",
                                       "yes", "no", "call_person", "clear")]
COMMONEST, COMMON, KNOWN = 1500, 2500, 3500


def languages():
    return {Path(name).stem: json.loads(text(name)) for name in files(["i18n/"], [".json"])}


def places(message):
    """{n} and {n|one|many} both need n."""
    return {found for found in re.findall(r"\{(\w+)", message)}


class Texts(HouseTest):
    def setUp(self):
        self.languages = languages()
        self.first = self.languages["zh-CN"]
        self.code = "\n".join(text(name) for name in files(["src/", "web/"], [".cpp", ".hpp", ".mjs", ".js"]))

    def test_every_language_has_the_same_keys(self):
        self.expect_none([f"{language}: {key}" for language, messages in self.languages.items()
                          for key in sorted(messages.keys() ^ self.first.keys())])
        self.expect_none([key for key in FIXED if key not in self.first])

    def test_keys_are_sorted(self):
        self.expect_none([language for language, messages in self.languages.items() if list(messages) != sorted(messages)])

    def test_no_text_is_empty(self):
        self.expect_none([f"{language}: {key}" for language, messages in self.languages.items()
                          for key, message in messages.items() if not message.strip()])

    def test_every_fault_of_an_answer_has_its_words(self):
        """The front end words a code of the service as problem.<code>; it is never to be shown a key instead."""
        codes = json.loads(text("service/openapi.json"))["components"]["schemas"]["AnswerCode"]["enum"]
        self.expect_none([f"{language}: problem.{code}" for language, messages in self.languages.items()
                          for code in codes if f"problem.{code}" not in messages])

    def test_places_agree(self):
        self.expect_none([f"{language}: {key} has {sorted(places(messages[key]))}, not {sorted(places(message))}"
                          for key, message in self.first.items() for language, messages in self.languages.items()
                          if key in messages and places(messages[key]) != places(message)])

    def test_every_key_is_used(self):
        """Whole in the code, or put together there from a beginning "month." or an end ".more"."""
        literals = set(re.findall(r'"([\w.-]*\.[\w.-]*)"', self.code))
        starts = tuple(literal for literal in literals if literal.endswith(".") and literal != ".")
        ends = tuple(literal for literal in literals if literal.startswith(".") and literal != ".")

        def is_used(key):
            return key in literals or key.startswith(starts) or any(
                key.endswith(end) and is_used(key.removesuffix(end)) for end in ends)
        self.expect_none([key for key in self.first if not is_used(key)])

    def test_every_key_asked_for_is_there(self):
        self.expect_none(sorted({key for key in ASKS.findall(self.code)
                                 if key not in self.first and not key.endswith(".")}))


class Characters(HouseTest):
    """ACCESSIBILITY.md T-01, T-02: who knows 1,500 characters can act, who knows 2,500 can read."""

    def setUp(self):
        lines = [line for line in text("tools/data/common-characters.txt").splitlines() if not line.startswith("#")]
        self.rank = {character: place for place, character in enumerate("".join(lines))}
        self.messages = languages()["zh-CN"]

    def rarer_than(self, limit, message):
        return [character for character in message
                if "\u4e00" <= character <= "\u9fff" and self.rank.get(character, KNOWN) >= limit]

    def test_labels_need_the_commonest_only(self):
        self.expect_none([f"{key} {message}: {''.join(self.rarer_than(COMMONEST, message))}"
                          for key, message in self.messages.items()
                          if key.startswith("action.") and self.rarer_than(COMMONEST, message)])

    def test_texts_need_common_ones(self):
        self.expect_none([f"{key} {message}: {''.join(self.rarer_than(KNOWN, message))}"
                          for key, message in self.messages.items() if self.rarer_than(KNOWN, message)])
        everything = "".join(self.messages.values())
        self.assertLessEqual(len(self.rarer_than(COMMON, everything)), 0.02 * len(everything))


if __name__ == "__main__":
    unittest.main()
