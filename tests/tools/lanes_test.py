"""The steps of the check: which run beside each other, which wait, and that none that failed is forgotten."""

import contextlib
import io
import os
import tempfile
import time
import unittest
from dataclasses import dataclass
from pathlib import Path

import tools_path  # noqa: F401
from lib.lanes import PATIENCE, run_in_lanes


@dataclass(frozen=True)
class Step:
    name: str
    minds_time: bool = False
    after: tuple = ()


class Lanes(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.enterContext(contextlib.redirect_stderr(io.StringIO()))

    def ran(self, name):
        return (self.folder / name).exists()

    def run_it(self, step):
        """Notes who ran, with what patience; goes well but for one that is called so."""
        (self.folder / step.name).write_text(str(os.nice(0)))
        if step.name == "broken":
            raise OSError("no such program")
        return step.name != "bad"

    def wait_for(self, name):
        end = time.monotonic() + 20
        while not self.ran(name) and time.monotonic() < end:
            time.sleep(0.01)
        return self.ran(name)

    def test_one_of_each_lane_at_a_time(self):
        other = {"builds": "tests", "tests": "builds"}

        def meet(step):
            return self.run_it(step) and self.wait_for(other[step.name])

        self.assertEqual(run_in_lanes([Step("builds"), Step("tests", minds_time=True)], meet), [])

    def test_a_step_waits_for_what_it_comes_after(self):
        def slowly(step):
            time.sleep(0.2 if step.name == "site" else 0)
            return (step.name != "browser" or self.ran("site")) and self.run_it(step)

        steps = [Step("quick"), Step("site"), Step("browser", minds_time=True, after=("site",))]
        self.assertEqual(run_in_lanes(steps, slowly), [])
        self.assertEqual(run_in_lanes([Step("browser", minds_time=True, after=("site",))], self.run_it), [])

    def test_all_that_failed_is_named_and_the_others_run(self):
        steps = [Step("bad"), Step("broken", minds_time=True), Step("browser", minds_time=True, after=("bad",)), Step("good")]
        self.assertEqual(run_in_lanes(steps, self.run_it), ["bad", "broken"])
        self.assertTrue(self.ran("good") and self.ran("browser"))

    def test_what_has_time_takes_what_is_left(self):
        own = os.nice(0)
        least = min(own + PATIENCE, 19)
        run_in_lanes([Step("builds"), Step("tests", minds_time=True)], self.run_it)
        self.assertEqual([(self.folder / name).read_text() for name in ("builds", "tests")], [str(least), str(own)])
        run_in_lanes([Step("builds")], self.run_it)
        self.assertEqual((self.folder / "builds").read_text(), str(own))


if __name__ == "__main__":
    unittest.main()
