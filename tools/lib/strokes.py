"""The strokes that handwriting is compared with: build/hand/strokes.bin, out of hanzi-writer-data and tools/hand.

A sign after the other: its code point in two bytes, the number of its strokes in one, then for each stroke the number of its
points and x and y of each in a byte, from the top left, in a grid of 64."""

import json

from lib.places import BUILD, NODE, TOOLS
from lib.say import Stop, say
from lib.stamps import is_stamped, key_of, put_stamp

GRID = 64
# How far a point may lie from the line that its neighbours make, in the grid, before it is worth keeping.
NEAR = 1.2
# The medians of hanzi-writer-data: upwards from the bottom, from 900 down to -124.
SIDE, TOP = 1024, 900
DATA = NODE / "node_modules/hanzi-writer-data"
CHARACTERS = TOOLS / "hand/characters.txt"
LETTERS = TOOLS / "hand/letters.txt"
OUT = BUILD / "hand/strokes.bin"


def write_strokes():
    key = key_of([TOOLS / "package-lock.json", TOOLS / "lib/strokes.py", CHARACTERS, LETTERS])
    if is_stamped("strokes", key) and OUT.exists():
        return
    if not DATA.is_dir():
        raise Stop(f"{DATA} is not there. Run: python3 tools/setup.py")
    say("Collecting strokes")
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_bytes(b"".join(packed(sign, strokes) for sign, strokes in (*letters(), *characters())))
    put_stamp("strokes", key)


def characters():
    for character in "".join(lines_of(CHARACTERS)):
        medians = json.loads((DATA / f"{character}.json").read_text())["medians"]
        yield character, [[(x * GRID / SIDE, (TOP - y) * GRID / SIDE) for x, y in stroke] for stroke in medians]


def letters():
    for line in lines_of(LETTERS):
        sign, strokes = line.split(" ", 1)
        yield sign, [[tuple(int(number) * (GRID - 1) / 100 for number in point.split(",")) for point in stroke.split()]
                     for stroke in strokes.split("/")]


def lines_of(file):
    return [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def packed(sign, strokes):
    parts = [ord(sign).to_bytes(2, "little"), bytes([len(strokes)])]
    for stroke in strokes:
        points = thinned([(on_grid(x), on_grid(y)) for x, y in stroke])
        parts.append(bytes([len(points), *(number for point in points for number in point)]))
    return b"".join(parts)


def on_grid(number):
    return min(GRID - 1, max(0, round(number)))


def thinned(points):
    """Douglas and Peucker: the ends, and what lies farthest from the line between them unless that is near."""
    first, last = points[0], points[-1]
    away = [distance(point, first, last) for point in points]
    farthest = max(range(len(points)), key=away.__getitem__)
    if away[farthest] <= NEAR:
        return [first, last]
    return thinned(points[:farthest + 1])[:-1] + thinned(points[farthest:])


def distance(point, start, end):
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down
    along = length and max(0, min(1, ((point[0] - start[0]) * across + (point[1] - start[1]) * down) / length))
    return ((start[0] + along * across - point[0]) ** 2 + (start[1] + along * down - point[1]) ** 2) ** 0.5
