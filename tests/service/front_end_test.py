"""The front end as files: negotiated encodings, types, caching, languages, and a policy for exactly its own scripts."""
import base64
import gzip
import hashlib
import json
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import brotli

from tests.service import front_end, storage
from tests.service.server import PYTHON, ROOT, Server, done

FOREVER = "public, max-age=31536000, immutable"


@storage.same_with_any
class FrontEnd(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.options = front_end.build(cls.folder)
        cls.server = Server(*cls.options, front_end=True)
        cls.addClassCleanup(cls.server.close)

    def language(self, path: str = "/", **headers) -> str:
        reply = self.server.get(path, **headers)
        self.assertEqual(reply.status, 200)
        page = re.search(r'<html lang="([^"]+)"', reply.body.decode())[1]
        self.assertEqual(reply.headers["content-language"], page)
        return page

    def test_files_have_their_types_and_never_change(self):
        types = {"core.wasm": "application/wasm", "core.mjs": "text/javascript; charset=utf-8",
                 "handrail.css": "text/css; charset=utf-8",
                 "i18n/en.json": "application/json"}
        for name, media_type in types.items():
            reply = self.server.get(front_end.asset_path(name))
            self.assertEqual((reply.status, reply.body), (200, front_end.FILES[name]))
            self.assertEqual((reply.headers["content-type"], reply.headers["cache-control"]), (media_type, FOREVER))
            self.assertEqual(reply.headers["x-content-type-options"], "nosniff")

    def test_encodings_are_negotiated(self):
        path, plain = front_end.asset_path("core.wasm"), front_end.FILES["core.wasm"]
        for accept, encoding, unpack in (("gzip, deflate, br", "br", brotli.decompress),
                                         ("gzip", "gzip", gzip.decompress),
                                         ("br;q=0, gzip", "gzip", gzip.decompress), ("identity", None, bytes),
                                         ("", None, bytes)):
            reply = self.server.get(path, Accept_Encoding=accept)
            self.assertEqual(reply.headers.get("content-encoding"), encoding, accept)
            self.assertEqual(unpack(reply.body), plain)
            self.assertEqual(reply.headers["vary"], "Accept-Encoding")

    def test_compressed_files_have_no_address_of_their_own(self):
        for path in (front_end.asset_path("core.wasm") + ".br", "/assets/", "/assets/none.js", "/assets.json",
                     "/index.en.html"):
            self.assertEqual((self.server.get(path).status, self.server.get(path).code), (404, "not_found"), path)

    def test_the_service_worker_is_asked_for_anew(self):
        reply = self.server.get("/service-worker.js")
        self.assertEqual((reply.headers["cache-control"], reply.body),
                         ("no-cache", front_end.FILES["service-worker.js"]))
        self.assertEqual(reply.headers["content-type"], "text/javascript; charset=utf-8")

    def test_the_language_of_home(self):
        self.assertEqual(self.language(), "zh-CN")
        self.assertEqual(self.language(Accept_Language="en-GB,zh-CN;q=0.8"), "en")
        self.assertEqual(self.language(Accept_Language="fr, zh-Hans-CN;q=0.9, en;q=0.8"), "zh-CN")
        self.assertEqual(self.language(Accept_Language="en;q=0, fr"), "zh-CN")
        self.assertEqual(self.language(Accept_Language="zh-CN", Cookie="lang=en"), "en")
        self.assertEqual(self.language(Accept_Language="en", Cookie="lang=xx"), "en")
        self.assertEqual(self.language("/?lang=zh-CN", Cookie="lang=en"), "zh-CN")
        self.assertEqual(self.language("/?lang=xx", Cookie="lang=en"), "zh-CN")
        self.assertEqual(self.language("/?lang=en&size=3&case=12345678"), "en")

    def test_home_is_revalidated(self):
        reply = self.server.get("/")
        self.assertEqual(reply.headers["cache-control"], "no-cache")
        self.assertEqual(set(reply.headers["vary"].split(", ")), {"Accept-Encoding", "Accept-Language", "Cookie"})
        again = self.server.get("/", If_None_Match=reply.headers["etag"])
        self.assertEqual((again.status, again.body, again.headers["vary"]), (304, b"", reply.headers["vary"]))
        self.assertEqual(self.server.get("/?lang=en", If_None_Match=reply.headers["etag"]).status, 200)

    def test_home_is_compressed(self):
        reply = self.server.get("/", Accept_Encoding="br")
        self.assertEqual(brotli.decompress(reply.body), self.server.get("/").body)

    def test_home_names_the_icons_of_this_catalogue(self):
        path = re.search('data-icons="([^"]+)"', self.server.get("/").body.decode())[1]
        self.assertRegex(path, r"^/assets/icons\.[0-9a-f]{10}\.json$")
        reply = self.server.get(path)
        self.assertEqual(reply.headers["cache-control"], FOREVER)
        self.assertIn("senior-card", reply.json)

    def test_home_names_the_screens_that_come_next(self):
        for tag in ("en", "zh-CN"):
            page = self.server.get(f"/?lang={tag}").body.decode()
            for name in ("next", "kiosk"):
                reply = self.server.get(re.search(f'data-{name}="(/assets/{name}[^"]+)"', page)[1])
                self.assertEqual((reply.headers["cache-control"], reply.json["for"]), (FOREVER, [name, tag]))
            forms = self.server.get(re.search('data-forms="([^"]+)"', page)[1]).json
            self.assertEqual(forms["pension-check.json"]["id"], "pension-check")

    def test_the_policy_allows_exactly_what_the_page_holds(self):
        reply = self.server.get("/")
        policy = dict(part.split(" ", 1) for part in reply.headers["content-security-policy"].split("; "))
        self.assertEqual(policy["script-src"], f"'self' 'wasm-unsafe-eval' {source(front_end.FILES['boot.js'])}")
        self.assertEqual(policy["style-src"], f"'self' {source(front_end.FILES['handrail.css'])}")
        self.assertEqual((policy["default-src"], policy["frame-ancestors"], policy["form-action"]), ("'none'",) * 3)
        self.assertEqual(policy["media-src"], "'self' blob:")

    def test_the_pages_are_kept_where_one_can_look_at_them(self):
        kept = sorted(path.name for path in (self.server.folder / "pages").iterdir())
        self.assertEqual([name.split(".")[0] for name in kept],
                         ["forms", "icons", *["index"] * 2, *["kiosk"] * 2, *["next"] * 2, *["start"] * 2])
        self.assertTrue({"index.en.html", "index.zh-CN.html"} <= set(kept))

    def test_a_post_to_home_is_refused(self):
        self.assertEqual(self.server.post("/", {}).code, "method_not_allowed")

    def test_a_prerenderer_that_refuses(self):
        for script, says in (("echo 'no icon named haus' >&2; exit 2", "the prerenderer refused: no icon named haus"),
                             ("exit 0", "the prerenderer did not write index.zh-CN.html"),
                             (None, "the prerenderer cannot be run")):
            broken = self.folder / "broken"
            broken.unlink(missing_ok=True)
            if script:
                broken.write_text(f"#!/bin/sh\n{script}\n")
                broken.chmod(0o755)
            ended = done("--port", "0", "--data", self.folder / "data", *self.options[:2], "--prerender", broken)
            self.assertEqual((ended.returncode, len(ended.stderr.splitlines())), (2, 1), ended.stderr)
            self.assertIn(says, ended.stderr)

    def test_the_site_for_static_hosting(self):
        out = self.folder / "out"
        ended = subprocess.run([PYTHON, "-m", "service.site", str(out), *self.options], cwd=ROOT, capture_output=True,
                               text=True)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        for tag in ("zh-CN", "en"):
            page = (out / f"index.{tag}.html").read_bytes()
            self.assertEqual(page, self.server.get(f"/?lang={tag}").body)
            self.assertEqual(brotli.decompress((out / f"index.{tag}.html.br").read_bytes()), page)
        self.assertEqual((out / "index.html").read_bytes(), (out / "index.zh-CN.html").read_bytes())
        for address in re.findall(r'"(/assets/[^"]+)"', (out / "index.html").read_text()):
            self.assertTrue((out / address.lstrip("/")).is_file(), address)
        self.assertTrue((out / front_end.asset_path("core.wasm").lstrip("/")).with_suffix(".wasm.gz").is_file())
        self.assertEqual((out / "service-worker.js").read_bytes(), front_end.FILES["service-worker.js"])
        headers = json.loads((out / "headers.json").read_text())
        self.assertIn(source(front_end.FILES["boot.js"]), headers["/*.html"]["content-security-policy"])


def source(content: bytes) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}'"
