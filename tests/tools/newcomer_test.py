"""What docs/contributing.md tells a newcomer to do is done here, in a copy of the project."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from tools_path import ROOT

GUIDE = ROOT / "docs/contributing.md"
BLOCK = re.compile(r"^```(\w+)(?: (\S+)(?: before ([^\n]+))?)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What was set up and generated is used as it is; what is compiled is compiled anew.
SHARED = ("deps", "node")
COPIED = ("stamps", "generated", "icons")


def copy_of_the_project(folder):
    """The files as they are now, committed or not, with what was set up beside them."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True,
                            text=True, check=True).stdout.split("\0")
    for name in listed:
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    (folder / "build").mkdir()
    for name in SHARED:
        if (ROOT / "build" / name).exists():
            (folder / "build" / name).symlink_to(ROOT / "build" / name)
    for name in COPIED:
        if (ROOT / "build" / name).exists():
            shutil.copytree(ROOT / "build" / name, folder / "build" / name)
    for stamp in (folder / "build/stamps").glob("[clw]*-*"):
        stamp.unlink()


def put_before(path, words, block):
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    place = next((index for index, line in enumerate(lines) if words in line), None)
    if place is None:
        raise AssertionError(f"{path.name} has no line with {words!r}")
    path.write_text("".join([*lines[:place], block, *lines[place:]]), encoding="utf-8")


class Newcomer(unittest.TestCase):
    def test_the_guide_does_what_it_says(self):
        with tempfile.TemporaryDirectory(prefix="handrail-newcomer-") as name:
            folder = Path(name)
            copy_of_the_project(folder)
            blocks = BLOCK.findall(GUIDE.read_text(encoding="utf-8"))
            self.assertGreaterEqual(len(blocks), 15)
            for language, path, words, block in blocks:
                if language == "sh":
                    self.run_commands(folder, block)
                elif words:
                    put_before(folder / path, words, block)
                else:
                    self.assertFalse((folder / path).exists(), f"{path} is there already")
                    (folder / path).write_text(block, encoding="utf-8")

    def run_commands(self, folder, block):
        # The service's own interpreter comes first, as it does for whoever has one Python only.
        python = Path((ROOT / "build/stamps/python").read_text())
        path = f"{python.parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(["sh", "-e", "-c", block], cwd=folder, capture_output=True, text=True,
                              env={**os.environ, "PATH": path}, timeout=600)
        self.assertEqual(done.returncode, 0, f"{block}{done.stdout}{done.stderr}")


if __name__ == "__main__":
    unittest.main()
