"""A further language is its files and one line of configuration: tried with one that a script made, in a copy."""
import json
import tempfile
import unittest
from pathlib import Path

from tests.service import front_end, storage
from tests.service.server import Server, done
from tests.vectors.pseudo_language import make, pseudo

TAG = "en-XA"


@storage.same_with_any
class FurtherLanguage(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        make(self.folder, TAG)
        self.options = ["--catalogue", self.folder / "catalogue", "--i18n", self.folder / "i18n"]

    def served(self, *options: str, **how) -> Server:
        server = Server(*self.options, *options, workers=1, **how)
        self.addCleanup(server.close)
        return server

    def case_of(self, server: Server) -> dict:
        made = server.case(server.free_slot()).json
        return server.get(f"/api/v1/cases/{made['number']}", case_secret=made["secret"]).json

    def test_the_service_speaks_it_everywhere(self):
        server = self.served()
        self.assertEqual(server.get("/api/v1/config").json["languages"][-1], {"tag": TAG, "name": "Ŵórdš"})
        case = self.case_of(server)
        for text in (case["now"], case["next"], case["timeline"][0]["text"], case["title"]):
            self.assertEqual(text[TAG], pseudo(text["en"]))
        period = server.get("/api/v1/bills?service=water-bill&account=10002001").json[0]["period"]
        self.assertEqual(period[TAG], pseudo(period["en"]))

    def test_a_text_that_it_lacks_is_left_to_another_language(self):
        path = self.folder / f"i18n/service.{TAG}.json"
        texts = json.loads(path.read_text(encoding="utf-8"))
        del texts["case.now.booked"]
        path.write_text(json.dumps(texts), encoding="utf-8")
        case = self.case_of(self.served())
        self.assertEqual((set(case["now"]), set(case["next"])), ({"zh-CN", "en"}, {"zh-CN", "en", TAG}))

    def test_home_is_served_in_it(self):
        server = self.served(*front_end.build(self.folder), front_end=True)
        self.assertEqual(server.get(f"/?lang={TAG}").headers["content-language"], TAG)
        self.assertEqual(server.get("/", accept_language="en-XA;q=1, zh;q=0.5").headers["content-language"], TAG)

    def test_without_its_file_nothing_is_served(self):
        (self.folder / f"i18n/service.{TAG}.json").unlink()
        said = done("--port", "0", "--data", self.folder / "data", "--no-front-end", *self.options)
        self.assertEqual(said.returncode, 2)
        self.assertRegex(said.stderr, f"service.{TAG}.json cannot be read: No such file")


if __name__ == "__main__":
    unittest.main()
