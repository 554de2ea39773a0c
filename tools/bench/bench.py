"""Measures the front end beside two other pages, and the service: python3 tools/bench/bench.py [--rounds N] [--first | --faces]

It builds what is stale, starts the service on loopback, and of the same cards and words a static page and one of Preact, lets
a headless browser measure all in one run, and prints tables. With --first it measures only how soon the first taps take
effect; with --faces the paint beside the page alone. It is no test: nothing fails for being slow."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from lib.places import BUILD  # noqa: E402
from setup import set_up  # noqa: E402


def ready_address(process):
    """The address that the service prints once it is ready."""
    for line in process.stdout:
        if "ready at" in line:
            return line.split()[-1].rstrip("/")
    raise SystemExit("bench: the service did not start; see the lines above")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="loads for each figure (default 7)")
    parser.add_argument("--faces", action="store_true", help="measure the paint beside the page alone")
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--first", action="store_true", help="measure only the first view and the first taps")
    options = parser.parse_args()
    # Only the long way looks inside; all else measures what people get.
    site = "www" if options.first or options.faces else "www-hooks"
    if not options.no_build:
        set_up("check")
        for target in ("prerender", site):
            subprocess.run([sys.executable, "tools/build.py", target], cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory(prefix="handrail-bench-") as data:
        service = subprocess.Popen(
            ["/usr/bin/python3", "-m", "service", "--port", "0", "--data", data, "--www", str(BUILD / site),
             "--prerender", str(BUILD / "prerender/handrail-prerender")],
            cwd=ROOT, stdout=subprocess.PIPE, text=True)
        try:
            address = ready_address(service)
            environment = {**os.environ, "NODE_PATH": str(BUILD / "node/node_modules")}
            program = "faces.mjs" if options.faces else "bench.mjs"
            return subprocess.run(["node", f"tools/bench/{program}", address, str(options.rounds), str(service.pid),
                                   "first" if options.first else "all"],
                                  cwd=ROOT, env=environment).returncode
        finally:
            service.terminate()
            service.wait()


if __name__ == "__main__":
    sys.exit(main())
