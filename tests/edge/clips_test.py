"""The clips of speech as they were built: every text of product and catalogue has one that can be heard."""
import json
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
from clips import missing, name_of  # noqa: E402
from lib import sound  # noqa: E402
from lib.signs import syllables_of  # noqa: E402
from lib.spoken import spoken_of  # noqa: E402

CLIPS = ROOT / "build/clips"
SIGNS = "zh-CN.signs"


class Clips(unittest.TestCase):
    def test_no_text_is_without_one(self):
        spoken = spoken_of(ROOT / "i18n", ROOT / "catalogue")
        for language, what in spoken.items():
            listed = json.loads((CLIPS / f"{language}.json").read_text(encoding="utf-8"))
            self.assertEqual(listed["clips"], {text: name_of(language, text) for text in what.parts})
            self.assertEqual(listed["templates"], sorted(what.templates))
        self.assertEqual(missing(CLIPS), {name: [] for name in (*spoken, SIGNS)})

    def test_no_syllable_of_a_sign_is_without_one(self):
        listed = json.loads((CLIPS / f"{SIGNS}.json").read_text(encoding="utf-8"))
        self.assertEqual(sorted(listed["clips"]), syllables_of(listed))

    def test_some_of_them_measured(self):
        """The same each time; tests/tools measures those of a small catalogue, and --measure of clips.py all."""
        wrong = {}
        for file in sorted(CLIPS.glob("0*.opus")):
            one = sound.measured(file.read_bytes())
            if abs(one.loudness - sound.LOUDNESS) > 1 or one.peak > 1 or one.at_ends > 0.15 or max(one.within, default=0) > 0.7:
                wrong[file.name] = one
        self.assertEqual(wrong, {})

    def test_whole_set_is_small(self):
        self.assertLess(sum(file.stat().st_size for file in CLIPS.glob("*.opus")), 10 << 20)


if __name__ == "__main__":
    unittest.main()
