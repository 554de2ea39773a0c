"""Runs the tests that a database matters to on a PostgreSQL of their own: python3 -m tests.service.on_postgresql"""
import os
import subprocess
import sys
from pathlib import Path

from tests.service.cluster import cluster

ROOT = Path(__file__).resolve().parents[2]
# These open no database, or say the same with any.
ELSEWHERE = {"answers", "bad_input", "barcode", "cases", "catalogue", "catalogue_check", "command_line", "definitions",
             "front_end", "metrics", "numbers", "openapi", "rounds", "slots", "words"}


def modules() -> list[str]:
    names = sorted(path.stem for path in Path(__file__).parent.glob("*_test.py"))
    return [f"tests.service.{name}" for name in names if name.removesuffix("_test") not in ELSEWHERE]


def main(chosen: list[str]) -> int:
    with cluster() as url:
        command = [sys.executable, "-m", "unittest", *(chosen or modules())]
        return subprocess.run(command, cwd=ROOT, env={**os.environ, "HANDRAIL_TEST_POSTGRESQL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
