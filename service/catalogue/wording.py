"""Whether the texts of a catalogue are plain: what each is for, told by its place, and held to the rules of its language."""
import re
from pathlib import Path

from service.catalogue.loading import Reader
from service.wording.rules import faults_of

# The first that fits. Names are of places and people; a file that is none of these holds a definition.
NAMES = {
    "config.json": r"/name$", "offices.json": r"/(?:name|address)$|/windows/\d+$", "places.json": r"/(?:name|area)$",
    "bills.json": r"/payee$", "staff.json": r"/(?:name|organisation|role)$",
}
ROLES = (("body", r"/facilities/\d+/label$"), ("title", r"^/title$"), ("answer", r"/label$|/yes$|/no$|/title$"), ("prompt", r"/prompt$"),
         ("body", r""))
NOT_READ = re.compile(r"/audio$")  # files of clips, which definitions name by language as they do texts


def role_of(file: str, pointer: str) -> str:
    if re.search(NAMES.get(file, r"(?!)"), pointer):
        return "name"
    return next(role for role, place in ROLES if re.search(place, pointer))


def faults_of_texts(texts) -> list[tuple[str, str, str]]:
    """File, pointer and what is wrong, of texts with their files and pointers; one for every language has no rules."""
    return [(file, pointer, f"{tag}: {what}" if len(text) > 1 else what)
            for file, pointer, text in texts if isinstance(text, dict) and not NOT_READ.search(pointer)
            for tag, own in text.items() for what in faults_of(own, tag, role_of(file, pointer))]


def faults_of_answers(definitions: dict[str, dict]):
    """A yes that repeats the verb of its question needs no look back at it."""
    for file, definition in definitions.items():
        for place, step in enumerate(definition["steps"]):
            lacking = [name for name in ("yes", "no") if name not in step]
            if step["kind"] in ("yesno", "consent") and lacking:
                yield file, f"/steps/{place}", f"has no {' and no '.join(lacking)} of its own: repeat the verb of the question"


def hard_to_read(folder: Path) -> list[tuple[str, str, str]]:
    """File, pointer and what could be plainer, of a catalogue that is right. No reason to refuse it."""
    reader = Reader(folder, None)
    definitions = reader.everything()[-1]
    return [*faults_of_texts(reader.texts), *faults_of_answers(definitions)]
