"""Clips of a small catalogue: each text has one, only what is new is made, and what is made is loud, short and quiet enough."""

import json
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import tools_path
from lib.places import STAMPS

ROOT = tools_path.ROOT
TEXTS = {"zh-CN": {"a.hello": "您好，请再看一次。", "b.price": "一小时30元", "c.number": "还有 {n} 个位"},
         "en": {"a.hello": "Hello. Please look again.", "b.price": "30 yuan an hour", "c.number": "{n} {n|one:place|other:places} left"}}


class Clips(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        for name in ("i18n", "catalogue", "out"):
            (cls.folder / name).mkdir()
        shutil.copy(ROOT / "catalogue/config.json", cls.folder / "catalogue")
        cls.put(TEXTS)
        cls.make()

    @classmethod
    def put(cls, texts):
        for language, own in texts.items():
            (cls.folder / f"i18n/{language}.json").write_text(json.dumps(own), encoding="utf-8")

    @classmethod
    def run_tool(cls, *arguments):
        return subprocess.run([(STAMPS / "python").read_text(), ROOT / "tools/clips.py", "--out", cls.folder / "out", *arguments],
                              capture_output=True, text=True, check=True)

    @classmethod
    def make(cls, *arguments):
        return cls.run_tool("--i18n", cls.folder / "i18n", "--catalogue", cls.folder / "catalogue", *arguments).stderr

    def list_of(self, language):
        return json.loads((self.folder / f"out/{language}.json").read_text(encoding="utf-8"))

    def test_every_part_has_a_clip_in_each_language(self):
        for language, parts in {"zh-CN": ["您好，请再看一次。", "一小时30元", "还有", "个位", "99"],
                                "en": ["Hello. Please look again.", "place left", "places left", "99"]}.items():
            clips = self.list_of(language)["clips"]
            self.assertLessEqual(set(parts), set(clips))
            self.assertEqual([name for name in clips.values() if not (self.folder / f"out/{name}.opus").exists()], [])
        self.assertEqual(self.list_of("en")["templates"], ["{} place left", "{} places left"])

    def test_all_are_as_loud_and_none_is_silent_for_long(self):
        measured = json.loads(self.run_tool("--measure").stdout)
        self.assertEqual({name for name, one in measured.items() if abs(one["loudness"] + 20) > 1}, set(), "within 2 LU")
        self.assertEqual({name for name, one in measured.items() if one["peak"] > 1}, set())
        self.assertEqual({name for name, one in measured.items() if one["at_ends"] > 0.15}, set())
        self.assertEqual({name for name, one in measured.items() if max(one["within"], default=0) > 0.7}, set())
        for language, text, seconds in (("zh-CN", "您好，请再看一次。", 2), ("en", "Hello. Please look again.", 2), ("zh-CN", "9", 0.4)):
            length = measured[self.list_of(language)["clips"][text]]["seconds"]
            self.assertTrue(seconds / 2 < length < seconds * 2, f"{text}: {length} s")

    def test_an_amount_is_heard_by_itself(self):
        measured = json.loads(self.run_tool("--measure").stdout)
        for language, text in (("zh-CN", "一小时30元"), ("en", "30 yuan an hour")):
            pauses = [pause for pause in measured[self.list_of(language)["clips"][text]]["within"] if pause > 0.2]
            self.assertEqual([0.4 <= pause <= 0.7 for pause in pauses], [True], text)

    def test_only_what_is_new_is_made_and_what_nobody_says_goes(self):
        before = {file: file.stat().st_mtime_ns for file in (self.folder / "out").glob("*.opus")}
        self.assertEqual(self.make(), "")
        self.put({"en": TEXTS["en"] | {"b.price": "40 yuan an hour"}})
        self.addCleanup(self.put, TEXTS)
        self.assertIn("Making 1 clips", self.make())
        after = {file: file.stat().st_mtime_ns for file in (self.folder / "out").glob("*.opus")}
        self.assertEqual(len(set(before) - set(after)), 1)
        self.assertLessEqual({file: before[file] for file in set(before) & set(after)}.items(), after.items())
        self.put(TEXTS)
        self.make()

    def test_what_is_kept_elsewhere_is_not_made_again(self):
        own = self.folder / "own"
        self.assertEqual(self.make("--kept", str(self.folder / "out"), "--out", str(own)), "")
        self.assertEqual(sorted(file.name for file in own.iterdir()), ["en.json", "zh-CN.json"])


if __name__ == "__main__":
    unittest.main()
