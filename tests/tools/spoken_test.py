"""Every text of product and catalogue is spoken, by parts of which any sentence can be put together."""

import json
import re
import tempfile
import unittest
from pathlib import Path

import tools_path
from lib.spoken import NUMBERS, Spoken, forms_of, is_speakable, spoken_of

ROOT = tools_path.ROOT


def added(text):
    spoken = Spoken()
    spoken.add(text, "a.key")
    return spoken


class Parts(unittest.TestCase):
    def test_a_text_without_places_is_one_part(self):
        self.assertEqual((added("您好。").parts, added("您好。").templates), ({"您好。"}, set()))

    def test_a_text_with_places_is_a_template_and_what_stands_between_them(self):
        found = added("还有 {n} 个位")
        self.assertEqual((found.parts, found.templates), ({"还有", "个位"}, {"还有 {} 个位"}))

    def test_each_form_is_one_of_its_own(self):
        self.assertEqual(forms_of("{n} {n|one:day|other:days} left"), {"{} day left", "{} days left"})

    def test_marks_alone_are_no_part(self):
        self.assertEqual(added("{date}，{time}。").parts, set())

    def test_what_has_no_letter_tells_nothing_of_what_it_is(self):
        self.assertEqual(added("¥{yuan}.{jiao}0").templates, set())


    def test_each_part_has_a_key_that_is_safe_as_a_name(self):
        spoken = Spoken()
        spoken.add("{n} {n|one:day|other:days} left", "a.left")
        spoken.add("Yes", "../a/b:c")
        self.assertEqual(spoken.keys, {"a.left-1": "day left", "a.left-2": "days left", "_a_b_c": "Yes"})


class Everything(unittest.TestCase):
    def test_every_part_has_a_key(self):
        for spoken in spoken_of(ROOT / "i18n", ROOT / "catalogue").values():
            self.assertEqual(set(spoken.keys.values()), spoken.parts)
            self.assertEqual([key for key in spoken.keys if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*", key)], [])
            self.assertIn("repair.title", spoken.keys)

    def test_every_text_of_the_product_is_spoken_in_its_language(self):
        for language, spoken in spoken_of(ROOT / "i18n", ROOT / "catalogue").items():
            self.assertLessEqual(set(NUMBERS), spoken.parts)
            for name in (language, f"service.{language}", f"speech.{language}"):
                texts = json.loads((ROOT / f"i18n/{name}.json").read_text(encoding="utf-8"))
                missing = {key for key, text in texts.items()
                           if "{" not in text and is_speakable(text) and text not in spoken.parts}
                self.assertLessEqual(missing, {"language.direction"})

    def test_the_texts_of_a_catalogue_are_spoken_also_those_for_everybody(self):
        with tempfile.TemporaryDirectory() as folder:
            for file in (ROOT / "catalogue").glob("*.json"):
                Path(folder, file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
            offices = json.loads((ROOT / "catalogue/offices.json").read_text(encoding="utf-8"))
            offices[0] |= {"name": {"zh-CN": "新地方", "en": "A new place"}, "address": "Qingsong 1"}
            Path(folder, "offices.json").write_text(json.dumps(offices), encoding="utf-8")
            found = spoken_of(ROOT / "i18n", folder)
        self.assertLessEqual({"新地方", "Qingsong 1"}, found["zh-CN"].parts)
        self.assertLessEqual({"A new place", "Qingsong 1"}, found["en"].parts)


if __name__ == "__main__":
    unittest.main()
