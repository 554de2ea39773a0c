"""The page for recording: on this machine alone, for nobody else's page, and nothing is written before it is kept."""

import http.client
import json
import re
import shutil
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

import tools_path
from lib.places import STAMPS
from recorded_test import recording

ROOT = tools_path.ROOT
PYTHON = (STAMPS / "python").read_text()


class Page(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("i18n", "catalogue", "clips", "data"):
            (self.folder / name).mkdir()
        config = json.loads((ROOT / "catalogue/config.json").read_text(encoding="utf-8"))
        config["languages"] = [{"tag": "tlh", "name": "one that no machine speaks"}]
        config["default_language"] = "tlh"
        (self.folder / "catalogue/config.json").write_text(json.dumps(config))
        (self.folder / "i18n/tlh.json").write_text(json.dumps({"a.hello": "Hello there.", "b.again": "Again", "c.again": "Again"}))

    def start(self, *more):
        folders = [word for name in ("data", "catalogue", "i18n", "clips") for word in (f"--{name}", self.folder / name)]
        process = subprocess.Popen([PYTHON, ROOT / "tools/record.py", "--port", "0", *folders, *more], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        self.port = int(re.search(r":(\d+)/", process.stdout.readline())[1])
        self.token = re.search(rb'name="token" content="([^"]+)"', self.ask("GET", "/")[1])[1].decode()
        return process

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, headers={name.replace("_", "-"): value for name, value in headers.items()})
        reply = connection.getresponse()
        content = reply.read()
        connection.close()
        self.headers = dict(reply.getheaders())
        return reply.status, content

    def ours(self, method, path, body=None):
        return self.ask(method, path, body, handrail_token=self.token)

    def state(self):
        return {one["key"]: one["state"] for one in json.loads(self.ours("GET", "/texts")[1])["tlh"]}

    def files(self):
        return sorted(file.name for file in (self.folder / "data").rglob("audio/*/*"))

    def test_nobody_elses_page_is_answered(self):
        self.start()
        for path, method, headers in (
                ("/", "GET", {"Host": "evil.example"}), ("/", "GET", {"Host": f"evil.example:{self.port}"}),
                ("/texts", "GET", {}), ("/texts", "GET", {"handrail_token": "x"}),
                ("/texts", "GET", {"handrail_token": self.token, "Origin": "https://evil.example"}),
                ("/texts", "GET", {"handrail_token": self.token, "Origin": "null"}),
                ("/kept/tlh/a.hello", "DELETE", {}), ("/kept/tlh/a.hello", "PUT", {"Origin": f"http://127.0.0.1:{self.port}"}),
                ("/", "POST", {})):
            self.assertEqual(self.ask(method, path, **headers)[0], 403, (path, headers))
        self.assertEqual(self.ours("GET", "/texts")[0], 200)

    def test_the_page_runs_nothing_inline_and_is_in_nobodys_frame(self):
        self.start()
        for path in ("/", "/record.mjs", "/record.css", "/words.json", "/voice.mjs"):
            status, content = self.ask("GET", path)
            self.assertEqual(status, 200, path)
            self.assertIn("frame-ancestors 'none'", self.headers["content-security-policy"])
            self.assertNotIn("unsafe-inline", self.headers["content-security-policy"])
        self.assertNotRegex(self.ask("GET", "/")[1].decode(), r"<script(?![^>]*src=)|\son\w+=|style=")

    def test_the_words_are_the_same_in_both_languages(self):
        words = json.loads((ROOT / "tools/record/words.json").read_text(encoding="utf-8"))
        self.assertEqual(set(words["zh-CN"]), set(words["en"]))

    def test_a_text_is_tried_kept_and_taken_back(self):
        self.start()
        self.assertEqual(list(self.state())[:2], ["b.again", "a.hello"], "what is met more often comes first")
        self.assertEqual(self.ours("PUT", "/kept/tlh/b.again")[0], 409, "nothing was tried")
        self.assertEqual(self.ours("GET", "/now/tlh/b.again")[0], 404)
        status, clip = self.ours("POST", "/tried/tlh/b.again", recording())
        self.assertEqual((status, clip[:4], self.files()), (200, b"OggS", []))
        self.assertEqual(self.ours("PUT", "/kept/tlh/b.again"), (200, b'{"state":"own"}'))
        self.assertEqual(self.files(), ["b.again.opus", "b.again.txt"])
        self.assertEqual(self.state()["b.again"], "own")
        self.assertEqual(self.ours("GET", "/now/tlh/b.again")[1][:4], b"OggS")
        made = json.loads((self.folder / "data/clips/tlh.json").read_text())
        self.assertEqual(made["human"], ["Again"])
        self.assertEqual(self.ours("DELETE", "/kept/tlh/b.again"), (200, b'{"state":"machine"}'))
        self.assertEqual(self.files(), [])
        self.assertEqual(self.ours("DELETE", "/kept/tlh/b.again")[0], 409)

    def test_what_came_with_the_product_is_not_taken_back(self):
        (self.folder / "i18n/tlh/audio").mkdir(parents=True)
        (self.folder / "i18n/tlh/audio/a.hello.opus").write_bytes(recording())
        (self.folder / "i18n/tlh/audio/a.hello.txt").write_text("Hello there.")
        self.start()
        self.assertEqual(self.state()["a.hello"], "given")
        self.assertEqual(self.ours("DELETE", "/kept/tlh/a.hello")[0], 409)
        self.assertTrue((self.folder / "i18n/tlh/audio/a.hello.opus").exists())

    def test_each_fault_and_each_doubt_has_its_name(self):
        self.start()
        for content, fault in ((b"RIFF" + bytes(500), "broken"), (recording(level=0.0), "silent"), (recording(seconds=12), "long"),
                               (bytes(5 << 20), "long")):
            status, said = self.ours("POST", "/tried/tlh/b.again", content)
            self.assertEqual((status, json.loads(said)), (422, {"fault": fault}))
            self.assertEqual(self.ours("PUT", "/kept/tlh/b.again")[0], 409, fault)
        for content, doubt in ((recording(level=1.0), "clipped"), (recording(level=0.1, noise=0.02), "noisy"), (recording(), "")):
            self.assertEqual(self.ours("POST", "/tried/tlh/b.again", content)[0], 200)
            self.assertEqual(self.headers["handrail-doubt"], doubt)

    def test_keys_lead_nowhere_else(self):
        self.start()
        for key in ("none", "..%2Fx", "%2e%2e", ".."):
            self.assertIn(self.ours("POST", f"/tried/tlh/{key}", recording())[0], (403, 404), key)
        self.assertEqual(self.ours("POST", "/tried/xx/b.again", b"")[0], 404)

    def test_it_ends_by_itself(self):
        process = self.start("--idle", "2")
        stop = threading.Timer(30, process.kill)
        stop.start()
        self.assertEqual(process.wait(), 0)
        stop.cancel()
        self.assertIn("Nobody used the page for a while", process.stderr.read())


if __name__ == "__main__":
    unittest.main()
