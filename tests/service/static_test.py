"""Files of the front end: read with their compressed forms, under the addresses that the build gave them."""
import tempfile
import unittest
from pathlib import Path

from service.front_end.static import asset_names, asset_routes, media_type, read_assets, read_file
from service.values.faults import StartFault


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.www = Path(folder.name)

    def write(self, name: str, content: bytes = b"x") -> Path:
        path = self.www / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def test_compressed_forms_stand_beside_a_file_or_not(self):
        path = self.write("assets/a.js", b"plain")
        self.write("assets/a.js.gz", b"gzip")
        self.assertEqual(read_file(path).form("br, gzip"), ("gzip", b"gzip"))
        self.write("assets/a.js.br", b"br")
        self.assertEqual((read_file(path).form("br, gzip"), read_file(path).form("")),
                         (("br", b"br"), ("identity", b"plain")))

    def test_each_file_has_its_address_and_its_forms_have_none(self):
        for name in ("assets/a.wasm", "assets/a.wasm.br", "assets/i18n/en.json", "assets/i18n/en.json.gz",
                     "elsewhere.js"):
            self.write(name)
        self.assertEqual({path: body.media_type for path, body in read_assets(self.www).items()},
                         {"/assets/a.wasm": "application/wasm", "/assets/i18n/en.json": "application/json"})

    def test_what_is_of_no_known_type_is_only_bytes(self):
        self.assertEqual([media_type(Path(name)) for name in ("a.mjs", "a.opus", "a.exe", "a")],
                         ["text/javascript", "audio/ogg", "application/octet-stream", "application/octet-stream"])

    def test_a_front_end_that_is_not_built(self):
        with self.assertRaisesRegex(StartFault, "the front end is not built: .*assets.json is missing"):
            asset_names(self.www)
        self.write("assets.json", b"{")
        with self.assertRaisesRegex(StartFault, "assets.json cannot be read"):
            asset_names(self.www)

    def test_a_worker_is_given_out_under_its_own_name(self):
        self.write("assets.json", b'{"service-worker.js": "/assets/service-worker.1.js"}')
        self.assertEqual(len(asset_routes(self.www, read_assets(self.www))), 1)
        self.write("assets/service-worker.1.js")
        self.assertEqual([route.path for route in asset_routes(self.www, read_assets(self.www))],
                         ["/assets/{path:path}", "/service-worker.js"])


if __name__ == "__main__":
    unittest.main()
