"""Makes a clip of speech for every text: clips.py [--catalogue DIR] [--i18n DIR] [--out DIR] [--kept DIR …]. Run by the service's Python.

Each is named by its content, the language and what is said, so that only what is new is made. For each language it
writes <language>.json, where the page finds the clip of every text. --measure tells of each clip, as JSON.
What is in a folder named by --kept is there already and is not made again."""

import argparse
import functools
import hashlib
import json
import multiprocessing
import os
import re
import subprocess
import sys
from pathlib import Path

from lib import mandarin
from lib.places import BUILD, ROOT
from lib.say import Stop, say, to_exit_code
from lib.spoken import spoken_of

# Another one makes every clip anew: raise it when they would sound otherwise.
VERSION = 1
# Of a grown person, rather low than high, and at the pace of talk.
VOICES = {"zh": ["-v", "cmn-latn-pinyin", "-p", "38", "-s", "172"], "en": ["-v", "en-us", "-p", "38", "-s", "142"]}
# By itself "am" would be the word.
HALVES_OF_DAYS = {"am": "A M", "pm": "P M"}
PREPARE = {"zh": mandarin.to_say, "en": lambda texts: [HALVES_OF_DAYS.get(text, text) for text in texts]}
# What is heard by itself, with a pause before and after it: an amount, a date, a time.
APART = {
    "zh": re.compile(r"(\d+(?:元|块)(?:\d+[角毛分])*|\d+月\d+[日号]|(?<![\d:])\d+点半?)"),
    "en": re.compile(r"(\d+ yuan|\d+ (?:o'clock)|\d{1,2} (?:January|February|March|April|May|June|July|August|September"
                     r"|October|November|December))"),
}
SPEAKABLE = re.compile(r"\w")


def base_of(language):
    return language.split("-")[0].lower()


def voice_of(language):
    """The one that was chosen for the language, else the synthesiser's own."""
    return VOICES.get(base_of(language)) or ["-v", base_of(language), "-p", "38", "-s", "150"]


@functools.lru_cache
def can_speak(base):
    """It lists the voices of a language below a line of headings."""
    listed = subprocess.run(["espeak-ng", f"--voices={base}"], capture_output=True, text=True).stdout.splitlines()
    return len(listed) > 1


def name_of(language, text):
    """Another one whenever it would sound otherwise, except by another release of the synthesiser."""
    content = "\0".join((str(VERSION), *voice_of(language), language, text))
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def pieces_of(language, text):
    """The text in pieces between which there is a pause. One without a word is no piece."""
    apart = APART.get(base_of(language))
    return [piece for piece in (apart.split(text) if apart else [text]) if SPEAKABLE.search(piece)]


def wanted(i18n, catalogue):
    """By language, for those that the synthesiser can speak, what is spoken in it."""
    return {language: spoken for language, spoken in spoken_of(i18n, catalogue).items() if can_speak(base_of(language))}


def make(task):
    """One clip, whole or not at all."""
    from lib import sound

    file, voice, pieces = task
    samples = [sound.trimmed(sound.synthesised(voice, piece)) for piece in pieces]
    content = sound.encoded(sound.levelled(sound.joined(samples)))
    part = file.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(content)
    os.replace(part, file)


def tasks_of(language, texts, out):
    """What is to be made for these texts: each with its file and the pieces that the synthesiser is given."""
    pieces = [(text, piece) for text in texts for piece in pieces_of(language, text)]
    prepare = PREPARE.get(base_of(language), list)
    said = prepare([piece for _, piece in pieces]) if pieces else []
    by_text = {}
    for (text, _), given in zip(pieces, said):
        by_text.setdefault(text, []).append(given)
    return [(out / f"{name_of(language, text)}.opus", voice_of(language), given) for text, given in by_text.items()]


def make_all(i18n, catalogue, out, kept=()):
    out.mkdir(parents=True, exist_ok=True)
    spoken = wanted(i18n, catalogue)
    there = {file.stem for folder in (out, *kept) for file in folder.glob("*.opus")}
    tasks = [task for language, what in spoken.items()
             for task in tasks_of(language, sorted(text for text in what.parts if name_of(language, text) not in there), out)]
    if tasks:
        say(f"Making {len(tasks)} clips of speech")
        with multiprocessing.Pool() as pool:
            pool.map(make, tasks, chunksize=8)
    for language, what in spoken.items():
        write_list(out / f"{language}.json", language, what)
    forget_others(out, {name_of(language, text) for language, what in spoken.items() for text in what.parts})


def write_list(file, language, spoken):
    """Where each text is found, by the text; the templates; and the words that are only spoken, by their key."""
    clips = {text: name_of(language, text) for text in sorted(spoken.parts)}
    content = json.dumps({"clips": clips, "templates": sorted(spoken.templates), "apart": sorted(spoken.apart),
                          "words": spoken.words},
                         ensure_ascii=False, separators=(",", ":"))
    if not file.exists() or file.read_text(encoding="utf-8") != content:
        part = file.with_suffix(".part")
        part.write_text(content, encoding="utf-8")
        os.replace(part, file)


def forget_others(out, names):
    for file in out.glob("*.opus"):
        if file.stem not in names:
            file.unlink()


def missing(out, kept=()):
    """The texts that a list names and no folder has: by language."""
    lists = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(out.glob("*.json"))}
    there = {file.stem for folder in (out, *kept) for file in folder.glob("*.opus")}
    return {language: [text for text, name in content["clips"].items() if name not in there]
            for language, content in lists.items()}


def measure(out):
    from dataclasses import asdict

    from lib import sound

    return {file.stem: asdict(sound.measured(file.read_bytes())) for file in sorted(out.glob("*.opus"))}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogue", type=Path, default=ROOT / "catalogue")
    parser.add_argument("--i18n", type=Path, default=ROOT / "i18n")
    parser.add_argument("--out", type=Path, default=BUILD / "clips")
    parser.add_argument("--kept", type=Path, action="append", default=[])
    parser.add_argument("--measure", action="store_true", help="tell of each clip that is there")
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.out)))
        return 0
    return to_exit_code(make_all, options.i18n, options.catalogue, options.out, options.kept)


if __name__ == "__main__":
    sys.exit(main())
