"""What is spoken in a language, as the parts of which every sentence of a screen can be put together.

A text without places is one part. One with places, 还有 {n} 个位, is a template: the parts between its places, and what
stands in them is spoken by parts of its own. Numbers are parts too: the page puts every value together from them."""

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from lib.places import ROOT
from lib.say import Stop

sys.path.insert(0, str(ROOT))
from service.catalogue.loading import Reader  # noqa: E402

PLACE = re.compile(r"\{(\w+)(?:\|([^}]*))?\}")
HOLE = "{}"
# Words that are shown nowhere: said in place of what no clip can say, and the parts of numbers.
ONLY_SPOKEN = "speech."
SETS = ("", "service.", ONLY_SPOKEN)
# The page puts every number together from these.
NUMBERS = [str(number) for number in (*range(100), *range(100, 1000, 100), *range(1000, 10000, 1000))]
# Amounts, dates and times of day.
APART = ("money.", "date.", "time.")
# By one of these an item of a list is known.
NAMES = ("id", "tag", "badge", "number", "value")
NEVER_SPOKEN = {"language.direction"}


@dataclass
class Spoken:
    """What is spoken in one language."""

    parts: set[str] = field(default_factory=set)
    templates: set[str] = field(default_factory=set)
    apart: set[str] = field(default_factory=set)  # templates of values that are heard by themselves
    words: dict[str, str] = field(default_factory=dict)  # those that are only spoken, by their key
    keys: dict[str, str] = field(default_factory=dict)  # each part by the key under which somebody may record it
    lines: dict[str, str] = field(default_factory=dict)  # where a part is only a part: the whole of it
    named: dict[str, str] = field(default_factory=dict)  # parts by the name of a recording that a definition names

    def add(self, text, key, apart=False):
        heard = []
        for form in sorted(forms_of(text)):
            pieces = [piece.strip() for piece in form.split(HOLE)]
            for piece in pieces if HOLE in form else ():
                self.lines.setdefault(piece, form.replace(HOLE, "…"))
            heard += [piece for piece in pieces if is_speakable(piece) and piece not in heard]
            if HOLE in form and any(is_wordy(piece) for piece in pieces):
                self.templates.add(form)
                self.apart |= {form} if apart else set()
        self.parts |= set(heard)
        for number, part in enumerate(heard, 1):
            self.keys.setdefault(file_key(key if len(heard) == 1 else f"{key}-{number}"), part)


def file_key(key):
    """What is safe as the name of a file on every system."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", key).lstrip(".")


def is_speakable(text):
    return any(character.isalnum() for character in text)


def is_wordy(text):
    """Without a letter, as ¥{yuan}.{jiao}0, it says nothing of what it is: the page knows such values by their shape."""
    return any(character.isalpha() for character in text)


def forms_of(text):
    """The text with a hole for each place, once for each form: {n} {n|one:day|other:days} has two."""
    categories = {form.partition(":")[0] for _, forms in PLACE.findall(text) if forms for form in forms.split("|")}

    def filled(category):
        def fill(match):
            forms = dict(form.partition(":")[::2] for form in (match[2] or "").split("|"))
            return (forms.get(category) or list(forms.values())[-1]) if match[2] else HOLE
        return PLACE.sub(fill, text)
    return {filled(category) for category in categories or {""}}


def read_messages(i18n, language):
    found = {}
    for prefix in SETS:
        file = Path(i18n) / f"{prefix}{language}.json"
        try:
            found |= json.loads(file.read_text(encoding="utf-8-sig"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as fault:
            raise Stop(f"{file.name} cannot be read: {fault}") from None
    return found


def own_texts(text, language):
    """A text in this language, by what its key ends with: one of amounts has several forms, a plain string is everybody's."""
    own = text.get(language, text.get(language.split("-")[0])) if isinstance(text, dict) else text
    return {f".{form}": one for form, one in own.items()} if isinstance(own, dict) else {"": own} if own else {}


def key_at(file, document, pointer):
    """/steps/0/prompt of repair.json as repair.steps.where.prompt: by the names of things, which outlive their order."""
    words = [Path(file).stem]
    for name in pointer.split("/")[1:]:
        name = name.replace("~1", "/").replace("~0", "~")
        document = document[int(name)] if isinstance(document, list) else document[name]
        own = [document[field] for field in NAMES if isinstance(document, dict) and isinstance(document.get(field), str)]
        words.append(own[0] if name.isdecimal() and own else name)
    return ".".join(words)


def texts_of_catalogue(reader, language):
    """Each text in this language with its key, and whether a definition names a recording of it (`audio` beside `prompt`)."""
    documents = {}
    for file, pointer, text in reader.texts:
        if pointer.endswith("/audio"):
            continue  # names of recordings, which definitions name by language as they do texts
        if file not in documents:
            documents[file] = json.loads((reader.folder / file).read_text(encoding="utf-8-sig"))
        key = key_at(file, documents[file], pointer)
        named = audio_beside(documents[file], pointer, language)
        for ending, own in own_texts(text, language).items():
            yield key + ending, own, named


def audio_beside(document, pointer, language):
    *above, last = pointer.split("/")[1:]
    if last != "prompt":
        return None
    for name in above:
        document = document[int(name)] if isinstance(document, list) else document[name]
    return document.get("audio", {}).get(language)


def spoken_of(i18n, catalogue):
    """By language, for those that the catalogue names."""
    reader = Reader(Path(catalogue), None)
    settings = reader.everything()[0]
    if reader.faults:
        raise Stop("\n".join(reader.faults))
    languages = [item["tag"] for item in settings["languages"]]
    return {language: spoken_in(language, read_messages(i18n, language), reader) for language in languages}


def spoken_in(language, messages, reader):
    spoken = Spoken()
    for key, text in messages.items():
        if key in NEVER_SPOKEN:
            continue
        spoken.add(text, key, apart=key.startswith(APART))
        if key.startswith(ONLY_SPOKEN):
            spoken.words[key.removeprefix(ONLY_SPOKEN)] = text
    for number in NUMBERS:
        spoken.add(number, f"number.{number}")
    for key, text, named in texts_of_catalogue(reader, language):
        spoken.add(text, key)
        if named:
            spoken.named[named] = text
    return spoken
