"""What must be written before anything is compiled: tokens, shaders, plural rules, the icons' path data and strokes."""

import sys

from lib.icons import write_icons
from lib.places import GENERATED, ROOT, TOOLS
from lib.say import run
from lib.stamps import is_stamped, key_of, put_stamp
from lib.strokes import write_strokes

# Generator: where its input lies.
GENERATORS = {"tokens.py": ["src/screen/tokens.json"], "embed_shaders.py": ["shaders"],
              "plurals.py": ["i18n/plurals.json", "service/values/plurals.py"]}


def generate():
    GENERATED.mkdir(parents=True, exist_ok=True)
    for name, inputs in GENERATORS.items():
        if (TOOLS / name).exists():
            run_generator(name, files_of(inputs))
    write_icons()
    write_strokes()


def files_of(places):
    paths = [ROOT / place for place in places]
    return [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path]) if file.is_file()]


def run_generator(name, inputs):
    key = key_of([TOOLS / name, *inputs])
    if is_stamped(name, key):
        return
    run([sys.executable, TOOLS / name], cwd=ROOT, what=f"tools/{name}", remedy=f"Mend its input: {GENERATORS[name]}")
    put_stamp(name, key)
