"""Writes tools/hand/words.txt: python3 tools/sign_words.py jieba.dict.utf8.

For each sign that can be written by hand (tools/hand/characters.txt) the commonest word that holds it, by which it is known
when it is heard: 王，国王的王. The dictionary is that of the npm package nodejieba (MIT licence). Run by hand."""

import re
import sys
from pathlib import Path

HAND = Path(__file__).resolve().parent / "hand"
CAPTION = """\
# By which word a sign is known when it is heard, 20 a line: the sign, then the word.
# Made by tools/sign_words.py from jieba.dict.utf8 of nodejieba 3.5.8, MIT licence, copyright its authors.
"""
A_LINE = 20
WORD = re.compile(r"[\u4e00-\u9fff]{2,4}")
# Names say nothing to whoever does not know them, and of the others nobody wants to hear when choosing a name.
NO_NAMES = re.compile(r"nr|ns|nt|nz")
SELDOM = 20  # nobody knows a sign by a word that is seen so seldom
UNKIND = set("死杀奸尸癌毒妓淫屎尿贼鬼")


def words_of(dictionary, signs):
    """By sign the best word: of two characters before longer ones, common before rare."""
    best = {}
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, count, kind = line.rsplit(" ", 2)
        if not WORD.fullmatch(word) or len(set(word)) < len(word) or int(count) < SELDOM or not signs.issuperset(word):
            continue
        for sign in word:
            unkind = any(other in UNKIND for other in word if other != sign)
            rank = (not unkind, not NO_NAMES.match(kind), len(word) == 2, int(count), word)
            best[sign] = max(best.get(sign, rank), rank)
    return {sign: rank[-1] for sign, rank in best.items()}


def main():
    signs = "".join(line for line in (HAND / "characters.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    words = words_of(Path(sys.argv[1]), set(signs))
    known = [sign + words[sign] for sign in signs if sign in words]
    lines = [" ".join(known[start:start + A_LINE]) for start in range(0, len(known), A_LINE)]
    (HAND / "words.txt").write_text(CAPTION + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
