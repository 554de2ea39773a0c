"""The service's own words can be read by who reads little, and there are words for every state."""
import re
import unittest

from service.cases import words
from service.web.contract import DOCUMENT
from tests.service.server import ROOT

COMMON = ROOT / "tools/data/common-characters.txt"
TABLES = {name: table for name, table in vars(words).items() if name.isupper()}
STATES = set(DOCUMENT["components"]["schemas"]["State"]["enum"])


class Words(unittest.TestCase):
    def test_every_state_has_its_words(self):
        self.assertEqual(set(words.STATES), STATES | {"moved"})
        self.assertEqual((set(words.NOW), set(words.NEXT)), (STATES, STATES))

    def test_they_are_plain_and_polite(self):
        lines = [line for line in COMMON.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        common = "".join(lines)[:1500]
        for name, table in TABLES.items():
            for state, text in table.items():
                self.assertEqual(set(text), {"zh-CN", "en"}, (name, state))
                self.assertNotIn("你", text["zh-CN"])
                rare = [it for it in text["zh-CN"] if "\u4e00" <= it <= "\u9fff" and it not in common]
                self.assertEqual(rare, [], text["zh-CN"])
                for sentence in re.split(r"[.。]", text["en"]):
                    self.assertLessEqual(len(sentence.split()), 12, sentence)


if __name__ == "__main__":
    unittest.main()
