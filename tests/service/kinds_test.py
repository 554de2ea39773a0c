"""The kinds of steps are the files of one folder, and everybody who lists them lists these."""
import random
import unittest
from pathlib import Path

from service.forms import kinds
from service.forms.kinds import KINDS
from service.web.contract import DOCUMENT

FOLDER = Path(kinds.__file__).parent


class Kinds(unittest.TestCase):
    def test_each_file_is_a_kind(self):
        files = {path.stem.replace("_", "-") for path in FOLDER.glob("[a-z]*.py")}
        self.assertEqual(set(KINDS), files)
        self.assertIn("id-number", KINDS)

    def test_the_contract_lists_them(self):
        listed = DOCUMENT["components"]["schemas"]["Step"]["properties"]["kind"]["enum"]
        self.assertEqual(sorted(listed), sorted(KINDS))

    def test_no_other_kind_is_known(self):
        with self.assertRaises(KeyError):
            kinds.kind_of({"kind": "colour"})

    def test_random_answers_are_right_now_and_then(self):
        source = random.Random(1)
        for name in sorted(KINDS.keys() - {"info"}):
            with self.subTest(name):
                step = {"id": "q", "kind": name, **KINDS[name].random_fields(source)}
                made = [KINDS[name].random_answer(source, step) for _ in range(200)]
                self.assertTrue(any(KINDS[name].is_type(step, answer) for answer in made))
