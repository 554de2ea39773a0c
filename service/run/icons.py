"""Which icons there are. The set is closed: what a catalogue names and nobody drew would be an empty square."""
import json
import logging
from pathlib import Path

from service.values.faults import StartFault

STYLES = ("duotone", "fill", "bold")


def icons_of(folder: Path) -> frozenset[str]:
    """The names that are drawn in every style: what a catalogue names is shown as a picture and as a sign."""
    try:
        styles = [json.loads((folder / f"{style}.json").read_text(encoding="utf-8")) for style in STYLES]
    except (OSError, ValueError):
        raise StartFault(f"the icon package {folder} is not built: python3 tools/build.py icons") from None
    return frozenset(set.intersection(*map(set, styles)))


def icons_to_serve(folder: Path, alone: bool) -> frozenset[str] | None:
    """The API alone draws nothing: it starts where nothing is built too, and says what it did not look up."""
    try:
        return icons_of(folder)
    except StartFault as fault:
        if not alone:
            raise
        logging.warning("%s; the icons of the catalogue were not looked up", fault)
        return None
