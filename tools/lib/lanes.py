"""Runs steps two at a time, so that one that waits leaves the processor to another, and none that minds the time is held up.

Two lanes: the steps that mind the time, and all others, which take only the processor time that the first leave. In a lane
one comes after the other, in the order that they are given in."""

import os
import traceback
from multiprocessing import get_context

from lib.say import Stop, say

PATIENCE = 19
FORK = get_context("fork")


def run_in_lanes(steps, run):
    """Runs `run(step)` for each. Returns the names of those that did not go well."""
    lanes = [lane for lane in ([step for step in steps if step.minds_time], [step for step in steps if not step.minds_time]) if lane]
    ended = {step.name: FORK.Event() for step in steps}
    went_well = FORK.SimpleQueue()
    # Each lane is a process: it has a priority of its own, and the processor time of its steps is its own too.
    processes = [FORK.Process(target=run_lane, args=(lane, run, ended, went_well), daemon=True) for lane in lanes]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    good = set()
    while not went_well.empty():
        good.add(went_well.get())
    return [step.name for step in steps if step.name not in good]


def run_lane(lane, run, ended, went_well):
    if not lane[0].minds_time and len(lane) < len(ended):
        os.nice(PATIENCE)
    try:
        for step in lane:
            for name in step.after:
                if name in ended:
                    ended[name].wait()
            if run_one(step, run):
                went_well.put(step.name)
            ended[step.name].set()
    except KeyboardInterrupt:
        os._exit(130)


def run_one(step, run):
    """A step that cannot be run has failed, and the next one has its turn."""
    try:
        return run(step)
    except Stop as stop:
        say(f"handrail: {stop}")
    except Exception:
        say(traceback.format_exc())
    return False
