"""The texts of every language agree with each other and with the code that shows them."""

import json
import re
import sys
import unittest

from project import ROOT, HouseTest, files, text

sys.path.insert(0, str(ROOT / "tools"))
from lib.texts import find_faults  # noqa: E402
from lib.words import find_hard_words, role_of  # noqa: E402

KEY = r"[a-z_]+(?:\.[\w-]+)+"
# Calls whose text is a key of a message, so that a misspelt one is found.
ASKS = re.compile(rf'\b(?:words|message|localised|dock_\w+)\((?:[\w.]+, )?"({KEY})"')
FIXED = [f"action.{name}" for name in ("next", "back", "home", "help", "read_aloud", "change", "submit", "pay", "cancel",
                                       "yes", "no", "call_person", "clear")]


def messages(name):
    return json.loads(text(f"i18n/{name}.json"))


class Texts(HouseTest):
    def test_no_text_is_missing_or_wrong(self):
        """Of product, service and catalogue, in any language that is configured; tools/texts.py lists the same."""
        self.expect_none([str(fault) for fault in find_faults()])

    def test_every_text_is_plain(self):
        """By the rules of service/wording; tools/words.py lists the same."""
        self.expect_none([str(fault) for fault in find_hard_words()])

    def test_what_stands_on_a_button_is_held_to_the_rules_of_buttons(self):
        code = "\n".join(text(name) for name in files(["src/"], [".cpp"]))
        labels = set(re.findall(rf'\bdock_\w+\("({KEY})"', code))
        self.assertGreater(len(labels), 20)
        self.expect_none([key for key in sorted(labels) if role_of(key) != "action"])

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


if __name__ == "__main__":
    unittest.main()
