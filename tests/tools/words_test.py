"""Each kind of hard text is found where it was planted: among the messages, and in definitions."""

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import tools_path
from lib.words import find_hard_words, role_of

sys.path.insert(0, str(tools_path.ROOT))
from service.catalogue.loading import Reader  # noqa: E402
from service.catalogue.wording import NOT_READ, role_of as role_in_catalogue  # noqa: E402
from tests.service.wording.planted import PLANTED  # noqa: E402


class Planted(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for name in ("i18n", "catalogue"):
            shutil.copytree(tools_path.ROOT / name, self.folder / name)

    def read(self, name):
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    def write(self, name, value):
        (self.folder / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")

    def plant(self, name, pointer, language, text):
        value = holder = self.read(name)
        keys = [int(key) if key.isdigit() else key for key in pointer.split("/")[1:]]
        for key in keys:
            holder = holder[key]
        holder[language] = text
        self.write(name, value)

    def expect_found(self, lines):
        """Each is a beginning and a part of a line."""
        found = [str(fault) for fault in find_hard_words(self.folder / "i18n", self.folder / "catalogue")]
        for kind, start, told in lines:
            with self.subTest(kind):
                self.assertTrue([line for line in found if line.startswith(start) and told in line], start)

    def test_among_the_messages(self):
        lines, messages = [], {language: self.read(f"i18n/{language}.json") for language in ("zh-CN", "en")}
        free = {role: [key for key in messages["en"] if role_of(key) == role] for role in ("action", "answer", "prompt", "body")}
        for kind, (language, role, text, told) in PLANTED.items():
            if role in free:  # a message is no title of a service
                key = free[role].pop()
                messages[language][key] = text
                lines.append((kind, f"i18n/{language}.json#{key}: ", told))
        for language, texts in messages.items():
            self.write(f"i18n/{language}.json", texts)
        self.assertGreater(len(lines), 20)
        self.expect_found(lines)

    def test_in_definitions(self):
        reader = Reader(self.folder / "catalogue", None)
        reader.everything()
        free = {}
        for file, pointer, text in reader.texts:
            if isinstance(text, dict) and not NOT_READ.search(pointer):
                free.setdefault(role_in_catalogue(file, pointer), []).append((file, pointer))
        lines = []
        for kind, (language, role, text, told) in PLANTED.items():
            if role in free:  # a definition names no button
                file, pointer = free[role].pop()
                self.plant(f"catalogue/{file}", pointer, language, text)
                lines.append((kind, f"catalogue/{file}#{pointer}: {language}: ", told))
        self.assertGreater(len(lines), 20)
        self.expect_found(lines)

    def test_the_program_lists_them(self):
        def run():
            return subprocess.run([sys.executable, "tools/words.py", "--i18n", str(self.folder / "i18n"), "--catalogue",
                                   str(self.folder / "catalogue")], cwd=tools_path.ROOT, capture_output=True, text=True)
        ended = run()
        self.assertEqual((ended.returncode, ended.stdout), (0, "Every text is plain.\n"))
        self.write("i18n/en.json", self.read("i18n/en.json") | {"message.send": "Submit"})
        ended = run()
        self.assertEqual(ended.returncode, 1)
        self.assertIn("i18n/en.json#message.send: says nothing alone: say what happens, Send it\n", ended.stdout)


if __name__ == "__main__":
    unittest.main()
