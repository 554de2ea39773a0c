"""What people recorded is spoken instead of the synthesiser; what cannot be is told in one line, with its file and a remedy.

No synthesiser is found here: nothing else can be spoken, which takes no time."""

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import tools_path
from lib.places import STAMPS

ROOT = tools_path.ROOT
PYTHON = (STAMPS / "python").read_text()
TEXTS = {"a.hello": "Hello there.", "b.left": "{n} {n|one:place|other:places} left", "c.next": "Next"}
REPAIR = json.loads((ROOT / "catalogue/repair.json").read_text(encoding="utf-8"))
# Half a second of silence, a tone as quiet as given, half a second of silence.
WRITE = """
import sys, numpy
sys.path.insert(0, "tools")
from lib import sound
seconds, level, pitch, noise = map(float, sys.argv[1:5])
tone = numpy.sin(numpy.arange(int(seconds * sound.RATE)) * 2 * numpy.pi * pitch / sound.RATE) * level
still = numpy.zeros(sound.RATE // 2)
samples = numpy.concatenate((still, tone, still)) + numpy.random.default_rng(1).normal(0, noise, len(tone) + sound.RATE)
sys.stdout.buffer.write(sound.opus(samples.astype(numpy.float32), 24000, "audio"))
"""


def recording(seconds=1.0, level=0.05, pitch=300, noise=0.0):
    done = subprocess.run([PYTHON, "-c", WRITE, *map(str, (seconds, level, pitch, noise))], cwd=ROOT, capture_output=True, check=True)
    return done.stdout


