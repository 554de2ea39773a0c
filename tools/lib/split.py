"""Splits core in two: what a walk to the first question has called, and the rest, which is fetched behind it.

Passes: 1 a core that counts what is called; 2 the walk; 3 two modules, of which the first calls the rest through its table.
The names of what the two share begin with "%", so that they are none of core's own."""

from lib.places import BUILD, ROOT
from lib.say import run
from lib.stamps import is_stamped, key_of, put_stamp
from lib.wasm import without_import_names

PARTS = BUILD / "split"
FIRST, REST = "core.wasm", "core-rest.wasm"
PLACEHOLDER = "placeholder"
CATALOGUE = ROOT / "catalogue"
I18N = ROOT / "i18n"
WALK = ROOT / "tools/walk_core.mjs"
TOLD = {"what": "Splitting core", "remedy": "The lines above say why; tools/walk_core.mjs knows the way to the first question."}


def split_core(core):
    """The folder with both parts of this core; the same core is split once."""
    key = key_of([core, WALK, ROOT / "web/core.mjs", ROOT / "tools/lib/split.py", ROOT / "tools/lib/wasm.py", *CATALOGUE.glob("*.json"), *I18N.glob("*.json")])
    if not is_stamped("split", key) or not (PARTS / REST).exists():
        PARTS.mkdir(parents=True, exist_ok=True)
        split(core, PARTS)
        put_stamp("split", key)
    return PARTS


def split(core, parts):
    counting, profile = parts / "counting.wasm", parts / "profile"
    run(["wasm-split", "--instrument", core, "--output", counting], **TOLD)
    run(["node", WALK, core, counting, profile, CATALOGUE, I18N], **TOLD)
    run(["wasm-split", "--split", "--enable-mutable-globals", core, "--profile", profile, "--primary-output", parts / FIRST, "--secondary-output",
         parts / REST, "--import-namespace", "core", "--placeholder-namespace", PLACEHOLDER, "--export-prefix", "%",
         "--symbolmap"], **TOLD)
    # Each of some seven hundred functions of the rest has a number of its own there, and one and the same stands for all.
    first = parts / FIRST
    first.write_bytes(without_import_names(first.read_bytes(), PLACEHOLDER))
