"""The clock is that of the machine, moved as tests wish."""
import os
import runpy
import unittest
from unittest.mock import patch

from service.values import clock


class Clock(unittest.TestCase):
    def test_it_is_moved_by_so_many_seconds(self):
        with patch.object(clock, "SHIFT", -90), patch.object(clock.time, "time", lambda: 1000.5):
            self.assertEqual(clock.now(), 910.5)

    def test_how_far_is_read_once_from_the_environment(self):
        for given, shift in (({}, 0), ({"HANDRAIL_CLOCK_SHIFT": "-86400"}, -86400)):
            with patch.dict(os.environ, given, clear=True):
                self.assertEqual(runpy.run_path(clock.__file__)["SHIFT"], shift)
