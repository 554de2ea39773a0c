"""Whether a text is plain: one table of rules, a file of words and limits a language; a language without one has none.

What a text is for decides what it has to keep: an action (a button) and the title of a service say first what they do, an
answer (a choice) and a prompt (a heading, a question) are short, body is all else that is read. A name is what somebody
is called; nobody words it, so only its marks are looked at. What is spoken and never shown has no letters to know.
"""
import json
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from service.wording.english import grade, hard_words, syllables, words_of

HERE = Path(__file__).resolve().parent
ROLES = ("action", "title", "answer", "prompt", "body", "name", "spoken")
LABELS = ("action", "title", "answer")
FORMS = re.compile(r"\{\w+\|[^}]*?(?:other:)?([^:|}]*)\}")
PLACE = re.compile(r"\{\w+\}")
HAN = re.compile(r"[\u4e00-\u9fff]")
COUNTED = re.compile(r"[\u4e00-\u9fff]|[A-Za-z]|\d+")  # marks and spaces are not read; a number is one thing
ENOUGH_WORDS = 5  # for a grade: the formula is of passages, and one long name makes a grade of any shorter one


@dataclass(frozen=True, eq=False)
class Rules:
    """Of one language, as its file has them."""

    data: dict

    @cached_property
    def rank(self) -> dict[str, int]:
        """How common each character is; empty for a language whose file names no list."""
        name = self.data.get("characters", {}).get("list")
        lines = (HERE / name).read_text(encoding="utf-8").splitlines() if name else []
        return {it: place for place, it in enumerate("".join(line for line in lines if not line.startswith("#")))}

    @cached_property
    def patterns(self) -> dict[str, re.Pattern]:
        """A pattern for all words of a list, the longest first; those of a language with spaces are whole."""
        end = "" if self.rank else r"\b"
        return {name: re.compile(f"{end}(?:{'|'.join(map(re.escape, sorted(self.data[name], key=len, reverse=True)))}){end}", re.IGNORECASE)
                for name in ("banned", "one_word")}

    def found(self, name: str, text: str):
        """Each word of a list that stands in a text, and what to say instead."""
        for word in dict.fromkeys(it.lower() for it in self.patterns[name].findall(text)):
            yield word, self.data[name][word]

    def faults(self, text: str, role: str) -> list[str]:
        """What is wrong with it, each with what to do instead; `role` is one of ROLES."""
        checks = (marks,) if role == "name" else CHECKS
        return [fault for check in checks for fault in check(self, shown(text), role)]


def shown(text: str) -> str:
    """As it may be shown: a word in the form of many things, a place with a short number in it."""
    return PLACE.sub("12", FORMS.sub(r"\1", text))


@lru_cache
def rules_by_language() -> dict[str, Rules]:
    found = [Rules(json.loads(file.read_text(encoding="utf-8"))) for file in sorted(HERE.glob("*.json"))]
    return {tag: rules for rules in found for tag in rules.data["languages"]}


def faults_of(text, language: str, role: str) -> list[str]:
    """Of a text in one language, or of all forms of it."""
    rules = rules_by_language().get(language)
    forms = text.values() if isinstance(text, dict) else [text]
    return [fault for form in forms for fault in rules.faults(form, role)] if rules else []


def sentences(text: str) -> list[str]:
    return [it for it in re.split(r"[。？！；]|[.?!](?=\s|$|[”’])", text) if re.search(r"\w", it)]


def by_role(limits, role: str):
    """A limit is for all, or for those that are named beside "other"."""
    return limits.get(role, limits["other"]) if isinstance(limits, dict) else limits


def characters(rules: Rules, text: str, role: str):
    """Frequency: who knows the commonest characters can act, who knows the common ones can read."""
    if not rules.rank or role == "spoken":
        return
    known = rules.data["characters"]
    limit = by_role(known["commonest"], role)
    kept = re.sub(known["names"], "", text)
    rare = [it for it in HAN.findall(kept) if rules.rank.get(it, limit) >= limit and it not in known["allowed"]]
    if rare:
        yield f"{''.join(dict.fromkeys(rare))} is not among the {limit} commonest characters: say it with those"


def letters(rules: Rules, text: str, role: str):
    if "letters" in rules.data:
        allowed = rules.data["letters"]
        yield from (f"{found} is in letters of another language: say it in words, or leave it out"
                    for found in re.findall(r"[A-Za-z]+", text) if found not in allowed)


