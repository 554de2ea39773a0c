"""What serve.py says to a wrong command line: one line that names the mistake, and exit code 2, before it builds anything."""

import subprocess
import sys
import tempfile
import unittest

from tools_path import ROOT


class Options(unittest.TestCase):
    def refused(self, *arguments):
        done = subprocess.run([sys.executable, ROOT / "serve.py", *arguments], capture_output=True, text=True, timeout=10)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        return done.stderr

    def test_each_wrong_value_is_named(self):
        with tempfile.NamedTemporaryFile() as file:
            for arguments, said in {
                ("--port", "http"): "http is not a port",
                ("--port", "65536"): "65536 is not a port",
                ("--workers", "0"): "0 workers",
                ("--database", "file.db"): "file.db is not a database URL",
                ("--catalogue", "/no/such"): "/no/such is not a folder",
                ("--data", f"{file.name}/var"): "cannot be made",
                ("--prot", "80"): "unrecognized arguments: --prot",
                ("--port",): "expected one argument",
            }.items():
                with self.subTest(arguments):
                    self.assertIn(said, self.refused(*arguments))


if __name__ == "__main__":
    unittest.main()
