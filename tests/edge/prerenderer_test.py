"""The prerenderer as it was built: it reads every definition of a catalogue, and names what it refuses by file and place."""
import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRERENDERER = ROOT / "build/prerender/handrail-prerender"


class Definitions(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def put(self, name, value):
        (self.folder / name).write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")

    def read(self):
        ended = subprocess.run([PRERENDERER, "--definitions", self.folder], capture_output=True, text=True, timeout=60)
        self.assertEqual(ended.stdout, "")
        return ended.returncode, ended.stderr

    def test_those_of_the_catalogue_are_read(self):
        found = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in ROOT.glob("catalogue/*.json")}
        definitions = {name: value for name, value in found.items() if isinstance(value, dict) and "steps" in value}
        self.assertEqual(len(definitions), 17)
        for name, value in definitions.items():
            self.put(name, value)
        self.assertEqual(self.read(), (0, ""))

    def test_what_is_refused_is_named(self):
        definition = json.loads((ROOT / "catalogue/repair.json").read_text(encoding="utf-8"))
        definition["steps"][0]["kind"] = "colour"
        self.put("repair.json", definition)
        code, said = self.read()
        self.assertEqual(code, 2)
        self.assertRegex(said, r"repair\.json#/steps/0/kind: kind 'colour' is not known\n$")

    def test_large_letters_and_a_byte_order_mark_change_nothing(self):
        self.put("REPAIR.JSON", "\ufeff" + (ROOT / "catalogue/repair.json").read_text(encoding="utf-8"))
        self.assertEqual(self.read(), (0, ""))
        self.put("REPAIR.JSON", "\ufeff{}")
        code, said = self.read()
        self.assertEqual(code, 2)
        self.assertRegex(said, r"REPAIR\.JSON#")

    def test_what_is_no_json_is_named(self):
        self.put("repair.json", "{")
        code, said = self.read()
        self.assertEqual(code, 2)
        self.assertRegex(said, r"repair\.json#: ")


class CheckingACatalogue(unittest.TestCase):
    def check(self, *options):
        return subprocess.run([sys.executable, "-m", "service", "--check-catalogue", "catalogue", *options], cwd=ROOT,
                              capture_output=True, text=True, timeout=60)

    def test_core_reads_it_too(self):
        ended = self.check()
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))
        self.assertEqual(len(ended.stdout.splitlines()), 1)
