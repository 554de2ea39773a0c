"""Assets of earlier builds: kept for those who still have their page, for some weeks and not without bound."""
import shutil
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from service.front_end import earlier
from service.front_end.earlier import REPLACED, earlier_assets
from service.values.faults import StartFault
from service.web.encoding import Prepared
from tests.service import front_end
from tests.service.server import Server

DAY = 86400


def asset(text: bytes) -> Prepared:
    return Prepared(text, "application/json", {"br": b"br " + text, "gzip": b"gz " + text})


class Earlier(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.now = 1_800_000_000
        clock = mock.patch.object(earlier.clock, "now", lambda: self.now)
        clock.start()
        self.addCleanup(clock.stop)

    def start(self, *names: str) -> dict[str, bytes]:
        """The service starts with these assets; gives what it keeps of earlier ones."""
        found = earlier_assets(self.folder, {f"/assets/{name}.json": asset(name.encode()) for name in names})
        return {path: body.plain for path, body in found.items()}

    def test_what_was_replaced_is_kept_with_its_forms_and_nothing_else_is(self):
        self.assertEqual(self.start("a", "i18n/b"), {})
        self.assertEqual(self.start("c", "i18n/b"), {"/assets/a.json": b"a"})
        body = earlier_assets(self.folder, {})["/assets/a.json"]
        self.assertEqual((body.compressed, body.media_type), (asset(b"a").compressed, "application/json"))

    def test_weeks_count_from_when_it_was_replaced_not_from_when_it_was_made(self):
        self.start("a")
        self.now += 400 * DAY
        self.assertIn("/assets/a.json", self.start("b"))
        self.now += 30 * DAY
        self.assertIn("/assets/a.json", self.start("b"))
        self.now += 1
        self.assertEqual(self.start("b"), {})
        self.assertEqual(sorted(path.name for path in (self.folder / "assets").iterdir()), ["b.json", "b.json.br", "b.json.gz"])

    def test_what_comes_back_is_current_again(self):
        self.start("a")
        self.start("b")
        self.now += 20 * DAY
        self.start("a")
        self.now += 20 * DAY
        self.assertIn("/assets/a.json", self.start("b"))

    def test_too_much_is_not_kept_and_the_oldest_goes_first(self):
        for name in ("a", "b", "c", "d"):
            self.start(name)
            self.now += DAY
        with mock.patch.object(earlier, "MOST_BYTES", 20):  # two of them, with their forms
            self.assertEqual(set(self.start("d")), {"/assets/b.json", "/assets/c.json"})

    def test_a_list_that_cannot_be_read_costs_nothing(self):
        self.start("a")
        for broken in ("", "[]", '{"/assets/a.json": "x"}', '{"/assets/a.json": null}'):
            (self.folder / REPLACED).write_text(broken)
            self.assertIn("/assets/a.json", self.start("b"))

    def test_a_file_that_was_only_half_written_is_no_asset(self):
        self.start("a")
        (self.folder / "assets/x.json.part").write_bytes(b"half")
        self.assertEqual(set(self.start("b")), {"/assets/a.json"})

    def test_a_folder_that_cannot_be_used(self):
        (self.folder / "assets").write_text("a file")
        with self.assertRaisesRegex(StartFault, "cannot be used for the assets of earlier builds"):
            self.start("a")


class Deployed(unittest.TestCase):
    def test_after_a_deployment_the_page_of_before_loads_what_it_names_and_learns_that_it_is_older(self):
        folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, folder)
        options = [*front_end.build(folder), "--data", str(folder / "data")]
        path = front_end.asset_path("core.mjs")
        with_first = Server(*options, front_end=True, workers=1)
        try:
            page = with_first.get("/", Accept_Encoding="identity").body.decode()
            first = with_first.get("/healthz").headers["handrail-build"]
            self.assertIn(f'data-build="{first}"', page)
            self.assertEqual(with_first.get("/api/v1/nothing").headers["handrail-build"], first)
        finally:
            with_first.close()
        (folder / "www" / path.lstrip("/")).unlink()
        (folder / "www/assets/handrail.0123456789.css").write_bytes(b"h1 { font-size: 40px }")
        second = Server(*options, front_end=True, workers=1)
        self.addCleanup(second.close)
        self.assertEqual(second.get(path, Accept_Encoding="identity").body, front_end.FILES["core.mjs"])
        self.assertNotEqual(second.get("/healthz").headers["handrail-build"], first)


if __name__ == "__main__":
    unittest.main()