def length(rules: Rules, text: str, role: str):
    limits, parts = rules.data["limits"], sentences(text)
    measure = (lambda it: len(COUNTED.findall(it))) if rules.rank else (lambda it: len(words_of(it)))
    unit = "characters" if rules.rank else "words"
    if role in LABELS:
        least, most = limits["label"][role]
        size = len(COUNTED.findall(text)) if rules.rank else len(text)
        if not least <= size <= most and text not in rules.data["kept_labels"]:
            yield f"has {size} characters, a label has {least} to {most}: say only what it does"
    most = by_role(limits["sentence"], role)
    yield from (f"has a sentence of {measure(it)} {unit}, at most {most}: make two of it" for it in parts if measure(it) > most)
    if len(parts) > limits["sentences"]:
        yield f"has {len(parts)} sentences, at most {limits['sentences']}: leave out what can be done without"
    if measure(text) > limits["text"]:
        yield f"has {measure(text)} {unit}, at most {limits['text']}: leave out what can be done without"


def commas(rules: Rules, text: str, role: str):
    most = by_role(rules.data["limits"]["commas"], role)
    for sentence in sentences(text):
        found = len(re.findall("[，,](?!\\d)", sentence))
        if found > most:
            yield f"has {found} commas in a sentence, at most {most}: make two of it"


def verb_first(rules: Rules, text: str, role: str):
    """A button and a service say first what they do."""
    if role not in ("action", "title") or text in rules.data["kept_labels"]:
        return
    rest = re.sub(rules.data["before_a_verb"], "", text, flags=re.IGNORECASE)
    end = "" if rules.rank else r"\b"
    if not re.match(rf"(?:{'|'.join(rules.data['verbs'])}){end}", rest, re.IGNORECASE):
        yield "does not begin with what it does: put the verb first"


def bare(rules: Rules, text: str, role: str):
    """A button that means something else on each screen, read alone, tells nothing."""
    if role in LABELS and (plainer := rules.data["bare"].get(text.strip().lower())):
        yield f"says nothing alone: {plainer}"


def banned(rules: Rules, text: str, role: str):
    without = re.sub(rules.data["not_banned"], "", text, flags=re.IGNORECASE)
    yield from (f"{word} is a word of offices or of machines: {plainer}" for word, plainer in rules.found("banned", without))


def one_word(rules: Rules, text: str, role: str):
    without = re.sub(rules.data["not_banned"], "", text, flags=re.IGNORECASE)
    yield from (f"{word} is called {usual} everywhere else" for word, usual in rules.found("one_word", without))


def patterns(name: str, told: str):
    def check(rules: Rules, text: str, role: str):
        for pattern in rules.data[name]:
            if found := re.search(pattern, text, re.IGNORECASE):
                yield f"{found[0].strip()} {told}"
    return check


double_negatives = patterns("double_negatives", "is a no twice: say what is so")
blame = patterns("blame", "puts the fault on the person: say what to do now")


def marks(rules: Rules, text: str, role: str):
    yield from (f"{mark} is not a mark of this language: write {usual}"
                for mark, usual in rules.data["marks"].items() if mark in text)


def level(rules: Rules, text: str, role: str):
    """The grade of school that an English text needs, by Flesch and Kincaid."""
    limits = rules.data["limits"].get("grade")
    if not limits or role == "spoken":
        return
    known, parts = frozenset(rules.data["known_words"]), sentences(text)
    long = [it for part in parts for it in hard_words(part, known) if syllables(it) > limits["syllables"]]
    yield from (f"{word} is a long word: say it with shorter ones" for word in long)
    for part in parts:
        if len(words_of(part)) >= ENOUGH_WORDS and grade([part], known) > limits["sentence"]:
            yield f"has a sentence of grade {grade([part], known):.1f}, at most {limits['sentence']}: shorter words, or two sentences"
    if len(words_of(text)) >= ENOUGH_WORDS and grade(parts, known) > limits["text"]:
        yield f"is of grade {grade(parts, known):.1f}, at most {limits['text']}: shorter words, shorter sentences"


CHECKS = (characters, letters, length, commas, verb_first, bare, banned, one_word, double_negatives, blame, marks, level)
