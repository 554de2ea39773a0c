"""Icons are read as path data, and an icon made of anything else is told rather than drawn by half."""

import tempfile
import unittest
from pathlib import Path
from unittest import mock

import tools_path  # noqa: F401
from lib import icons
from lib.icons import icon_name, read_icon
from lib.say import Stop

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">{}</svg>'


class Icons(unittest.TestCase):
    def read(self, content):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "house-duotone.svg"
            file.write_text(SVG.format(content))
            return read_icon(file)

    def test_faint_paths_are_pale_and_the_rest_is_ink(self):
        self.assertEqual(self.read('<path d="M1" opacity="0.2"/><path d="M2"/><path d="M3"/>'), {"pale": "M1", "ink": "M2M3"})

    def test_anything_but_a_path_is_told(self):
        with self.assertRaisesRegex(Stop, "house-duotone.svg has more than paths: <circle>"):
            self.read('<circle r="3"/>')

    def test_names_go_without_their_style(self):
        self.assertEqual(icon_name(Path("house-duotone.svg"), "duotone"), "house")


class Stamp(unittest.TestCase):
    def test_a_drawing_that_changes_is_drawn_again(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(icons, "OWN_ICONS", Path(folder)):
            keys = [icons.key()]
            for content in ("<svg/>", "<svg />"):
                (Path(folder) / "cart.svg").write_text(content)
                keys.append(icons.key())
            (Path(folder) / "cart.svg").rename(Path(folder) / "car.svg")
            keys.append(icons.key())
        self.assertEqual(len(set(keys)), 4)


if __name__ == "__main__":
    unittest.main()
