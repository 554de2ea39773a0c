"""The pictures that we draw: icons/<name>.svg, in lines and areas, made into path data as the icon package has it."""

import json
import os
import subprocess
import xml.etree.ElementTree as xml

from lib.places import NODE, OWN_ICONS, TOOLS
from lib.say import Stop

SVG = "{http://www.w3.org/2000/svg}"
# As every file starts, so that any program that draws shows it as it will be.
ROOT = {"viewBox": "0 0 256 256", "fill": "none", "stroke": "currentColor", "stroke-width": "16", "stroke-linecap": "round",
        "stroke-linejoin": "round"}
# What says that a shape is no line: a pale area, or a spot as dark as the lines.
SPOT = {"fill": "currentColor", "stroke": "none"}
PALE = SPOT | {"opacity": "0.2"}
LOOKS = {"line": {}, "solid": SPOT, "pale": PALE}
# Where ink may lie: as far from the edges as the icon package keeps.
LEAST, MOST = 8, 248


def drawn_icons():
    """{style: {name: parts}}, or a Stop that names the file which is not as it should be."""
    files = {file.stem: file for file in sorted(OWN_ICONS.glob("*.svg"))}
    made = outlined({name: read_drawing(file) for name, file in files.items()})
    for name, picture in made.items():
        check(files[name], picture)
    return {style: {name: picture[style] for name, picture in made.items()} for style in ("duotone", "fill", "bold")}


def read_drawing(file):
    """Its shapes as path data: {"line": [...], "solid": [...], "pale": [...]}."""
    try:
        root = xml.parse(file).getroot()
    except xml.ParseError as fault:
        raise wrong(file, f"it is no SVG: {fault}") from None
    for name, value in ROOT.items():
        if root.get(name) != value:
            raise wrong(file, f'its <svg> needs {name}="{value}"')
    if unknown := set(root.attrib) - set(ROOT):
        raise wrong(file, f"its <svg> has {sorted(unknown)[0]}, which is not known")
    shapes = {look: [] for look in LOOKS}
    for element in root:
        look, path = read_shape(file, element)
        shapes[look].append(path)
    for look, what in (("line", "no line"), ("pale", "no pale area")):
        if not shapes[look]:
            raise wrong(file, f"it has {what}")
    return shapes


def read_shape(file, element):
    name = element.tag.removeprefix(SVG)
    if name not in SHAPES:
        raise wrong(file, f"<{name}> is not one of {', '.join(SHAPES)}")
    needed, as_path = SHAPES[name]
    given = dict(element.attrib)
    try:
        numbers = [given.pop(key) if key in ("d", "points") else float(given.pop(key, 0)) for key in needed]
    except (KeyError, ValueError) as fault:
        raise wrong(file, f"<{name}> has no {fault}") from None
    look = next((look for look, marks in LOOKS.items() if marks == given), None)
    if look is None:
        raise wrong(file, f"<{name}> is neither a line, nor a spot ({told(SPOT)}), nor a pale area ({told(PALE)})")
    return look, as_path(*numbers)


def told(marks):
    return " ".join(f'{name}="{value}"' for name, value in marks.items())


def ellipse(x, y, across, down):
    return f"M{x - across} {y}a{across} {down} 0 1 0 {2 * across} 0a{across} {down} 0 1 0 {-2 * across} 0Z"


def rectangle(x, y, width, height, radius):
    if not radius:
        return f"M{x} {y}h{width}v{height}h{-width}Z"
    corner = f"a{radius} {radius} 0 0 1"
    across, down = width - 2 * radius, height - 2 * radius
    return (f"M{x + radius} {y}h{across}{corner} {radius} {radius}v{down}{corner} {-radius} {radius}"
            f"h{-across}{corner} {-radius} {-radius}v{-down}{corner} {radius} {-radius}Z")


# What may stand in a drawing: its attributes, and how they are told as path data.
SHAPES = {
    "path": (("d",), str),
    "line": (("x1", "y1", "x2", "y2"), lambda x, y, to_x, to_y: f"M{x} {y}L{to_x} {to_y}"),
    "polyline": (("points",), lambda points: f"M{points}"),
    "polygon": (("points",), lambda points: f"M{points}Z"),
    "rect": (("x", "y", "width", "height", "rx"), rectangle),
    "circle": (("cx", "cy", "r"), lambda x, y, radius: ellipse(x, y, radius, radius)),
    "ellipse": (("cx", "cy", "rx", "ry"), ellipse),
}


def outlined(drawings):
    """Lines become areas, in each style, by tools/outline.mjs."""
    done = subprocess.run(["node", TOOLS / "outline.mjs"], input=json.dumps(drawings), capture_output=True, text=True,
                          env=os.environ | {"NODE_PATH": str(NODE / "node_modules")})
    if done.returncode != 0:
        raise Stop(f"tools/outline.mjs cannot draw icons/: {done.stderr.strip()[-600:]}")
    return json.loads(done.stdout)


def check(file, picture):
    if "fault" in picture:
        raise wrong(file, picture["fault"])
    left, top, right, bottom = picture["bounds"]
    if min(left, top) < LEAST or max(right, bottom) > MOST:
        raise wrong(file, f"it is drawn from {left}, {top} to {right}, {bottom}; the grid is from {LEAST} to {MOST}")


def wrong(file, reason):
    return Stop(f"icons/{file.name}: {reason}")
