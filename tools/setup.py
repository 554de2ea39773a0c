"""Sets the machine up: python3 tools/setup.py [serve|check] [--imgui DIR] [--catch2 DIR] [--json DIR].

`serve` is what building and serving need; `check` adds browsers, fonts and linters. What is there is left alone.
The user's own programs are used when they come first on PATH or are named by EMCC, HANDRAIL_CHROMIUM,
HANDRAIL_FIREFOX, HANDRAIL_WEBKIT or HANDRAIL_PYTHON; own sources by HANDRAIL_IMGUI, HANDRAIL_CATCH2, HANDRAIL_JSON."""

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from lib import debian, needs, sources, stamps
from lib.places import BUILD, DEPS, NODE, STAMPS, TOOLS
from lib.say import Stop, run, say, to_exit_code

LEAST_EMCC = (3, 1, 6)
LEAST_NODE = (18,)
NPM_FILES = [TOOLS / "package.json", TOOLS / "package-lock.json"]


def set_up(tier):
    """Passes: programs, then npm packages, then sources. Each does nothing when it has nothing to do."""
    needs.use_own_emcc()
    BUILD.mkdir(exist_ok=True)
    if is_set_up(tier):
        return
    stamps.lift_stamp(tier)
    provide_programs(tier)
    check_version("emcc", LEAST_EMCC, "Set EMCC to a newer one.")
    check_version("node", LEAST_NODE, "Put a newer one first on PATH.")
    provide_npm_packages(tier)
    provide_json()
    for source in sources.SOURCES:
        sources.provide(source)
    stamps.put_stamp(tier, key(tier))


def is_set_up(tier):
    """Quick, for every start asks it: the stamp fits, and what it stands for is still there."""
    stamped = any(stamps.is_stamped(done, key(done)) for done in {tier, "check"})
    return stamped and not needs.missing_packages(tier) and (NODE / "node_modules").is_dir() and python_path().exists() \
        and all((DEPS / name).exists() for name in ("imgui", "catch2", "json/nlohmann"))


def key(tier):
    own = sorted(f"{name}={value}" for name, value in os.environ.items() if name.startswith("HANDRAIL_"))
    return stamps.key_of([*NPM_FILES, *TOOLS.glob("lib/*.py"), Path(__file__)],
                         [tier, os.environ.get("EMCC", ""), shutil.which("emcc") or "", *own])


def provide_programs(tier):
    missing = needs.missing_packages(tier)
    if not needs.service_python():
        missing += needs.PYTHON_MODULES
    if missing:
        debian.install(missing, needs.WHY[tier])
    found = needs.service_python()
    if not found:
        raise Stop("no Python sees the service's modules. Set HANDRAIL_PYTHON to one that can import "
                   + ", ".join(needs.PYTHON_MODULES.values()))
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / "python").write_text(found)


def python_path():
    """The interpreter found for the service."""
    remembered = STAMPS / "python"
    return Path(remembered.read_text() if remembered.exists() else "/nonexistent")


def check_version(program, least, remedy):
    said = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
    found = re.search(r"(\d+)\.(\d+)\.(\d+)", said)
    if not found or tuple(map(int, found.groups())) < least:
        raise Stop(f"{shutil.which(program)} is not {'.'.join(map(str, least))} or newer. {remedy}")


def provide_npm_packages(tier):
    """`npm ci` in the build folder; the lock file holds hashes, and no address of any registry."""
    wanted = [] if tier == "check" else ["--omit=dev"]
    if any(stamps.is_stamped("npm", stamps.key_of(NPM_FILES, texts)) for texts in (wanted, [])):
        return
    stamps.lift_stamp("npm")
    say(f"Installing npm packages{'' if wanted else ' for the check'}")
    NODE.mkdir(exist_ok=True)
    for file in NPM_FILES:
        shutil.copy(file, NODE)
    run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", *wanted], cwd=NODE,
        what="Installing npm packages", remedy="Check the network and npm's registry setting, then run this again.")
    stamps.put_stamp("npm", stamps.key_of(NPM_FILES, wanted))


def provide_json():
    """A link to the headers alone: Emscripten must not see the rest of /usr/include."""
    given = os.environ.get("HANDRAIL_JSON")
    folder = Path(given or "/usr/include") / "nlohmann"
    if not (folder / "json.hpp").is_file():
        raise Stop(f"{folder}/json.hpp is not there. Set HANDRAIL_JSON to a folder that holds nlohmann/json.hpp.")
    (DEPS / "json").mkdir(parents=True, exist_ok=True)
    sources.link(DEPS / "json/nlohmann", folder.resolve())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tier", nargs="?", default="check", choices=("serve", "check"))
    for name in ("imgui", "catch2", "json"):
        parser.add_argument(f"--{name}", metavar="DIR", help=f"use these sources of {name}")
    options = parser.parse_args()
    for name in ("imgui", "catch2", "json"):
        if getattr(options, name):
            os.environ[f"HANDRAIL_{name.upper()}"] = getattr(options, name)
    return to_exit_code(set_up, options.tier)


if __name__ == "__main__":
    sys.exit(main())
