"""Runs the tests of the service that need a database on a PostgreSQL of their own: python3 -m tests.service.on_postgresql"""
import os
import subprocess
import sys
from pathlib import Path

from tests.service.cluster import cluster
from tests.service.side_by_side import modules, needs_a_database

ROOT = Path(__file__).resolve().parents[2]


def main(chosen: list[str]) -> int:
    with cluster() as url:
        command = [sys.executable, "-m", "tests.service.side_by_side", *(chosen or modules(needs_a_database))]
        return subprocess.run(command, cwd=ROOT, env={**os.environ, "HANDRAIL_TEST_POSTGRESQL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
