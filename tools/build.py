"""Builds what is stale: python3 tools/build.py [serve|native|prerender|asan|wasm-test|web|icons|clips|www|www-hooks|all] [--target NAME].

serve: what serve.py needs, the prerenderer and the site; native, asan: core, prerenderer and tests; prerender: the
prerenderer alone; wasm-test: the tests for Node; web: the two modules; icons: the
icon package with our own pictures, in build/icons; clips: the clips of speech in build/clips; www: the
site in build/www; www-hooks: the same in build/www-hooks, where tests can look inside through window.handrail."""

import argparse
import contextlib
import fcntl
import os
import subprocess
import sys

from lib import needs, stamps
from lib.configured import drop_if_moved
from lib.generated import generate
from lib.icons import write_icons
from lib.places import BUILD, GENERATED, ROOT, STAMPS, TOOLS, WWW
from lib.say import Stop, run, say, to_exit_code

PRESETS = ("native", "prerender", "asan", "wasm-test", "web")
# Both have the same modules; in the second, tests can look inside through window.handrail.
SITES = {"www": WWW, "www-hooks": BUILD / "www-hooks"}
MODULES = BUILD / "web"
# What the site and the prerenderer are made from; a change of anything here makes them stale.
INPUTS = ("CMakeLists.txt", "CMakePresets.json", "src", "web", "shaders", "icons", "i18n", "catalogue", "tools",
          "service/values/plurals.py")


def build(what, target=None):
    if what == "serve":
        build_to_serve()
    elif what == "all":
        for part in (*PRESETS, *SITES):
            build(part)
    elif what == "clips":
        make_clips()
    elif what == "icons":
        with only_one("generate"):
            write_icons()
    elif what in SITES:
        build_site(what)
    else:
        with only_one("generate"):
            generate()
        with only_one(what):
            compile_preset(what, [target] if target else [])


def build_to_serve():
    """What serve.py needs: the prerenderer and the site. Quick when nothing changed since the last time."""
    before = state_of(INPUTS)
    if stamps.is_stamped("serve-build", before) and (WWW / "assets.json").exists():
        return
    build("prerender")
    build("www")
    stamps.put_stamp("serve-build", before)


def build_site(name):
    from lib.www import assemble

    make_clips()
    site = SITES[name]
    with only_one("generate"):
        generate()
    with only_one("web"):
        compile_preset("web", [])
    with only_one(name):
        before = state_of(["web", "i18n", "catalogue", "tools", MODULES, GENERATED / "tokens.css"])
        if not stamps.is_stamped(name, before) or not (site / "assets.json").exists():
            assemble(site, MODULES, hooks=name == "www-hooks")
            stamps.put_stamp(name, before)


def make_clips():
    """Those of this catalogue and these texts; in the service's Python, which sees the media library."""
    with only_one("clips"):
        before = state_of(["i18n", "catalogue", "tools"])
        if stamps.is_stamped("clips", before) and (BUILD / "clips").is_dir():
            return
        if subprocess.run([(STAMPS / "python").read_text(), TOOLS / "clips.py", "--signs"], cwd=ROOT, stdout=sys.stderr).returncode != 0:
            raise Stop("making the clips of speech failed. The lines above say why.")
        stamps.put_stamp("clips", before)


def compile_preset(preset, targets):
    """Ninja itself looks for new files and changed settings; only what the presets say it does not know."""
    presets = stamps.key_of([ROOT / "CMakePresets.json"])
    drop_if_moved(BUILD / preset)
    if not stamps.is_stamped(f"configured-{preset}", presets) or not (BUILD / preset / "build.ninja").exists():
        say(f"Configuring {preset}")
        run(["cmake", "--preset", preset], cwd=ROOT, what=f"Configuring {preset}",
            remedy="The lines above say why; `python3 tools/setup.py` installs what is missing.")
        stamps.put_stamp(f"configured-{preset}", presets)
    if preset in ("web", "wasm-test") and not (STAMPS / f"linked-{preset}").exists():
        say(f"Building {preset}; the first time Emscripten builds its own libraries too, which takes some minutes")
    else:
        say(f"Building {preset}")
    command = ["cmake", "--build", "--preset", preset] + (["--target", *targets] if targets else [])
    if subprocess.run(command, cwd=ROOT, stdout=sys.stderr).returncode != 0:
        raise Stop(f"building {preset} failed. The first error above says where.")
    stamps.put_stamp(f"linked-{preset}", "")


@contextlib.contextmanager
def only_one(part):
    """Two builds of one folder at the same time would spoil it: the second one waits."""
    BUILD.mkdir(exist_ok=True)
    with open(BUILD / f".{part}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def state_of(places):
    """Names, sizes and times of all files: enough to tell a change, and quick to read."""
    lines = []
    for place in places:
        path = ROOT / place
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if "__pycache__" not in file.parts and file.is_file():
                lines.append(f"{stamps.name_of(file)} {file.stat().st_size} {file.stat().st_mtime_ns}")
    return stamps.key_of(texts=lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", default="native", choices=["serve", *PRESETS, "icons", "clips", *SITES, "all"])
    parser.add_argument("--target", help="one target of CMake, such as tests-base")
    options = parser.parse_args()
    os.chdir(ROOT)
    needs.use_own_emcc()
    return to_exit_code(build, options.what, options.target)


if __name__ == "__main__":
    sys.exit(main())
