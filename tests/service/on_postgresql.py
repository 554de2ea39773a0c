"""Runs the tests of the service on a PostgreSQL of their own: python3 -m tests.service.on_postgresql"""
import os
import subprocess
import sys
from pathlib import Path

from tests.service.cluster import cluster

ROOT = Path(__file__).resolve().parents[2]


def modules() -> list[str]:
    found = (path.relative_to(ROOT).with_suffix("") for path in Path(__file__).parent.rglob("*_test.py"))
    return sorted(".".join(path.parts) for path in found)


def main(chosen: list[str]) -> int:
    with cluster() as url:
        command = [sys.executable, "-m", "unittest", *(chosen or modules())]
        return subprocess.run(command, cwd=ROOT, env={**os.environ, "HANDRAIL_TEST_POSTGRESQL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
