"""The prerenderer: its files are named by what they hold, and whatever keeps it from its work is told."""
import tempfile
import unittest
from pathlib import Path
from unittest.mock import patch

from service.front_end import prerender
from service.front_end.prerender import Build, Rendered, addressed, built_file, collected, keep, run
from service.values.faults import StartFault


class WithFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name: str, text: str) -> Path:
        (self.folder / name).write_text(text, encoding="utf-8")
        return self.folder / name


class Collecting(WithFolder):
    def test_an_address_changes_with_the_content_alone(self):
        first, content = addressed(self.write("icons.json", "{}"))
        self.assertEqual((content, addressed(self.write("icons.json", "{}"))[0]), (b"{}", first))
        self.assertRegex(first, r"^/assets/icons\.[0-9a-f]{10}\.json$")
        self.assertNotEqual(addressed(self.write("icons.json", "{ }"))[0], first)

    def test_a_page_is_given_the_addresses_of_its_files(self):
        for name in ("icons", "forms"):
            self.write(f"{name}.json", f'"{name}"')
        for tag in ("en", "zh-CN"):
            for name in ("start", "next", "kiosk"):
                self.write(f"{name}.{tag}.json", f'"{name} {tag}"')
            self.write(f"index.{tag}.html", "%ICONS% %FORMS% %START% %NEXT% %KIOSK% 100%")
        made = collected(self.folder, ["en", "zh-CN"])
        self.assertEqual(len(made.files), 8)
        for tag, page in made.pages.items():
            *addresses, rest = page.split(" ")
            self.assertEqual([made.files[address].decode() for address in addresses],
                             ['"icons"', '"forms"', f'"start {tag}"', f'"next {tag}"', f'"kiosk {tag}"'])
            self.assertEqual(rest, "100%")

    def test_what_is_missing_is_named(self):
        with self.assertRaisesRegex(StartFault, "did not write index.en.html$"):
            collected(self.folder, ["en"])
        self.write("index.en.html", "%ICONS%")
        with self.assertRaisesRegex(StartFault, "did not write icons.json$"):
            collected(self.folder, ["en"])

    def test_only_what_was_made_last_is_kept(self):
        self.write("index.fr.html", "old")
        keep(Rendered({"en": "new"}, {"/assets/icons.1.json": b"{}"}), self.folder)
        self.assertEqual({path.name: path.read_text() for path in self.folder.iterdir()},
                         {"index.en.html": "new", "icons.1.json": "{}"})


class Running(WithFolder):
    def test_its_last_line_is_its_reason(self):
        for script, says in (("echo a >&2; echo no icon >&2; exit 2", "refused: no icon$"),
                             ("exit 2", "refused: it ended with 2$")):
            with self.assertRaisesRegex(StartFault, says):
                run(["sh", "-c", script])

    def test_one_that_never_ends_is_not_waited_for(self):
        self.assertEqual(prerender.SECONDS, 60)
        with patch.object(prerender, "SECONDS", 0.1), self.assertRaisesRegex(StartFault, "cannot be run: .* timed out"):
            run(["sleep", "20"])

    def test_one_that_is_not_there(self):
        with self.assertRaisesRegex(StartFault, "cannot be run: No such file"):
            run([str(self.folder / "none")])

    def test_a_build_that_is_too_old(self):
        build = Build(self.folder, self.folder, self.folder, self.folder)
        self.assertEqual(built_file(build, {"boot.js": "/assets/boot.1.js"}, "boot.js"),
                         self.folder / "assets/boot.1.js")
        with self.assertRaisesRegex(StartFault, "assets.json does not name boot.js; build the front end again$"):
            built_file(build, {}, "boot.js")


if __name__ == "__main__":
    unittest.main()
