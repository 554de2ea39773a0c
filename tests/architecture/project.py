"""The files of the project, for the tests of its house rules: what is committed and what soon may be."""

import subprocess
import unittest
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@lru_cache(maxsize=None)
def listed():
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return tuple(name for name in sorted(names) if name and (ROOT / name).is_file())


def files(folders, endings):
    """Names of files below any of the folders that end in one of the endings."""
    return [name for name in listed() if name.startswith(tuple(folders)) and name.endswith(tuple(endings))]


@lru_cache(maxsize=None)
def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


class HouseTest(unittest.TestCase):
    def expect_none(self, wrong):
        """Tells every place at once, one a line."""
        if wrong:
            self.fail("\n" + "\n".join(wrong))
