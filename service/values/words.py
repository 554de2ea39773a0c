"""What the service itself says to people: texts by key, a file a language in i18n, given out as localised text.

They are written as those of the front end are, `{name}` and `{n|one:day|other:days}`; and what the front end words
already, the months say, is not worded again.
"""
import re
from pathlib import Path

from service.values.faults import StartFault
from service.values.json_checks import name_of, under
from service.values.json_text import is_broken, loads
from service.values.plurals import Plurals

I18N = Path(__file__).resolve().parents[2] / "i18n"
PLACE = re.compile(r"\{(\w+)(?:\|([^}]*))?\}")


def read(path: Path) -> dict:
    """The object of a file, with or without a byte order mark."""
    try:
        value = loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise StartFault(f"{path} cannot be read: {fault.strerror}") from None
    except (ValueError, RecursionError) as fault:
        raise StartFault(f"{path} is not JSON: {fault}") from None
    if not isinstance(value, dict):
        raise StartFault(f"{path} is {name_of(value)}: an object is needed there")
    return value


def texts(path: Path) -> dict[str, str]:
    """Messages by their keys, each a text that can be sent."""
    found = read(path)
    for key, text in found.items():
        if not isinstance(text, str):
            raise StartFault(f"{path}#{under('', key)}: a text is needed here, not {name_of(text)}")
        if is_broken(text):
            raise StartFault(f"{path}#{under('', key)}: half a character stands here")
    return found


class Words:
    """The texts of the languages of one deployment."""

    def __init__(self, folder: Path, languages: list[str]):
        self.plurals = Plurals(read(folder / "plurals.json"))
        self.texts = {tag: {**texts(folder / f"{tag}.json"), **texts(folder / f"service.{tag}.json")} for tag in languages}

    def localised(self, key: str, **places) -> dict[str, str]:
        """In each language that has it; whoever reads it falls back on another. A place may be localised itself."""
        return {tag: self.filled(tag, texts[key], places) for tag, texts in self.texts.items() if key in texts}

    def filled(self, tag: str, text: str, places: dict) -> str:
        """In one pass: what is filled in is never read as a place again. An unknown place stays as it is."""
        def value(place: re.Match) -> str:
            given = places.get(place[1], place[0])
            if isinstance(given, dict):
                given = given.get(tag) or next(iter(given.values()))
            return self.form(tag, place[2], given) if isinstance(given, int) and place[2] else str(given)
        return PLACE.sub(value, text)

    def form(self, tag: str, forms: str, number: int) -> str:
        """Of `one:day|other:days` the form of the number's category, else the last, which is that of all others."""
        found = dict(form.split(":", 1) for form in forms.split("|"))
        return found.get(self.plurals.category(tag, number), [*found.values()][-1])
