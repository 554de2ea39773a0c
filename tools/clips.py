"""Makes a clip of speech for every text: clips.py [--catalogue DIR] [--i18n DIR] [--recordings DIR] [--out DIR] [--kept DIR …] [--signs].
Run by the service's Python.

Each is named by its content, the language and what is said, so that only what is new is made. For each language it
writes <language>.json, where the page finds the clip of every text. --measure tells of each clip, as JSON.
What is in a folder named by --kept is there already and is not made again. What a person has recorded (lib/recorded.py) is
not synthesised."""

import argparse
import functools
import hashlib
import json
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from lib import mandarin, recorded, signs
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
# When each clip was first found to be named by no list, in seconds since 1970.
UNNAMED = "unnamed.txt"
SPEAKABLE = re.compile(r"\w")


def base_of(language):
    return language.split("-")[0].lower()


def voice_of(language):
    """The one that was chosen for the language, else the synthesiser's own."""
    return VOICES.get(base_of(language)) or ["-v", base_of(language), "-p", "38", "-s", "150"]


@functools.lru_cache
def can_speak(base):
    """It lists the voices of a language below a line of headings."""
    if not shutil.which("espeak-ng"):
        return False
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


def make_all(options):
    i18n, catalogue, out = options.i18n, options.catalogue, options.out
    out.mkdir(parents=True, exist_ok=True)
    there = {file.stem for folder in (out, *options.kept) for file in folder.glob("*.opus")}
    lists = {}
    with Hands() as hands:
        for language, spoken in spoken_of(i18n, catalogue).items():
            found = recorded.found(language, spoken, recorded.folders(language, i18n, catalogue, options.recordings))
            human = take_in(language, found, out, there, hands)
            names = {text: name_of(language, text) for text in spoken.parts - set(human)}
            synthetic = {text: name for text, name in names.items() if name in there or can_speak(base_of(language))}
            tasks = tasks_of(language, sorted(text for text, name in synthetic.items() if name not in there), out)
            if tasks:
                say(f"Making {len(tasks)} clips of speech")
                hands.map(make, tasks)
            if synthetic or human or (out / f"{language}.json").exists():
                lists[language] = list_of(spoken, synthetic, human)
            if options.signs and base_of(language) == "zh" and can_speak("zh"):
                lists[f"{language}.signs"] = make_signs(language, out, there, hands)
    for language, content in lists.items():
        write_list(out / f"{language}.json", content)
    forget_others(out, {name for content in lists.values() for name in content["clips"].values()}, options.keep_days)


def make_signs(language, out, there, hands):
    """Where each syllable is found, and which signs it says: what a person wrote is put together from them."""
    spoken = signs.list_of()
    names = {syllable: name_of(language, syllable) for syllable in signs.syllables_of(spoken)}
    tasks = [(out / f"{name}.opus", voice_of(language), [mandarin.syllables_to_say(syllable)])
             for syllable, name in names.items() if name not in there]
    if tasks:
        say(f"Making {len(tasks)} clips of syllables")
        hands.map(make, tasks)
    return {"clips": names, **spoken}


class Hands:
    """Processes that work at the same time, begun when there is something to do."""

    def __enter__(self):
        self.pool = None
        return self

    def __exit__(self, *_):
        if self.pool:
            self.pool.terminate()

    def map(self, work, tasks):
        self.pool = self.pool or multiprocessing.Pool()
        return self.pool.map(work, tasks, chunksize=max(1, min(8, len(tasks) // 4)))


def take_in(language, found, out, there, hands):
    """Makes clips of what people recorded: by its text the name of each. What cannot be one is told, and synthesised."""
    for fault in found.faults:
        say(f"handrail: {fault}")
    names = {text: recorded.name_of(language, text, file, str(VERSION)) for text, file in found.files.items()}
    new = [(found.files[text], text, out / f"{name}.opus") for text, name in names.items() if name not in there]
    if new:
        say(f"Taking in {len(new)} recordings")
    failed = {}
    for (_, text, _), fault in zip(new, hands.map(recorded.take_in, new) if new else []):
        if fault:
            say(f"handrail: {fault}")
            failed[text] = fault
    return {text: name for text, name in names.items() if text not in failed}


def list_of(spoken, synthetic, human):
    """Where each text is found, by the text; which of them people say; the templates; and the words that are only spoken."""
    return {"clips": dict(sorted({**synthetic, **human}.items())), "human": sorted(human),
            "templates": sorted(spoken.templates), "apart": sorted(spoken.apart), "words": spoken.words}


def write_list(file, content):
    content = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    if not file.exists() or file.read_text(encoding="utf-8") != content:
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_text(content, encoding="utf-8")
        os.replace(part, file)


def forget_others(out, names, keep_days):
    """What no list names goes, after so many days: whoever has an earlier list still asks for it."""
    noted = out / UNNAMED
    try:
        known = {name: int(since) for name, since in json.loads(noted.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, AttributeError, TypeError):
        known = {}
    now = int(time.time())
    unnamed = {file.stem: known.get(file.stem, now) for file in out.glob("*.opus") if file.stem not in names}
    for name, since in list(unnamed.items()):
        if now - since >= keep_days * 86400:
            (out / f"{name}.opus").unlink(missing_ok=True)
            del unnamed[name]
    if unnamed or known:
        noted.write_text(json.dumps(unnamed, sort_keys=True), encoding="utf-8")


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
    parser.add_argument("--recordings", type=Path, metavar="DIR", help="recordings of one's own, DIR/<language>/<key>.opus")
    parser.add_argument("--signs", action="store_true", help="also what a person may write: each syllable")
    parser.add_argument("--keep-days", type=int, default=0, metavar="N", help="how long clips stay that no list names any more")
    parser.add_argument("--measure", action="store_true", help="tell of each clip that is there")
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.out)))
        return 0
    return to_exit_code(make_all, options)


if __name__ == "__main__":
    sys.exit(main())
