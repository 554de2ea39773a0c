"""Prints what the front end weighs, compressed as browsers get it, and fails where it is over its budget. Then what in core
is largest, before compression."""

import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from lib.places import BUILD, ROOT, STAMPS, WWW
from lib.say import run, to_exit_code
from lib.split import FIRST, PARTS
from lib.wasm import function_sizes
from lib.www import minify

KIB = 1024
# What is loaded together: its parts in the site, and the most that they may weigh. `index…` holds style and boot script;
# what stands between core and the page is a part of main, and weighed by itself. Nobody waits for the rest of core unless a
# tap outruns it, so each part has a bound of its own (decision 0024).
GLUE = ("core.mjs", "core_module.mjs")
BUDGETS = (
    ("home page with style and boot script", ("index.zh-CN.html",), 16),
    ("core until the first question, with its glue", ("assets/core.*.wasm", *GLUE), 72),
    ("the rest of core", ("assets/core-rest.*.wasm",), 72),
    ("handwriting: module and strokes, when somebody writes", ("assets/hand.*.wasm", "assets/strokes.*.bin"), 384),
    ("canvas with its glue", ("assets/canvas.*.wasm", "assets/canvas.*.mjs"), 160),
)
LARGEST = 20


def weigh():
    python = (STAMPS / "python").read_text()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        run([python, "-m", "service.site", site, "--www", WWW], cwd=ROOT, what="Writing the static site",
            remedy="The lines above say why.")
        for glue in GLUE:
            (site / glue).write_text(minify((ROOT / "web" / glue).read_text(), "js"))
        over = sum([not is_within(site, *budget) for budget in BUDGETS])
    print_largest()
    return over


def is_within(site, name, patterns, limit):
    found = [file for pattern in patterns for file in site.glob(pattern)]
    weight = sum(compressed_size(file) for file in found) / KIB
    fits = len(found) == len(patterns) and weight <= limit
    print(f"{weight:7.1f} of {limit:3} KB  {name}{'' if fits else ': OVER' if found else ': missing'}")
    return fits


def compressed_size(file):
    done = subprocess.run(["brotli", "--quality=11", "--stdout", file], capture_output=True, check=True)
    return len(done.stdout)


def print_largest():
    """Functions that differ only in their types or arguments count as one. `1` is the first part of core, `2` the rest."""
    first = {plain(line.partition(":")[2]) for line in (PARTS / f"{FIRST}.symbols").read_text().splitlines()}
    sizes = Counter()
    for name, size in function_sizes((BUILD / "web/core.wasm").read_bytes()).items():
        sizes[1 if name in first else 2, family(name)] += size
    for (part, name), size in sizes.most_common(LARGEST):
        print(f"{size / KIB:7.1f} KB in {part}  {name}")


def plain(symbol):
    """The symbol map writes what is no letter or digit as its number: `\\20`."""
    return re.sub(r"\\([0-9a-f]{2})", lambda found: chr(int(found[1], 16)), symbol)


def family(name):
    """A name without what stands in brackets of any kind, and without the return type before it."""
    name = name.replace("(anonymous namespace)::", "").replace("operator()", "operator").replace("operator<", "operator ")
    while True:
        shorter = re.sub(r"<[^<>]*>|\([^()]*\)|\[[^\[\]]*\]", "", name)
        if shorter == name:
            return name.replace(" const", "").split(" ")[-1]
        name = shorter


if __name__ == "__main__":
    sys.exit(to_exit_code(weigh))
