"""Writes service/wording/common-characters.txt: python3 tools/common_characters.py jieba.dict.utf8.

The dictionary of the npm package nodejieba (MIT licence) tells how often each word was seen; a character was seen as
often as the words that hold it. The commonest come first. Run by hand, for the list hardly ever changes."""

import collections
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "service/wording/common-characters.txt"
CAPTION = """\
# The commonest Chinese characters, most frequent first, 50 a line: ACCESSIBILITY.md T-01 and T-02 measure by them.
# Made by tools/common_characters.py from jieba.dict.utf8 of nodejieba 3.5.8, MIT licence, copyright its authors.
"""
KEPT = 3500
A_LINE = 50


def counted(dictionary):
    seen = collections.Counter()
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, count, _ = line.rsplit(" ", 2)
        for character in word:
            if "\u4e00" <= character <= "\u9fff":
                seen[character] += int(count)
    return seen


def main():
    # Equal counts are ordered by code point, so that the list is the same each time.
    ranked = sorted(counted(Path(sys.argv[1])).items(), key=lambda pair: (-pair[1], pair[0]))
    characters = "".join(character for character, _ in ranked[:KEPT])
    lines = [characters[start:start + A_LINE] for start in range(0, KEPT, A_LINE)]
    OUT.write_text(CAPTION + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
