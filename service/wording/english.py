"""How hard English is to read: its words, their syllables, and the grade of school by Flesch and Kincaid."""
import re

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d+")
# The e of make, whole, makes and asked; not of table, dishes and wanted.
SILENT = re.compile(r"(?<=[^laeiouy])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouycghsxz])e(?=s$)|(?<=[^td])e(?=d$)")
EASY = 2  # syllables
VOWELS = re.compile(r"[aeiouy]+")
TWO = re.compile(r"ia(?!l\b|n\b)|io(?!n|us)|ua|eo(?!ple|us)|iu|[aeiouy]ing$|ient")  # vowels that are said one after the other


def words_of(text: str) -> list[str]:
    return WORD.findall(text)


def syllables(word: str) -> int:
    """As a rule; a number counts as one, for it is read by its figures."""
    letters = word.lower().replace("’", "'").split("'")[0]
    if not letters.isalpha():
        return 1
    spoken = SILENT.sub("", letters)
    return max(1, len(VOWELS.findall(spoken)) + len(TWO.findall(spoken)))


def hard_words(sentence: str, known: frozenset[str]) -> list[str]:
    """Those that are neither known although they are long nor names, which have a capital within a sentence."""
    words = words_of(sentence)
    return [word for place, word in enumerate(words)
            if word.lower() not in known and not (place and word[0].isupper())]


def grade(sentences: list[str], known: frozenset[str] = frozenset()) -> float:
    """The formula; what is known or a name is no harder than a word of two syllables."""
    words = [word for sentence in sentences for word in words_of(sentence)]
    hard = [word for sentence in sentences for word in hard_words(sentence, known)]
    spoken = sum(syllables(word) if word in hard else min(EASY, syllables(word)) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59
