"""Clips of speech: given out as built and as made for a catalogue of one's own, which happens beside the service."""
import argparse
import io
import json
import os
import shutil
import tempfile
import unittest
import unittest.mock
from pathlib import Path

import av

from service.run.clips import make_clips
from tests.service import front_end, sounds
from tests.service.server import Server

MAKER = """
import sys
from pathlib import Path
given = dict(zip(sys.argv[1::2], sys.argv[2::2]))
out = Path(given["--out"])
out.mkdir(parents=True)
(out / "en.json").write_text(f'{{"clips": {{}}, "kept": "{given["--kept"]}", "own": "{given["--recordings"]}"}}')
"""


class Given(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        (cls.folder / "clips").mkdir()
        (cls.folder / "clips/0123456789ab.opus").write_bytes(b"OggS" + bytes(100))
        (cls.folder / "clips/aaaaaaaaaaaa.opus").write_bytes(sounds.sound("firefox"))
        (cls.folder / "clips/en.json").write_text(json.dumps({"clips": {"Next": "0123456789ab"}, "more": "x" * 2000}))
        cls.server = Server(*front_end.build(cls.folder), "--clips", str(cls.folder / "clips"), front_end=True)
        cls.addClassCleanup(cls.server.close)

    def test_a_clip_never_changes(self):
        reply = self.server.get("/clips/0123456789ab.opus", Accept_Encoding="br")
        self.assertEqual((reply.status, reply.body[:4], reply.headers["content-type"]), (200, b"OggS", "audio/ogg"))
        self.assertIn("immutable", reply.headers["cache-control"])

    def test_the_same_clip_for_browsers_without_opus(self):
        reply = self.server.get("/clips/aaaaaaaaaaaa.m4a")
        self.assertEqual((reply.status, reply.body[4:8], reply.headers["content-type"]), (200, b"ftyp", "audio/mp4"))
        self.assertIn("immutable", reply.headers["cache-control"])
        with av.open(io.BytesIO(reply.body)) as source:
            seconds = sum(frame.samples for frame in source.decode(audio=0)) / 24000
        self.assertAlmostEqual(seconds, 1, delta=0.1)
        for name in ("none.m4a", "0123456789ab.m4a"):
            self.assertEqual(self.server.get(f"/clips/{name}").status, 404, name)

    def test_the_list_is_asked_for_anew_and_compressed(self):
        reply = self.server.get("/clips/en.json", Accept_Encoding="br")
        self.assertEqual((reply.headers["cache-control"], reply.headers["content-encoding"]), ("no-cache", "br"))
        again = self.server.get("/clips/en.json", If_None_Match=reply.headers["etag"])
        self.assertEqual(again.status, 304)

    def test_nothing_else_is_given_out(self):
        for path in ("/clips/none.opus", "/clips/..%2Fprerender", "/clips/en.json.part", "/clips/", "/clips/%2e%2e/www/assets.json"):
            self.assertEqual(self.server.get(path).status, 404, path)


class Made(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "espeak-ng").write_text("#!/bin/sh\n")
        (self.folder / "espeak-ng").chmod(0o755)
        (self.folder / "maker.py").write_text(MAKER)
        self.options = argparse.Namespace(clip_maker=self.folder / "maker.py", catalogue=Path("catalogue"), i18n=Path("i18n"),
                                          data=self.folder / "data", clips=Path("build/clips"))
        self.addCleanup(os.environ.__setitem__, "PATH", os.environ["PATH"])

    def test_those_of_the_catalogue_in_the_background(self):
        os.environ["PATH"] = f"{self.folder}:{os.environ['PATH']}"
        make_clips(self.options).join(30)
        made = json.loads((self.folder / "data/clips/en.json").read_text())
        self.assertEqual((made["kept"], made["own"]), ("build/clips", str(self.folder / "data/audio")))

    def test_those_that_people_recorded_where_nothing_can_speak(self):
        (self.folder / "data/audio").mkdir(parents=True)
        with unittest.mock.patch("shutil.which", return_value=None):
            make_clips(self.options).join(30)
        self.assertTrue((self.folder / "data/clips/en.json").exists())

    def test_nothing_where_nothing_can_speak(self):
        os.environ["PATH"] = str(self.folder / "none")
        self.assertIsNone(make_clips(self.options))
        (self.folder / "data/audio").mkdir(parents=True)
        os.environ["PATH"] = str(self.folder)
        self.assertIsNone(make_clips(argparse.Namespace(clip_maker=None)))


if __name__ == "__main__":
    unittest.main()
