"""Changes each number that has a name, one at a time in a copy, and tells which changes the module's own test does not notice.

python3 tools/breaks.py [PATH …] takes the modules of service/ and web/, or those below these paths. Exit 1 when one went unnoticed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from lib import commands
from lib.places import NODE, ROOT

NUMBER = r"[\d_.]+(?: (?:\*\*|<<|[*/]) [\d_.]+)*"
NAMED = {".py": re.compile(rf"^([A-Z][A-Z_]+) = ({NUMBER})(?=  #|$)", re.MULTILINE),
         ".mjs": re.compile(rf"^(?:export )?const ([a-z_]+) = ({NUMBER});", re.MULTILINE)}
# Any other number would do as well, or shows in nothing that a test could see.
FREE = {"BACKLOG", "BUSY_SECONDS", "MIGRATING", "QUALITY", "REFUSED", "atlas_size"}


def twin_of(name: str) -> str | None:
    """The test of this module, beside the others of its folder or above them."""
    stem, ending = name.rsplit(".", 1)
    flat = f"tests/{stem.split('/')[0]}/{stem.split('/')[-1]}_test.{ending}"
    return next((test for test in (f"tests/{stem}_test.{ending}", flat) if (ROOT / test).exists()), None)


def command_for(test: str) -> list[str]:
    if test.endswith(".mjs"):
        return ["node", "--test", test]
    return [commands.service_python(), "-B", "-m", "unittest", test[:-3].replace("/", ".")]


def files() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True,
                            check=True).stdout.splitlines()
    return [name for name in listed if (ROOT / name).is_file()]


def copy_of_the_project(folder: Path):
    for name in files():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    (folder / "build").symlink_to(ROOT / "build")


def goes_unnoticed(folder: Path, name: str, found: re.Match) -> bool:
    """Whether the module's own test still passes when the number is one more."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text[:found.start(2)]}({found[2]}) + 1{text[found.end(2):]}", encoding="utf-8")
    environment = {**os.environ, "NODE_PATH": str(NODE / "node_modules")}
    try:
        return subprocess.run(command_for(twin_of(name)), cwd=folder, capture_output=True, env=environment).returncode == 0
    finally:
        path.write_text(text, encoding="utf-8")


def main(chosen: list[str]) -> int:
    unnoticed, tried = 0, 0
    with tempfile.TemporaryDirectory(prefix="handrail-breaks-") as name:
        folder = Path(name)
        copy_of_the_project(folder)
        wanted = tuple(chosen or ("service/", "web/"))
        for module in (it for it in files() if it.startswith(wanted) and Path(it).suffix in NAMED and twin_of(it)):
            for found in NAMED[Path(module).suffix].finditer((ROOT / module).read_text(encoding="utf-8")):
                if found[1] in FREE:
                    continue
                tried += 1
                if goes_unnoticed(folder, module, found):
                    unnoticed += 1
                    print(f"unnoticed: {module} {found[1]} = {found[2]} + 1", flush=True)
    print(f"{tried} numbers changed, {unnoticed} unnoticed")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
