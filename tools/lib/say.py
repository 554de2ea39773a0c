"""What the tools say to the person in front of them: short lines of progress, and one line for a failure."""

import subprocess
import sys


class Stop(Exception):
    """Something a person must mend. The text says what is wrong and how to mend it, in one line."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(command, *, what, remedy, **options):
    """Runs a program and stops with one line when it fails; what it said is shown above that line."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode != 0:
        say(done.stdout.rstrip()[-6000:])
        raise Stop(f"{what} failed. {remedy}")
    return done.stdout


def to_exit_code(work, *arguments):
    """Runs `work` and turns a Stop into its line and exit code 1."""
    try:
        return work(*arguments) or 0
    except Stop as stop:
        say(f"handrail: {stop}")
        return 1
    except KeyboardInterrupt:
        return 130
