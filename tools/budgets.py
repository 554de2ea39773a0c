"""Prints what the front end weighs, compressed as browsers get it, and fails where it is over its budget."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from lib.places import ROOT, STAMPS, WWW
from lib.say import run, to_exit_code

KIB = 1024
# What is loaded together: its parts in the site, and the most that they may weigh. `index…` holds style and boot script;
# what stands between core and the page is a part of main, and weighed as it was written.
BUDGETS = (
    ("home page with style and boot script", ("index.zh-CN.html",), 16),
    ("core with its glue", ("assets/core.*.wasm", "core_module.mjs"), 100),
    ("canvas with its glue", ("assets/canvas.*.wasm", "assets/canvas.*.mjs"), 160),
)


def weigh():
    python = (STAMPS / "python").read_text()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        run([python, "-m", "service.site", site, "--www", WWW], cwd=ROOT, what="Writing the static site",
            remedy="The lines above say why.")
        shutil.copy(ROOT / "web/core_module.mjs", site)
        return sum([not is_within(site, *budget) for budget in BUDGETS])


def is_within(site, name, patterns, limit):
    found = [file for pattern in patterns for file in site.glob(pattern)]
    weight = sum(compressed_size(file) for file in found) / KIB
    fits = len(found) == len(patterns) and weight <= limit
    print(f"{weight:7.1f} of {limit:3} KB  {name}{'' if fits else ': OVER' if found else ': missing'}")
    return fits


def compressed_size(file):
    done = subprocess.run(["brotli", "--quality=11", "--stdout", file], capture_output=True, check=True)
    return len(done.stdout)


if __name__ == "__main__":
    sys.exit(to_exit_code(weigh))
