"""Each kind of fault in texts is found where it was planted, and a whole new language has none."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

import tools_path
from lib.texts import Set, faults_of_catalogue, faults_of_rules, faults_of_set, find_faults, unused
from lib.say import Stop

sys.path.insert(0, str(tools_path.ROOT))
from service.values.plurals import Plurals  # noqa: E402
from tests.vectors.pseudo_language import make  # noqa: E402

PLURALS = Plurals({"rules": {"zh": {}, "en": {"one": "n = 1"}, "ru": {"one": "n = 1", "few": "n = 2..4"}}})


def said(faults):
    return [str(fault) for fault in faults]


class Messages(unittest.TestCase):
    def setUp(self):
        self.texts = {"zh-CN": {"a.day": "{n} 天", "b.name": "{name}您好"},
                      "en": {"a.day": "{n} {n|one:day|other:days}", "b.name": "Hello {name}"}}

    def faults(self):
        return said(faults_of_set(Set("", self.texts), PLURALS))

    def test_right_ones_have_none(self):
        self.assertEqual(self.faults(), [])

    def test_missing_in_any_language(self):
        del self.texts["zh-CN"]["b.name"]
        self.texts["zh-CN"]["c.more"] = "多"
        self.assertEqual(self.faults(), ["i18n/zh-CN.json#b.name: is missing", "i18n/en.json#c.more: is missing"])

    def test_a_language_without_a_file_lacks_all(self):
        self.texts["ru"] = {}
        self.assertEqual(self.faults(), ["i18n/ru.json#a.day: is missing", "i18n/ru.json#b.name: is missing"])

    def test_empty_or_no_text(self):
        self.texts["en"] |= {"a.day": " ", "b.name": 7}
        self.assertEqual(self.faults(), ["i18n/en.json#a.day: is empty", "i18n/en.json#b.name: is empty"])

    def test_unsorted(self):
        self.texts["en"] = dict(reversed(self.texts["en"].items()))
        self.assertEqual(self.faults(), ["i18n/en.json#a.day: stands after a key that comes later in the alphabet"])

    def test_other_places(self):
        self.texts["en"]["b.name"] = "Hello {nmae}"
        self.assertEqual(self.faults(), ["i18n/en.json#b.name: has the places ['nmae'], not ['name']"])

    def test_forms(self):
        for text, fault in (("{n} {n|other:days}", "{n|…} lacks the form 'one'"),
                            ("{n} {n|one:day|few:dayz|other:days}", "{n|…} has a form 'few', which en does not have"),
                            ("{n} {n|other:days|one:day}", "{n|…} does not end with the form of all other numbers")):
            self.texts["en"]["a.day"] = text
            self.assertEqual(self.faults(), [f"i18n/en.json#a.day: {fault}"])
        self.texts["en"]["a.day"] = "{n} {n|day|days}"
        self.assertIn("i18n/en.json#a.day: {n|…} lacks the form 'one'", self.faults())

    def test_unused(self):
        code = 'words("a.day"); words("b." + kind); words("c.full" + ".more"); localised(f"d.{state}")'
        texts = {"en": dict.fromkeys(["a.day", "a.night", "b.name", "c.full", "c.full.more", "c.more", "d.done"], "x")}
        self.assertEqual(said(unused(Set("service.", texts), code)),
                         ["i18n/service.en.json#a.night: is used nowhere", "i18n/service.en.json#c.more: is used nowhere"])


class Catalogue(unittest.TestCase):
    def faults(self, text, languages=("zh-CN", "en")):
        return said(faults_of_catalogue([("x.json", "/title", text)], languages, PLURALS))

    def test_missing(self):
        self.assertEqual(self.faults({"zh-CN": "水"}), ["x.json#/title: is missing in en"])

    def test_for_every_language_or_for_its_base(self):
        self.assertEqual(self.faults("12345"), [])
        self.assertEqual(self.faults({"zh": "水", "en": "Water"}), [])
        self.assertEqual(self.faults({"zh-TW": "水", "en": "Water"}), ["x.json#/title: is missing in zh-CN"])

    def test_rules_of_a_language(self):
        self.assertEqual(said(faults_of_rules(["en-GB", "kab"], PLURALS)),
                         ["i18n/plurals.json#/rules/kab: is missing: copy the rules from CLDR"])


class WholeLanguage(unittest.TestCase):
    """A language that a script wrote into a copy: its files and one line."""

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        make(self.folder, "en-XA")

    def faults(self, language=None):
        return said(find_faults(self.folder / "i18n", self.folder / "catalogue", language))

    def change(self, name, change):
        path = self.folder / name
        value = json.loads(path.read_text(encoding="utf-8"))
        change(value)
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")

    def test_it_lacks_nothing(self):
        self.assertEqual(self.faults(), [])

    def test_one_text_taken_out_of_each_place_is_found(self):
        self.change("i18n/en-XA.json", lambda messages: messages.pop("action.next"))
        self.change("i18n/service.en-XA.json", lambda messages: messages.pop("case.state.done"))
        self.change("catalogue/repair.json", lambda service: service["steps"][0]["prompt"].pop("en-XA"))
        self.change("catalogue/repair.json", lambda service: service["steps"][0]["prompt"].pop("en"))
        self.assertEqual(self.faults(), ["i18n/en-XA.json#action.next: is missing",
                                         "i18n/service.en-XA.json#case.state.done: is missing",
                                         "catalogue/repair.json#/steps/0/prompt: is missing in en",
                                         "catalogue/repair.json#/steps/0/prompt: is missing in en-XA"])

    def test_one_language_can_be_asked_for_before_it_is_configured(self):
        self.change("i18n/en.json", lambda messages: messages.pop("action.next"))
        self.assertEqual(self.faults("zh-CN"), [])
        found = self.faults("bo")
        self.assertIn("i18n/bo.json#action.next: is missing", found)
        self.assertIn("i18n/service.bo.json#case.state.done: is missing", found)
        self.assertIn("catalogue/repair.json#/title: is missing in bo", found)
        self.assertEqual([line for line in found if line.startswith("i18n/en.json")], [])

    def test_a_catalogue_that_is_wrong_is_told(self):
        self.change("catalogue/repair.json", lambda service: service.pop("title"))
        with self.assertRaisesRegex(Stop, "repair.json#: field 'title' is missing"):
            self.faults()


if __name__ == "__main__":
    unittest.main()
