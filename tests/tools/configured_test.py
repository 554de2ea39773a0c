"""A folder that was configured for another checkout is begun anew; any other stays."""

import tempfile
import unittest
from pathlib import Path

import tools_path  # noqa: F401
from lib.configured import drop_if_moved, home_of


class ConfiguredTest(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name) / "native"
        self.folder.mkdir()

    def configure(self, home):
        (self.folder / "CMakeCache.txt").write_text(f"# a comment\nCMAKE_HOME_DIRECTORY:INTERNAL={home}\nOTHER:BOOL=ON\n")

    def test_of_a_checkout_that_was_moved(self):
        self.configure("/srv/before")
        self.assertEqual(home_of(self.folder), "/srv/before")
        drop_if_moved(self.folder, Path("/srv/handrail"))
        self.assertFalse(self.folder.exists())

    def test_of_this_checkout(self):
        self.configure("/srv/handrail")
        drop_if_moved(self.folder, Path("/srv/handrail"))
        self.assertTrue(self.folder.exists())

    def test_not_configured_yet(self):
        self.assertIsNone(home_of(self.folder))
        drop_if_moved(self.folder, Path("/srv/handrail"))
        self.assertTrue(self.folder.exists())


if __name__ == "__main__":
    unittest.main()
