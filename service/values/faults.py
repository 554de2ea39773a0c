"""Why the service cannot start, or a command cannot do what it was asked, and how that is told."""
import sys
from typing import Callable


class StartFault(Exception):
    """What is wrong, one fault a line."""

    def __init__(self, *lines: str):
        super().__init__("\n".join(lines))


def told(work: Callable[[], int]) -> int:
    """Runs `work`; whatever keeps it from being done is told a line each, and gives 2."""
    try:
        return work()
    except StartFault as fault:
        for line in str(fault).splitlines():
            print(f"handrail: {line}", file=sys.stderr)
        return 2
