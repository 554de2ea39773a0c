"""Where CMake configured a folder of build/."""

import re
import shutil

from .places import ROOT


def home_of(folder):
    """The checkout for which a folder was configured; None: it was not."""
    cache = folder / "CMakeCache.txt"
    found = cache.is_file() and re.search(r"^CMAKE_HOME_DIRECTORY:INTERNAL=(.*)$", cache.read_text(), re.MULTILINE)
    return found.group(1) if found else None


def drop_if_moved(folder, root=ROOT):
    """Of a checkout that was moved or copied: CMake refuses such a folder, and Ninja would write into the old place."""
    if home_of(folder) not in (None, str(root)):
        shutil.rmtree(folder)
