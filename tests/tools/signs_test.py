"""Signs that can be written: each has a syllable and, where one is common, a word by which it is known."""

import re
import unittest

import tools_path  # noqa: F401
from lib import signs
from lib.strokes import CHARACTERS, lines_of


class Signs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.found = signs.list_of()
        cls.syllables = signs.syllables_of(cls.found)

    def test_every_sign_is_read_by_one_syllable(self):
        read = [sign for all_of in self.found["readings"].values() for sign in all_of]
        self.assertEqual(sorted(read), sorted("".join(lines_of(CHARACTERS))))

    def test_syllables_are_pinyin_with_a_tone_and_few(self):
        self.assertEqual([syllable for syllable in self.syllables if not re.fullmatch("[a-zü]+[0-4]", syllable)], [])
        self.assertLess(len(self.syllables), 1400)
        self.assertIn("de0", self.syllables)

    def test_surnames_are_read_as_such(self):
        self.assertEqual({sign: self.found["surnames"].get(sign) for sign in "曾单任解王"},
                         {"曾": "zeng1", "单": "shan4", "任": "ren2", "解": "xie4", "王": None})

    def test_a_word_holds_its_sign_and_can_be_said(self):
        words = {entry[0]: entry[1:] for entry in self.found["words"].split()}
        self.assertEqual([sign for sign, word in words.items() if sign not in word], [])
        self.assertEqual([words[sign] for sign in "王国秀"], ["国王", "国家", "优秀"])
        self.assertEqual(self.found["otherwise"]["增长"], "zeng1 zhang3")
        common = "".join(lines_of(CHARACTERS))[:3500]
        self.assertLess(len(set(common) - set(words)), 200, "of level 1 nearly all have a word")


if __name__ == "__main__":
    unittest.main()
