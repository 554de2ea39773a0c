"""Whatever a worker does regularly goes on, also when once it went wrong."""
import threading
import unittest

from service.run.rounds import regularly
from service.values import clock


class Rounds(unittest.TestCase):
    def test_a_fault_is_told_and_the_next_round_comes(self):
        times, enough, never = [], threading.Event(), threading.Event()

        def work(now: int):
            times.append(now)
            if len(times) == 1:
                raise ValueError("once")
            if len(times) == 3:
                enough.set()
                never.wait()  # the thread ends with the process
        with self.assertLogs("handrail") as told:
            regularly("nothing was done", 0.01, work)
            self.assertTrue(enough.wait(10))
        self.assertEqual(told.output, ["ERROR:handrail:nothing was done: ValueError('once')"])
        self.assertLess(abs(times[0] - clock.now()), 60)


if __name__ == "__main__":
    unittest.main()
