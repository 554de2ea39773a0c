"""Every icon as path data, Phosphor's and our own: build/icons/{duotone,fill,bold}.json, {"house": {"pale": "M…", "ink": "M…"}}."""

import json
import xml.etree.ElementTree as xml

from lib.drawn import drawn_icons, wrong
from lib.places import ICONS, NODE, OWN_ICONS, TOOLS
from lib.say import Stop, say
from lib.stamps import is_stamped, key_of, put_stamp

STYLES = ("duotone", "fill", "bold")
SVG = "{http://www.w3.org/2000/svg}"
ASSETS = NODE / "node_modules/@phosphor-icons/core/assets"


def key():
    programs = [TOOLS / name for name in ("package-lock.json", "lib/icons.py", "lib/drawn.py", "outline.mjs")]
    return key_of([*programs, *OWN_ICONS.glob("*.svg")])


def are_written():
    return is_stamped("icons", key()) and all((ICONS / f"{style}.json").exists() for style in STYLES)


def write_icons():
    if are_written():
        return
    say("Collecting icons")
    ICONS.mkdir(parents=True, exist_ok=True)
    package = {style: package_icons(style) for style in STYLES}
    drawn = drawn_icons()
    for style in STYLES:
        icons = with_own(package[style], drawn[style])
        (ICONS / f"{style}.json").write_text(json.dumps(icons, separators=(",", ":")))
    put_stamp("icons", key())


def package_icons(style):
    icons = {icon_name(file, style): read_icon(file) for file in sorted((ASSETS / style).glob("*.svg"))}
    if not icons:
        raise Stop(f"{ASSETS / style} holds no icons. Remove build/stamps and run python3 tools/setup.py.")
    return icons


def with_own(icons, own):
    """A name means one picture: ours may not take the place of one of the package."""
    for name in own:
        if name in icons:
            raise wrong(OWN_ICONS / f"{name}.svg", "the icon package has one of that name; call it something else")
    return icons | own


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
