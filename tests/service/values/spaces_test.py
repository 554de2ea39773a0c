"""Spaces: the same ones on every channel, and nothing that only looks like one."""
import unittest

from service.values.spaces import collapsed, trimmed

SPACES = "\t\n\v\f\r \u00a0\u2000\u200a\u202f\u205f\u3000"
NONE = "\u0008\u000e\u001c\u0085\u1680\u200b\u2028\u2060\ufeff"  # several of which Python itself takes for spaces


class Spaces(unittest.TestCase):
    def test_each_of_them(self):
        for space in SPACES:
            self.assertEqual((collapsed(f"{space}a{space}{space}b{space}"), trimmed(f"{space}a{space}")), ("a b", "a"),
                             repr(space))
        self.assertEqual((collapsed(SPACES), trimmed(SPACES)), ("", ""))

    def test_nothing_else(self):
        for other in NONE:
            text = f"{other}a{other}"
            self.assertEqual((collapsed(text), trimmed(text)), (text, text), repr(other))

    def test_what_is_inside_stays_when_only_the_ends_are_trimmed(self):
        self.assertEqual((trimmed("\u3000一 \n\n 二\n"), collapsed("\u3000一 \n\n 二\n")), ("一 \n\n 二", "一 二"))
