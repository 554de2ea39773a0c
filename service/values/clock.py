"""What time it is: all that is dated asks here.

Tests set the environment variable HANDRAIL_CLOCK_SHIFT, a number of seconds that moves the clock of every process alike,
workers and commands from a terminal. The front end of tests is moved in the same way (web/clock.mjs).
"""
import os
import time

SHIFT = int(os.environ.get("HANDRAIL_CLOCK_SHIFT", "0"))


def now() -> float:
    """Seconds since 1970."""
    return time.time() + SHIFT
