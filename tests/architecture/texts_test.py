"""The texts of every language agree with each other and with the code that shows them."""

import json
import re
import sys
import unittest

from project import ROOT, HouseTest, files, text

sys.path.insert(0, str(ROOT / "tools"))
from lib.texts import find_faults  # noqa: E402

KEY = r"[a-z_]+(?:\.[\w-]+)+"
# Calls whose text is a key of a message, so that a misspelt one is found.
ASKS = re.compile(rf'\b(?:words|message|localised|dock_\w+)\((?:[\w.]+, )?"({KEY})"')
FIXED = [f"action.{name}" for name in ("next", "back", "home", "help", "read_aloud", "change", "submit", "pay", "cancel",
                                       "yes", "no", "call_person", "clear")]
COMMONEST, COMMON, KNOWN = 1500, 2500, 3500


def messages(name):
    return json.loads(text(f"i18n/{name}.json"))


class Texts(HouseTest):
    def test_no_text_is_missing_or_wrong(self):
        """Of product, service and catalogue, in any language that is configured; tools/texts.py lists the same."""
        self.expect_none([str(fault) for fault in find_faults()])

    def test_the_keys_of_actions_are_there(self):
        self.expect_none([key for key in FIXED if key not in messages("zh-CN")])

    def test_every_fault_of_an_answer_has_its_words(self):
        """The front end words a code of the service as problem.<code>; it is never to be shown a key instead."""
        codes = json.loads(text("service/openapi.json"))["components"]["schemas"]["AnswerCode"]["enum"]
        self.expect_none([code for code in codes if f"problem.{code}" not in messages("zh-CN")])

    def test_a_number_stands_close_to_what_is_counted(self):
        """A space between the two is a place where a line may end. A code of a country (+86) counts nothing."""
        of_catalogue = "\n".join(text(name) for name in files(["catalogue/"], [".json"]))
        of_product = "\n".join((messages("zh-CN") | messages("service.zh-CN")).values())
        self.expect_none(re.findall(r".{,12}(?:\{n\}|(?<!\+)\b[0-9]+) [\u4e00-\u9fff].{,12}", of_product + of_catalogue))

    def test_every_key_asked_for_is_there(self):
        known = messages("zh-CN").keys() | messages("service.zh-CN").keys()
        code = "\n".join(text(name) for name in files(["src/", "web/", "service/"], [".cpp", ".hpp", ".mjs", ".js", ".py"]))
        self.expect_none(sorted({key for key in ASKS.findall(code) if key not in known and not key.endswith(".")}))


class Characters(HouseTest):
    """ACCESSIBILITY.md T-01, T-02: who knows 1,500 characters can act, who knows 2,500 can read."""

    def setUp(self):
        lines = [line for line in text("tools/data/common-characters.txt").splitlines() if not line.startswith("#")]
        self.rank = {character: place for place, character in enumerate("".join(lines))}
        self.messages = messages("zh-CN") | messages("service.zh-CN")

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
