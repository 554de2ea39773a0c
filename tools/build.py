"""Builds what is stale: python3 tools/build.py [native|asan|wasm-test|web|www|all] [--target NAME] [--hooks]."""

import argparse
import os
import subprocess
import sys

from lib.places import BUILD, GENERATED, ROOT, TOOLS
from lib.say import Stop, run, say, to_exit_code

PRESETS = ("native", "asan", "wasm-test", "web")


def generate():
    """Tokens become CSS and C++ before either is compiled."""
    GENERATED.mkdir(parents=True, exist_ok=True)
    if (TOOLS / "tokens.py").exists():
        run([sys.executable, TOOLS / "tokens.py"], cwd=ROOT, what="Generating the tokens",
            remedy="Mend src/screen/tokens.json.")


def compile_preset(preset, target=None, definitions=()):
    if not (BUILD / preset / "build.ninja").exists() or definitions:
        say(f"Configuring {preset}")
        run(["cmake", "--preset", preset, *definitions], cwd=ROOT, what=f"Configuring {preset}",
            remedy="Read the lines above; `python3 tools/setup.py` installs what is missing.")
    say(f"Building {preset}")
    command = ["cmake", "--build", "--preset", preset] + (["--target", target] if target else [])
    if subprocess.run(command, cwd=ROOT, stdout=sys.stderr).returncode != 0:
        raise Stop(f"Building {preset} failed. The compiler's first error above says where.")


def build(options):
    generate()
    for preset in PRESETS if options.what == "all" else [options.what]:
        compile_preset(preset, options.target, [f"-DHANDRAIL_HOOKS={'ON' if options.hooks else 'OFF'}"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", default="native", choices=[*PRESETS, "all"])
    parser.add_argument("--target")
    parser.add_argument("--hooks", action="store_true")
    return to_exit_code(build, parser.parse_args())


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
