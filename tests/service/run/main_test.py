"""The command line: what is not said is as most want it, and a number is within its limits."""
import argparse
import contextlib
import io
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

from service.run.main import GRACE, MOST_WORKERS, data_folder, database_url, number, parsed, providers_of
from service.values.faults import StartFault


def read(name: str, text: str):
    """What an option makes of a text; None when it is refused."""
    with contextlib.suppress(SystemExit), contextlib.redirect_stderr(io.StringIO()):
        return getattr(parsed([f"--{name}", text]), name)
    return None


class Options(unittest.TestCase):
    def test_the_last_number_that_is_taken_and_the_first_that_is_not(self):
        for name, least, most in (("port", 0, 65535), ("workers", 1, 64), ("patience", 1, 60), ("allowance", 1, 1000)):
            with self.subTest(name):
                self.assertEqual([read(name, str(value)) for value in (least - 1, least, most, most + 1)],
                                 [None, least, most, None])
        self.assertEqual((MOST_WORKERS, GRACE), (64, 3))

    def test_what_is_no_number(self):
        for text in ("", "1.0", "+1", "٨", " 1", "1e1"):
            self.assertRaises(argparse.ArgumentTypeError, number(0, 9), text)

    def test_what_is_not_said(self):
        options = parsed([])
        self.assertEqual((options.host, options.port, options.patience, options.allowance, options.no_front_end),
                         ("127.0.0.1", 8080, 5, 1, False))
        self.assertTrue(1 <= options.workers <= 4)


class Surroundings(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_a_data_folder_is_made(self):
        self.assertTrue(data_folder(self.folder / "a/b").is_dir())
        (self.folder / "file").touch()
        with self.assertRaisesRegex(StartFault, "the data folder .*file cannot be used: File exists"):
            data_folder(self.folder / "file")

    def test_a_database_lies_in_it_unless_another_is_named(self):
        self.assertEqual(database_url(SimpleNamespace(database=None), Path("/srv")), "sqlite:////srv/handrail.db")
        self.assertEqual(database_url(SimpleNamespace(database="postgresql://a/b"), Path("/srv")), "postgresql://a/b")

    def test_a_ledger_that_cannot_be_used(self):
        self.assertEqual(set(providers_of(SimpleNamespace(patience=5), self.folder)), {"online", "counter"})
        (self.folder / "sandbox.db").write_text("Dear reader, this is a letter. " * 100)
        with self.assertRaisesRegex(StartFault, "the sandbox's ledger .* cannot be used: file is not a database"):
            providers_of(SimpleNamespace(patience=5), self.folder)
