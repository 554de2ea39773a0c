"""No file tells where it was made: no path of a machine, no host of a package registry or mirror."""

import json
import re
import subprocess
import unittest
from pathlib import Path

from project import ROOT, HouseTest, listed

TEXT_LIMIT = 5_000_000
# A home folder is a machine's own, whoever owns it.
HOME = re.compile(r"(?<![\w.])/(?:home|Users)/\w+/|(?<![\w.])/root/\w")


def said_by(command):
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""


def hosts():
    """The hosts that this machine fetches packages from."""
    said = said_by(["apt-get", "indextargets", "--format", "$(REPO_URI)"]) + said_by(["npm", "config", "get", "registry"])
    return {host for host in re.findall(r"^\w+://(?:[^/@\s]*@)?([^/:\s]+)", said, re.MULTILINE) if "." in host}


class Strings(HouseTest):
    def places(self, is_wrong):
        wrong = []
        for name in listed():
            content = (ROOT / name).read_bytes()
            if b"\0" in content[:8000] or len(content) > TEXT_LIMIT:
                continue
            for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
                if is_wrong(line):
                    wrong.append(f"{name}:{number}")
        return wrong

    def test_no_path_of_this_machine(self):
        parent = str(ROOT.parent) + "/"
        # A clone at the top of the disk has a parent that every file names.
        parents = [parent] if parent.count("/") > 1 else []
        self.expect_none(self.places(lambda line: HOME.search(line) or any(path in line for path in parents)))

    def test_no_host_of_a_registry(self):
        known = hosts()
        self.expect_none(self.places(lambda line: any(host in line for host in known)))

    def test_lock_file_names_no_host(self):
        for name in listed():
            if Path(name).name == "package-lock.json":
                packages = json.loads((ROOT / name).read_text())["packages"]
                self.expect_none([package for package, facts in packages.items() if "resolved" in facts])


if __name__ == "__main__":
    unittest.main()
