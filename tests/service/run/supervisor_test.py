"""The supervisor's own part: where it listens, how a browser finds it, and that a start which fails is told."""
import socket
import subprocess
import sys
import unittest
from contextlib import closing

from service.run.supervisor import STOP_SECONDS, address, config_for, listen
from service.values.faults import StartFault
from tests.service.server import ROOT

FAILING = """
from service.run.supervisor import Supervisor, listen
def application(number):
    raise ValueError("no application here")
def ready():
    print("ready")
Supervisor(listen("127.0.0.1", 0), 1, application).run(ready)
"""


class Named:
    """A socket that was bound to this address."""

    def __init__(self, host: str):
        self.host = host

    def getsockname(self) -> tuple:
        return self.host, 8080, 0, 0


class Listening(unittest.TestCase):
    def test_an_address_is_one_that_a_browser_here_can_open(self):
        for host, found in (("0.0.0.0", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("::", "[::1]"),
                            ("fe80::1", "[fe80::1]")):
            self.assertEqual(address(Named(host)), f"http://{found}:8080/")

    def test_a_port_is_taken_once(self):
        with closing(listen("127.0.0.1", 0)) as taken:
            with self.assertRaisesRegex(StartFault, "cannot listen at 127.0.0.1 port .*: Address already in use"):
                listen("127.0.0.1", taken.getsockname()[1])

    def test_both_kinds_of_addresses(self):
        for host, family in (("127.0.0.1", socket.AF_INET), ("::1", socket.AF_INET6)):
            with closing(listen(host, 0)) as listener:
                self.assertEqual(listener.family, family)
        with self.assertRaisesRegex(StartFault, "^cannot listen at "):
            listen("a" * 70 + ".example", 0)


class Workers(unittest.TestCase):
    def test_they_have_a_second_to_stop_and_keep_a_line_for_thirty(self):
        self.assertEqual((STOP_SECONDS, config_for(None).timeout_keep_alive), (1, 30))

    def test_one_that_never_accepts_is_told(self):
        done = subprocess.run([sys.executable, "-c", FAILING], cwd=ROOT, capture_output=True, text=True, timeout=30)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("ValueError: no application here", done.stderr)
        self.assertIn("StartFault: a worker ended before it could accept requests; its reason is above", done.stderr)
