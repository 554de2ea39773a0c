"""The texts of product, service and catalogue: what is missing in a language, written otherwise there, or used nowhere."""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from lib.places import ROOT
from lib.say import Stop

sys.path.insert(0, str(ROOT))
from service.catalogue.loading import Reader  # noqa: E402
from service.values.plurals import Plurals  # noqa: E402

PLACE = re.compile(r"\{(\w+)(?:\|([^}]*))?\}")
# Which files name the keys of each set of texts.
CODE = {"": (("src", "web", "service"), (".cpp", ".hpp", ".mjs", ".js", ".py")), "service.": (("service",), (".py",)),
        "speech.": (("tools/lib",), (".py",))}


@dataclass(frozen=True)
class Fault:
    file: str
    at: str  # a key, or the JSON pointer to a text of the catalogue
    what: str

    def __str__(self):
        return f"{self.file}#{self.at}: {self.what}"


@dataclass(frozen=True)
class Set:
    """One set of messages in every language: the product's or the service's."""

    prefix: str  # of the names of its files
    texts: dict[str, dict[str, str]]  # by language and key

    def file(self, language):
        return f"i18n/{self.prefix}{language}.json"


def read(path):
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as fault:
        raise Stop(f"{path.name} cannot be read: {fault}") from None


def read_sets(i18n, languages):
    return [Set(prefix, {tag: read(i18n / f"{prefix}{tag}.json") for tag in languages}) for prefix in CODE]


def faults_of_set(messages, plurals):
    keys = sorted({key for texts in messages.texts.values() for key in texts})
    for language, texts in messages.texts.items():
        file = messages.file(language)
        yield from (Fault(file, key, "is missing") for key in keys if key not in texts)
        yield from (Fault(file, key, "stands after a key that comes later in the alphabet")
                    for before, key in zip(texts, list(texts)[1:]) if key < before)
        for key, text in texts.items():
            yield from (Fault(file, key, what) for what in faults_of_text(text, messages, key))
            yield from (Fault(file, key, what) for what in faults_of_forms(text, language, plurals))


def places(text):
    """{n} and {n|one:day|other:days} both need n."""
    return {name for name, _ in PLACE.findall(text)}


def faults_of_text(text, messages, key):
    if not isinstance(text, str) or not text.strip():
        return ["is empty"]
    # The first language sets the example.
    example = next(texts[key] for texts in messages.texts.values() if key in texts)
    if isinstance(example, str) and places(text) != places(example):
        return [f"has the places {sorted(places(text))}, not {sorted(places(example))}"]
    return []


def faults_of_forms(text, language, plurals):
    for name, forms in PLACE.findall(text) if isinstance(text, str) else ():
        if forms:
            categories = [form.partition(":")[0] for form in forms.split("|")]
            yield from faults_of_categories(categories, language, plurals, f"{{{name}|…}} ")
            if "other" in categories[:-1] or ":" not in forms:
                yield f"{{{name}|…}} does not end with the form of all other numbers"


def faults_of_categories(categories, language, plurals, where=""):
    known = {*plurals.of(language), "other"}
    yield from (f"{where}has a form '{name}', which {language} does not have" for name in categories if name not in known)
    yield from (f"{where}lacks the form '{name}'" for name in sorted(plurals.needed(language) - set(categories)))


def faults_of_catalogue(found, languages, plurals):
    """A plain string is for every language; an object by language must have each, or its base."""
    for file, pointer, text in found:
        for language in languages if isinstance(text, dict) else ():
            own = text.get(language, text.get(language.split("-")[0]))
            if own is None:
                yield Fault(file, pointer, f"is missing in {language}")
            elif isinstance(own, dict):
                yield from (Fault(file, pointer, what) for what in faults_of_categories(own, language, plurals))


def faults_of_rules(languages, plurals):
    yield from (Fault("i18n/plurals.json", f"/rules/{tag.split('-')[0].lower()}", "is missing: copy the rules from CLDR")
                for tag in languages if tag.split("-")[0].lower() not in plurals.rules)


def unused(messages, code):
    """Keys that stand nowhere whole, nor are put together from a beginning "month." or an end ".more"."""
    literals = set(re.findall(r'"([\w.-]*\.[\w.-]*)["{]', code))
    starts = tuple(literal for literal in literals if literal.endswith(".") and literal != ".")
    ends = tuple(literal for literal in literals if literal.startswith(".") and literal != ".")

    def is_used(key):
        return key in literals or key.startswith(starts) or any(
            key.endswith(end) and is_used(key.removesuffix(end)) for end in ends)
    for language, texts in messages.texts.items():
        yield from (Fault(messages.file(language), key, "is used nowhere") for key in texts if not is_used(key))


def code_of(prefix):
    folders, endings = CODE[prefix]
    return "\n".join(file.read_text(encoding="utf-8") for folder in folders
                     for file in sorted((ROOT / folder).rglob("*")) if file.name.endswith(endings))


def find_faults(i18n=ROOT / "i18n", catalogue=ROOT / "catalogue", language=None):
    """All of them, in the languages that the catalogue names; or those of one language, which may be new."""
    reader = Reader(Path(catalogue), None)
    settings = reader.everything()[0]
    if reader.faults:
        raise Stop("\n".join(reader.faults))
    configured = [item["tag"] for item in settings["languages"]]
    configured.sort(key=lambda tag: tag != settings["default_language"])
    languages = list(dict.fromkeys([*configured, *([language] if language else [])]))
    plurals = Plurals(read(Path(i18n) / "plurals.json"))
    found = [fault for messages in read_sets(Path(i18n), languages)
             for fault in (*faults_of_set(messages, plurals), *unused(messages, code_of(messages.prefix)))
             if not language or fault.file == messages.file(language)]
    wanted = [language] if language else languages
    return [*found, *faults_of_catalogue(
        [(f"{Path(catalogue).name}/{file}", pointer, text) for file, pointer, text in reader.texts], wanted, plurals),
        *faults_of_rules(wanted, plurals)]
