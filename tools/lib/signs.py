"""How each sign that can be written by hand is said: by the clip of its syllable, alone and in a word that it is known by.

From these the page says names that no clip and no voice knows: tools/clips.py makes a clip of each syllable."""

from lib import mandarin
from lib.strokes import CHARACTERS, lines_of

WORDS = CHARACTERS.parent / "words.txt"


def list_of():
    """`readings`: by syllable the signs that are read so; `surnames`: as a surname some are read otherwise; `words`: the word
    of each sign, as `王国王 玉玉器`; `otherwise`: the syllables of words in which a sign is not read as alone."""
    signs = list("".join(lines_of(CHARACTERS)))
    known = " ".join(lines_of(WORDS)).split()
    words = [entry[1:] for entry in known]
    alone = dict(zip(signs, mandarin.pinyin_of(signs)))
    names = dict(zip(signs, mandarin.pinyin_of(signs, surnames=True)))
    in_words = dict(zip(words, mandarin.pinyin_of(words)))
    readings = {}
    for sign, syllable in alone.items():
        readings[syllable] = readings.get(syllable, "") + sign
    return {"readings": dict(sorted(readings.items())),
            "surnames": {sign: said for sign, said in names.items() if said != alone[sign]},
            "words": " ".join(known),
            "otherwise": {word: said for word, said in in_words.items() if said.split() != [alone[sign] for sign in word]}}


def syllables_of(signs):
    """All of which there must be a clip; that of the particle belongs to them."""
    said = {*signs["readings"], *signs["surnames"].values(), mandarin.pinyin_of(["的"])[0]}
    return sorted(said.union(*(word.split() for word in signs["otherwise"].values())))
