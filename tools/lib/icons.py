"""Every Phosphor icon as path data: build/icons/{duotone,fill,bold}.json, {"house": {"pale": "M…", "ink": "M…"}}."""

import json
import xml.etree.ElementTree as xml

from lib.places import ICONS, NODE, TOOLS
from lib.say import Stop, say
from lib.stamps import is_stamped, key_of, put_stamp

STYLES = ("duotone", "fill", "bold")
SVG = "{http://www.w3.org/2000/svg}"
ASSETS = NODE / "node_modules/@phosphor-icons/core/assets"


def write_icons():
    key = key_of([TOOLS / "package-lock.json", TOOLS / "lib/icons.py"])
    if is_stamped("icons", key) and all((ICONS / f"{style}.json").exists() for style in STYLES):
        return
    say("Collecting icons")
    ICONS.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        icons = {icon_name(file, style): read_icon(file) for file in sorted((ASSETS / style).glob("*.svg"))}
        if not icons:
            raise Stop(f"{ASSETS / style} holds no icons. Remove build/stamps and run python3 tools/setup.py.")
        (ICONS / f"{style}.json").write_text(json.dumps(icons, separators=(",", ":")))
    put_stamp("icons", key)


def icon_name(file, style):
    return file.stem.removesuffix(f"-{style}")


def read_icon(file):
    """What is drawn faintly is pale, the rest is ink. Several paths of one kind are one: each starts with its own M."""
    parts = {}
    for element in xml.parse(file).getroot():
        path = element.get("d", "")
        if element.tag != f"{SVG}path" or not path.startswith("M"):
            raise Stop(f"{file.name} has more than paths: <{element.tag.removeprefix(SVG)}>. Teach tools/lib/icons.py.")
        kind = "pale" if element.get("opacity") else "ink"
        parts[kind] = parts.get(kind, "") + path
    return parts
