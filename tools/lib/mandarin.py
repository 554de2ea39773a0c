"""How Chinese texts are read: numerals as words, and characters as pinyin with tones, which the synthesiser can speak."""

import os
import re
import subprocess

from lib.places import NODE, TOOLS
from lib.say import Stop

DIGITS = "零一二三四五六七八九"
UNITS = ("", "十", "百", "千")
# As numbers they are said digit by digit: years, and whatever is no amount of anything.
LONGEST_AMOUNT = 4
# Two of these is 两, not 二.
COUNTED = "个点位元块天次件张口条份小人楼步种页"
NUMERAL = re.compile(r"(第?)(\d+)([年个点位元块天次件张口条份小人楼步种页]?)")
MARKS = str.maketrans({"，": ", ", "。": ". ", "？": "? ", "！": "! ", "；": "; ", "：": ", ", "、": ", ", "（": ", ", "）": ", ",
                       "「": " ", "」": " ", "“": " ", "”": " ", "《": " ", "》": " ", "|": ", ", "/": ", ", "·": " "})


def number_words(number):
    """Up to 9999: 一百零五, 三千零二十, 十二."""
    words, digits = "", str(number)
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits):
        if digit != "0":
            words += DIGITS[int(digit)] + UNITS[place]
        elif words and not words.endswith("零"):
            words += "零"
    words = words.rstrip("零") if number else DIGITS[0]
    return words.removeprefix("一") if words.startswith("一十") else words


def digit_words(digits):
    """One by one, and as hotlines are told: 幺 for one."""
    return "".join(DIGITS[int(digit)] for digit in digits)


def hotline_words(digits):
    return digit_words(digits).replace("一", "幺")


def numerals_said(text):
    def said(match):
        order, digits, unit = match.groups()
        if unit == "年" and len(digits) == LONGEST_AMOUNT or digits.startswith("0") and len(digits) > 1:
            return order + digit_words(digits) + unit
        if len(digits) > LONGEST_AMOUNT or digits in ("110", "119", "120") and not unit:
            return order + hotline_words(digits) + unit
        if digits == "2" and unit and not order and unit in COUNTED:
            return "两" + unit
        return order + number_words(int(digits)) + unit
    return NUMERAL.sub(said, text)


def pinyin_of(texts, surnames=False):
    """The syllables of each text with the numbers of their tones; or as the surname that it is."""
    environment = os.environ | {"NODE_PATH": str(NODE / "node_modules")}
    done = subprocess.run(["node", str(TOOLS / "pinyin.mjs"), *(["--surnames"] if surnames else [])], env=environment, input="\n".join(texts) + "\n",
                          capture_output=True, text=True)
    lines = done.stdout.split("\n")[:-1]
    if done.returncode or len(lines) != len(texts):
        raise Stop(f"pinyin cannot be had: {done.stderr.strip()[-300:]}. Run python3 tools/setup.py.")
    return lines


def to_say(texts):
    """What the synthesiser is given for each of these texts. It knows the tone of weak syllables as the fifth."""
    syllables = pinyin_of([numerals_said(text.replace("\n", " ")) for text in texts])
    return [syllables_to_say(line.translate(MARKS)) for line in syllables]


def syllables_to_say(line):
    return re.sub(r"(?<=[a-z])0", "5", line)
