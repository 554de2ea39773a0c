"""The service's own words: some for every state, readable by who reads little, in as many languages as there are files."""
import json
import re
import tempfile
import unittest
from pathlib import Path

from service.values.faults import StartFault
from service.values.words import I18N, Words
from service.web.contract import DOCUMENT

OWN = {tag: json.loads((I18N / f"service.{tag}.json").read_text(encoding="utf-8")) for tag in ("zh-CN", "en")}
STATES = set(DOCUMENT["components"]["schemas"]["State"]["enum"])


def under(start: str) -> set[str]:
    return {key.removeprefix(start) for key in OWN["en"] if key.startswith(start)}


class Texts(unittest.TestCase):
    def test_every_state_has_its_words(self):
        self.assertEqual(under("case.state."), STATES | {"moved"})
        paying = {"paying.online", "paying.counter"}
        self.assertEqual((under("case.now."), under("case.next.")), (STATES | paying, STATES | paying))

    def test_they_are_short_and_polite(self):
        for text in OWN["zh-CN"].values():
            self.assertNotIn("你", text)
        for text in OWN["en"].values():
            for sentence in re.split(r"[.。]", text):
                self.assertLessEqual(len(sentence.split()), 12, sentence)


class Localised(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.write("plurals", {"rules": {"en": {"one": "n = 1"}, "qaa": {"few": "n = 2..4"}}})
        self.write("en", {"month.3": "March"})
        self.write("service.en", {"left": "{n} {n|one:day|other:days}", "period": "{month} {year}", "plain": "Done"})
        self.write("qaa", {})
        self.write("service.qaa", {"left": "{n} {n|few:dny|other:dnu}", "period": "{year}: {month}"})

    def write(self, name: str, value):
        (self.folder / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")

    def words(self) -> Words:
        return Words(self.folder, ["en", "qaa"])

    def test_a_text_is_given_in_every_language_that_has_it(self):
        self.assertEqual(self.words().localised("plain"), {"en": "Done"})
        self.assertEqual(self.words().localised("nothing"), {})

    def test_places_are_filled_once_and_may_be_localised(self):
        words = self.words()
        march = words.localised("month.3")
        self.assertEqual(words.localised("period", month=march, year="{month}"),
                         {"en": "March {month}", "qaa": "{month}: March"})
        self.assertEqual(words.localised("period", year=2026)["en"], "{month} 2026")

    def test_the_form_is_that_of_the_language(self):
        words = self.words()
        self.assertEqual(words.localised("left", n=1), {"en": "1 day", "qaa": "1 dnu"})
        self.assertEqual(words.localised("left", n=3), {"en": "3 days", "qaa": "3 dny"})

    def test_a_file_with_a_byte_order_mark_is_read(self):
        (self.folder / "service.qaa.json").write_text('{"plain": "Hotovo"}', encoding="utf-8-sig")
        self.assertEqual(self.words().localised("plain")["qaa"], "Hotovo")

    def test_what_could_not_be_sent_is_refused(self):
        for text, reason in (('{"plain": NaN}', "service.qaa.json is not JSON: NaN is not a number"),
                             ('{"plain": 5}', "service.qaa.json#/plain: a text is needed here, not a number"),
                             ('{"a/b": "\\ud83d"}', "service.qaa.json#/a~1b: half a character"),
                             ("[]", "service.qaa.json is a list: an object is needed there"), ("[" * 100000, "is not JSON")):
            (self.folder / "service.qaa.json").write_text(text)
            with self.subTest(text[:20]), self.assertRaisesRegex(StartFault, reason):
                self.words()

    def test_a_language_without_its_file_is_refused(self):
        (self.folder / "service.qaa.json").unlink()
        with self.assertRaisesRegex(StartFault, "service.qaa.json cannot be read"):
            self.words()


if __name__ == "__main__":
    unittest.main()
