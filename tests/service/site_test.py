"""A site for static hosting: each page with its compressed forms, and what the host must send with them."""
import gzip
import json
import tempfile
import unittest
from pathlib import Path

from service.front_end.prerender import Rendered
from service.site import headers, write_clips, write_site
from service.values.faults import StartFault
from service.web.headers import source
from tests.service import front_end
from tests.service.slots_test import CATALOGUE

PAGE = "<style>a</style><script>b</script>" + "<p>x</p>" * 200
MADE = Rendered({"zh-CN": PAGE, "en": PAGE.replace("x", "y")}, {"/assets/icons.1.json": b"{}"})


class Site(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        front_end.build(self.folder)

    def test_pages_and_files_are_written(self):
        out = self.folder / "out"
        write_site(out, self.folder / "www", MADE, CATALOGUE)
        self.assertEqual((out / "index.html").read_text(), PAGE, "in the default language")
        self.assertEqual(gzip.decompress((out / "index.en.html.gz").read_bytes()).decode(), MADE.pages["en"])
        self.assertEqual((out / "assets/icons.1.json").read_bytes(), b"{}")
        self.assertEqual((out / "service-worker.js").read_bytes(), front_end.FILES["service-worker.js"])
        self.assertEqual(json.loads((out / "headers.json").read_text()), headers(MADE))

    def test_assets_of_the_build_before_stay_in_the_same_folder(self):
        out = self.folder / "out"
        write_site(out, self.folder / "www", MADE, CATALOGUE)
        write_site(out, self.folder / "www", Rendered(MADE.pages, {"/assets/icons.2.json": b"{}"}), CATALOGUE)
        self.assertEqual([(out / f"assets/icons.{number}.json").is_file() for number in (1, 2)], [True, True])

    def test_clips_of_speech_are_there_where_they_are_built(self):
        write_clips(self.folder / "out", self.folder / "clips")
        self.assertFalse((self.folder / "out/clips").exists())
        (self.folder / "clips").mkdir()
        (self.folder / "clips/en.json").write_text("{}")
        write_clips(self.folder / "out", self.folder / "clips")
        self.assertEqual((self.folder / "out/clips/en.json").read_text(), "{}")

    def test_each_page_may_run_its_own_and_nothing_lasts_but_assets(self):
        found = headers(MADE)
        self.assertIn(source("b"), found["/*.html"]["content-security-policy"])
        self.assertIn("immutable", found["/assets/*"]["Cache-Control"])
        self.assertEqual([found[path]["Cache-Control"] for path in ("/*.html", "/service-worker.js")], ["no-cache"] * 2)

    def test_where_nothing_can_be_written(self):
        (self.folder / "out").write_text("in the way")
        with self.assertRaisesRegex(StartFault, "out.* cannot be written: "):
            write_site(self.folder / "out", self.folder / "www", MADE, CATALOGUE)


if __name__ == "__main__":
    unittest.main()
