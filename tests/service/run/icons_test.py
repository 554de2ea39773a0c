"""Which icons there are: those of every style; a package that is not built is a fault wherever something is drawn."""
import json
import tempfile
import unittest
from pathlib import Path

from service.run.icons import STYLES, icons_of, icons_to_serve
from service.values.faults import StartFault


class Icons(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="handrail-test-")))

    def write(self, **styles):
        for style in STYLES:
            (self.folder / f"{style}.json").write_text(json.dumps(dict.fromkeys(styles.get(style, ["house", "tree"]), {})))

    def test_those_are_known_that_every_style_has(self):
        self.write()
        self.assertEqual(icons_of(self.folder), {"house", "tree"})
        for style in STYLES:
            with self.subTest(style):
                self.write(**{style: ["tree"]})
                self.assertEqual(icons_of(self.folder), {"tree"})

    def test_a_package_that_is_not_built_is_a_fault(self):
        fault = f"the icon package {self.folder} is not built: python3 tools/build.py icons"
        with self.assertRaisesRegex(StartFault, f"^{fault}$"):
            icons_of(self.folder)
        self.write()
        (self.folder / "bold.json").write_text("{")
        with self.assertRaisesRegex(StartFault, f"^{fault}$"):
            icons_to_serve(self.folder, alone=False)
        with self.assertLogs(level="WARNING") as logged:
            self.assertIsNone(icons_to_serve(self.folder, alone=True))
        self.assertEqual(logged.output, [f"WARNING:root:{fault}; the icons of the catalogue were not looked up"])
