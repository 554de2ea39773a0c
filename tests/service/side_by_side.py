"""Runs tests of the service, some modules side by side: python3 -m tests.service.side_by_side [MODULE …]

Most of their time goes by while processes start and wait for each other. Each process here takes the next module when it
is done with one.
"""
import io
import os
import sys
import unittest
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

FOLDER = Path(__file__).parent
AT_ONCE = (os.cpu_count() or 1) + 1
NEEDING_A_DATABASE = ("Server(", "WithServer", "WithTown", "WithDatabase", "new_database(")


@dataclass(frozen=True)
class Done:
    module: str
    tests: int
    went_well: bool
    said: str
    seconds: float


def needs_a_database(path: Path) -> bool:
    """Whether it uses one as deployments have them. All others say the same with any, and are done soon."""
    text = path.read_text(encoding="utf-8")
    return any(word in text for word in NEEDING_A_DATABASE)


def modules(wanted=lambda path: True) -> list[str]:
    """Those that are wanted, the longest first, so that none is left alone at the end."""
    paths = sorted(filter(wanted, FOLDER.rglob("*_test.py")), key=lambda it: (needs_a_database(it), it.stat().st_size))
    return [".".join(path.relative_to(FOLDER.parents[1]).with_suffix("").parts) for path in reversed(paths)]


def run(module: str) -> Done:
    said, began = io.StringIO(), monotonic()
    result = unittest.TextTestRunner(said).run(unittest.defaultTestLoader.loadTestsFromName(module))
    return Done(module, result.testsRun, result.wasSuccessful(), said.getvalue(), monotonic() - began)


def main(chosen: list[str]) -> int:
    """What failed is told in full at the end, where it is looked for."""
    tests, failed, began = 0, [], monotonic()
    with ProcessPoolExecutor(AT_ONCE, get_context("fork")) as pool:
        for done in pool.map(run, chosen):
            tests += done.tests
            went = "passed" if done.went_well and done.tests else "FAILED"
            print(f"{went}  {done.module} ({done.tests} tests, {done.seconds:.1f} s)", flush=True)
            failed += [done] if went == "FAILED" else []
    for done in failed:
        print(f"\n{done.module}\n{done.said}")
    print(f"{tests} tests in {monotonic() - began:.0f} s, failed: {', '.join(done.module for done in failed) or 'none'}")
    return 1 if failed or not tests else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or modules()))
