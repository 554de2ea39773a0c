"""JSON as strict as the front end's: what it refuses is told in one line, and nothing is waited for."""
import os
import tempfile
import unittest
from pathlib import Path

from service.catalogue.reading import json_files, parsed, read
from service.values.json_checks import Report


def told(text: str) -> list[str]:
    report = Report("f")
    parsed(report, text)
    return [line.removeprefix("f#") for line in report.lines]


class Parsing(unittest.TestCase):
    def test_what_is_right(self):
        report = Report("f")
        self.assertEqual(parsed(report, '{"a": [1, 1e308, "\\ud83d\\ude00"]}'), {"a": [1, 1e308, "😀"]})
        self.assertEqual(report.lines, [])

    def test_what_only_python_would_take(self):
        for text, line in (('{"a": 1, "a": 2}', ": not usable JSON: field 'a' stands here twice"),
                           ("[NaN]", ": not usable JSON: NaN is not a number"),
                           ("[-Infinity]", ": not usable JSON: -Infinity is not a number"),
                           ("[1e309]", ": not usable JSON: 1e309 is too large"),
                           ('{"a/b": ["\\ud83d"]}', "/a~1b/0: half a character stands here"),
                           ('{"\\ude00": 1}', ": half a character stands here")):
            self.assertEqual(told(text), [line])

    def test_what_is_no_json(self):
        self.assertEqual(told('{"a":\n }'), [": not JSON: Expecting value at line 2, column 2"])
        self.assertEqual(told("[" * 100000), [": nested too deep"])


class Closed:
    """A file in a folder that may be listed and not entered; those who may everything cannot make one."""
    name = "closed.json"

    def exists(self):
        raise PermissionError(13, "Permission denied")


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name: str, content: bytes = b"[]") -> Path:
        (self.folder / name).write_bytes(content)
        return self.folder / name

    def test_those_of_json_by_name_and_none_that_is_hidden(self):
        for name in ("b.json", "A.JSON", ".c.json", "d.json~", "e.txt"):
            self.write(name)
        self.assertEqual([path.name for path in json_files(self.folder)], ["A.JSON", "b.json"])

    def test_each_is_read_or_told_why_not(self):
        os.mkfifo(self.folder / "pipe.json")
        (self.folder / "folder.json").mkdir()
        for path, value, lines in ((self.write("bom.json", b"\xef\xbb\xbf[1]"), [1], []),
                                   (self.write("latin.json", b'"\xe4"'), None, ["not UTF-8 text"]),
                                   (self.folder / "none.json", None, ["No such file or directory"]),
                                   (self.folder / "pipe.json", None, ["this is not a file"]),
                                   (self.folder / "folder.json", None, ["a folder stands here, not a file"]),
                                   (Closed(), None, ["Permission denied"])):
            report = Report("f")
            self.assertEqual((read(report, path), report.lines), (value, [f"f#: {line}" for line in lines]))