class Recorded(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.one = recording()

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("i18n", "catalogue", "bin"):
            (self.folder / name).mkdir()
        shutil.copy(ROOT / "catalogue/config.json", self.folder / "catalogue")
        self.texts(TEXTS)

    def texts(self, texts):
        (self.folder / "i18n/en.json").write_text(json.dumps(texts), encoding="utf-8")

    def put(self, where, text, content=None):
        file = self.folder / where
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(self.one if content is None else content)
        if text is not None:
            file.with_suffix(".txt").write_text(text, encoding="utf-8")
        return file

    def run_tool(self, *arguments):
        return subprocess.run([PYTHON, ROOT / "tools/clips.py", "--out", self.folder / "out", *arguments], capture_output=True,
                              text=True, check=True, env=os.environ | {"PATH": str(self.folder / "bin")})

    def make(self, *arguments):
        return self.run_tool("--i18n", self.folder / "i18n", "--catalogue", self.folder / "catalogue",
                             "--recordings", self.folder / "own", *arguments).stderr

    def list_of(self, language="en"):
        file = self.folder / f"out/{language}.json"
        return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"clips": {}, "human": []}

    def test_what_is_recorded_is_trimmed_and_as_loud_as_all(self):
        file = self.put("i18n/en/audio/a.hello.opus", "Hello there.", recording(level=0.02, noise=0.0005))
        before = hashlib.sha256(file.read_bytes()).hexdigest()
        self.assertIn("Taking in 1 recordings", self.make())
        found = self.list_of()
        self.assertEqual(found["human"], ["Hello there."])
        measured = json.loads(self.run_tool("--measure").stdout)[found["clips"]["Hello there."]]
        self.assertAlmostEqual(measured["loudness"], -20, delta=1)
        self.assertAlmostEqual(measured["seconds"], 1.06, delta=0.2)
        self.assertEqual(hashlib.sha256(file.read_bytes()).hexdigest(), before)
        self.assertEqual(self.make(), "")

    def test_each_part_of_a_template_and_each_number_has_a_key(self):
        for key, text in {"b.left-1": "place left", "b.left-2": "places left", "number.7": "7"}.items():
            self.put(f"i18n/en/audio/{key}.opus", text)
        self.assertNotIn("handrail:", self.make())
        self.assertEqual(self.list_of()["human"], ["7", "place left", "places left"])

    def test_texts_of_the_catalogue_by_the_names_of_things(self):
        step = REPAIR["steps"][0]
        step["audio"] = {"en": "where-is-it.opus"}
        (self.folder / "catalogue/repair.json").write_text(json.dumps(REPAIR), encoding="utf-8")
        self.put("catalogue/audio/en/repair.title.opus", REPAIR["title"]["en"])
        self.put("catalogue/audio/en/where-is-it.opus", step["prompt"]["en"])
        self.put(f"catalogue/audio/en/repair.steps.{REPAIR['steps'][1]['id']}.prompt.opus", REPAIR["steps"][1]["prompt"]["en"])
        self.assertNotIn("handrail:", self.make())
        self.assertEqual(set(self.list_of()["human"]), {REPAIR["title"]["en"], step["prompt"]["en"], REPAIR["steps"][1]["prompt"]["en"]})

    def test_ones_own_come_first_and_another_recording_is_another_clip(self):
        self.put("i18n/en/audio/c.next.opus", "Next")
        self.make()
        first = self.list_of()["clips"]["Next"]
        self.put("own/en/c.next.opus", "Next", recording(pitch=500))
        self.make()
        second = self.list_of()["clips"]["Next"]
        self.assertNotEqual(first, second)
        (self.folder / "own/en/c.next.opus").unlink()
        self.make()
        self.assertEqual(self.list_of()["clips"]["Next"], first)

    def test_each_fault_is_one_line_and_nothing_is_spoken(self):
        for name, content, text, says in (
                ("z.none", None, "Hello there.", "there is no text with the key z.none in en; name the file after a key"),
                ("a.hello", None, None, "what it says is not known; write its text into a.hello.txt beside it: Hello there."),
                ("a.hello", None, "Hello.", "it says “Hello.”, and the text is “Hello there.” now; record it again, or delete it"),
                ("a.hello", b"RIFF" + bytes(1000), "Hello there.", "it cannot be decoded; record it again, as Ogg/Opus"),
                ("a.hello", recording(level=0.0), "Hello there.", "nothing is heard in it; record it again, closer to the microphone"),
                ("c.next", recording(seconds=12), "Next", "it is 12 seconds long and may be 9; record it again, or cut it")):
            with self.subTest(says):
                file = self.put(f"own/en/{name}.opus", text, content)
                lines = [line for line in self.make().splitlines() if line.startswith("handrail:")]
                self.assertEqual(len(lines), 1)
                self.assertIn(f"{file}: {says}", lines[0])
                self.assertEqual(self.list_of()["human"], [])
                shutil.rmtree(file.parent)

    def test_a_text_that_was_changed_is_not_spoken_with_an_old_recording(self):
        self.put("own/en/c.next.opus", "Next")
        self.make()
        self.texts(TEXTS | {"c.next": "Go on"})
        self.assertIn("record it again", self.make())
        self.assertEqual(self.list_of()["human"], [])

    def test_what_no_list_names_goes_after_a_while(self):
        self.put("own/en/c.next.opus", "Next")
        self.make()
        clip = self.folder / f"out/{self.list_of()['clips']['Next']}.opus"
        self.put("own/en/c.next.opus", "Next", recording(pitch=500))
        self.make("--keep-days", "30")
        noted = self.folder / "out/unnamed.txt"
        self.assertTrue(clip.exists())
        for days, is_kept in ((29, True), (31, False)):
            noted.write_text(json.dumps({clip.stem: int(time.time()) - days * 86400}))
            self.make("--keep-days", "30")
            self.assertEqual(clip.exists(), is_kept, f"{days} days")
        self.assertEqual(json.loads(noted.read_text()), {})
        self.assertTrue((self.folder / f"out/{self.list_of()['clips']['Next']}.opus").exists())

    def test_what_is_named_again_begins_anew(self):
        self.put("i18n/en/audio/c.next.opus", "Next")
        self.make()
        name = self.list_of()["clips"]["Next"]
        own = self.put("own/en/c.next.opus", "Next", recording(pitch=500))
        self.make("--keep-days", "30")
        self.assertIn(name, json.loads((self.folder / "out/unnamed.txt").read_text()))
        own.unlink()
        self.make("--keep-days", "30")
        self.assertNotIn(name, json.loads((self.folder / "out/unnamed.txt").read_text()))


if __name__ == "__main__":
    unittest.main()
