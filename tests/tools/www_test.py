"""How the site is assembled: names by content, names inside files rewritten, modules in the order of who names whom."""

import tempfile
import unittest
from pathlib import Path

import tools_path  # noqa: F401
from lib.say import Stop
from lib.www import Assets, entry_points, fetched_ahead, in_order_of_import


class Site(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def write(self, files):
        for name, text in files.items():
            (self.folder / name).write_text(text)
        return self.folder

    def test_a_name_holds_the_hash_of_the_content(self):
        assets = Assets(self.folder)
        assets.add("i18n/en.json", "{}")
        self.assertEqual(assets.paths, {"i18n/en.json": "/assets/i18n/en.44136fa355.json"})
        self.assertEqual((self.folder / "assets/i18n/en.44136fa355.json").read_text(), "{}")

    def test_known_names_are_rewritten_and_others_left(self):
        assets = Assets(self.folder)
        assets.paths = {"core.mjs": "/assets/core.1.mjs", "core.wasm": "/assets/core.2.wasm"}
        self.assertEqual(assets.rewrite("""import a from "./core.mjs"; b('/assets/core.mjs'); new URL("core.wasm", c)"""),
                         """import a from "./core.1.mjs"; b('/assets/core.1.mjs'); new URL("core.2.wasm", c)""")
        unknown = """import "./other.mjs"; "core.mjs"; "page"; './core.mjs"'"""
        self.assertEqual(assets.rewrite(unknown), unknown)

    def test_entries_are_what_nothing_imports_statically(self):
        folder = self.write({"main.mjs": "import {a} from './a.mjs'; import('./paint.mjs')", "a.mjs": "import './b.mjs'",
                             "b.mjs": "export {c} from './c.mjs'", "c.mjs": "", "paint.mjs": "", "assets.mjs": ""})
        self.assertEqual(entry_points(folder), ["main.mjs", "paint.mjs"])

    def test_modules_come_after_those_they_name(self):
        folder = self.write({"a.mjs": 'import("./z.mjs")', "z.mjs": 'import"./m.mjs"', "m.mjs": "./core.mjs"})
        self.assertEqual(in_order_of_import(folder), ["m.mjs", "z.mjs", "a.mjs"])

    def test_what_few_people_need_is_not_fetched_ahead(self):
        paths = {"strokes.bin": "/assets/strokes.1.bin", "hand.wasm": "/assets/hand.2.wasm", "core.wasm": "/assets/core.3.wasm"}
        self.assertEqual(fetched_ahead(paths), ["/assets/core.3.wasm"])

    def test_a_circle_of_modules_is_told(self):
        folder = self.write({"a.mjs": 'import("./b.mjs")', "b.mjs": 'import("./a.mjs")'})
        with self.assertRaisesRegex(Stop, "a.mjs.*b.mjs"):
            in_order_of_import(folder)


if __name__ == "__main__":
    unittest.main()
