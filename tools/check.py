"""Runs every check and test, two steps at a time: python3 tools/check.py [--only NAME …] [--list] [--fix] [--approve].

Each step's output is kept in build/check/NAME.log and shown when it fails. The steps are the table STEPS below."""

import argparse
import os
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

from lib import commands
from lib.lanes import run_in_lanes
from lib.places import BUILD, ROOT
from lib.say import say, to_exit_code
from setup import set_up

LOGS = BUILD / "check"
SHOWN_LINES = 60


@dataclass(frozen=True)
class Step:
    name: str
    commands: tuple
    needs: str = "."
    by_request: bool = False
    # Its tests wait for others, or look at the clock: beside it only what takes the processor time that it leaves.
    minds_time: bool = False
    # Steps that it waits for where they run too.
    after: tuple = ()


# The tests run twice in all: with sanitizers, and as WebAssembly. `native` is the quick way while working. All that builds
# is in one lane, for two builds at once would take each other's processor; what the browsers need is built first.
STEPS = (
    Step("format", commands.format_commands),
    Step("architecture", commands.unit_tests("tests/architecture", "python3")),
    Step("tools", commands.unit_tests("tests/tools", "python3"), "tests/tools"),
    Step("openapi", commands.openapi, "service/openapi.json"),
    Step("types", commands.types, "web"),
    Step("lint", commands.lint, "src"),
    Step("web", commands.web_tests, "tests/web", minds_time=True),
    Step("service", commands.service_tests, "tests/service", minds_time=True),
    Step("postgresql", commands.postgresql_tests, "tests/service", minds_time=True),
    Step("breaks", commands.breaks, "tests", by_request=True),
    Step("native", commands.native, "tests", by_request=True),
    Step("site", commands.site, "web"),
    Step("budgets", commands.budgets, "web"),
    Step("asan", commands.asan, "tests"),
    Step("wasm-test", commands.wasm_test, "tests"),
    Step("browser", commands.browser, "tests/browser/run.mjs", minds_time=True, after=("site",)),
)


def run_together(commands, output):
    """Runs these at the same time. Returns whether all went well."""
    running = [subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
               for command in commands]
    return all([process.wait() == 0 for process in running])


def processor_time():
    """Seconds that everything this process started so far and that ended by now has taken; a busy machine does not lengthen them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_step(step):
    """Runs the commands of a step until one fails; those in a tuple together. Returns whether all went well."""
    started, used = time.monotonic(), processor_time()
    log = LOGS / f"{step.name}.log"
    with open(log, "w") as output:
        commands = step.commands() if callable(step.commands) else step.commands
        went_well = all(run_together(command if isinstance(command, tuple) else (command,), output)
                        for command in commands)
    say(f"{'passed' if went_well else 'FAILED'}  {step.name:14} {time.monotonic() - started:7.1f} s, "
        f"{processor_time() - used:7.1f} s of processor")
    if not went_well:
        say("\n".join(f"    {line}" for line in log.read_text(errors="replace").splitlines()[-SHOWN_LINES:]))
    return went_well


def check(options):
    set_up("check")
    os.environ.update(commands.environment(options.approve))
    LOGS.mkdir(parents=True, exist_ok=True)
    chosen = [step for step in STEPS if (step.name in options.only if options.only else not step.by_request)]
    started, used = time.monotonic(), processor_time()
    absent = [step.name for step in chosen if not (ROOT / step.needs).exists()]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    failed = run_in_lanes([step for step in chosen if step.name not in absent], run_step)
    say(f"{time.monotonic() - started:.0f} s in all, {processor_time() - used:.0f} s of processor."
        + (f" Failed: {', '.join(failed)}." if failed else "")
        + (f" Nothing to check yet: {', '.join(absent)}." if absent else ""))
    print(f"{len(chosen) - len(failed) - len(absent)} passed, {len(failed)} failed", flush=True)
    return 1 if failed or absent == [step.name for step in chosen] else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="NAME", action="append", choices=[step.name for step in STEPS])
    parser.add_argument("--list", action="store_true", help="name the steps")
    parser.add_argument("--fix", action="store_true", help="lay the C++ out as the format step wants it")
    parser.add_argument("--approve", action="store_true", help="accept the outlines that the tests now give")
    options = parser.parse_args()
    if options.list:
        print("\n".join(step.name for step in STEPS))
        return 0
    if options.fix:
        return subprocess.run(commands.fix_command(), cwd=ROOT).returncode
    return to_exit_code(check, options)


if __name__ == "__main__":
    sys.exit(main())
