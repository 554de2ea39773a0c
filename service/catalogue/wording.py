"""Whether the texts of a catalogue are plain: what each is for, told by its place, and held to the rules of its language."""
import re
from pathlib import Path

from service.catalogue.loading import Reader
from service.values.json_checks import told_line
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


def hard_to_read(folder: Path) -> list[str]:
    """A line for each text of a right catalogue that could be plainer. No reason to refuse it."""
    reader = Reader(folder, None)
    reader.everything()
    return [told_line(*found) for found in faults_of_texts(reader.texts)]
