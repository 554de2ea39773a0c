"""Sources of others: what is accepted as pinned, and that nothing else is put in place."""

import os
import tarfile
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path
from unittest import mock

import tools_path  # noqa: F401
from lib import sources
from lib.say import Stop


class Sources(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.target = self.folder / "deps/imgui"
        self.target.parent.mkdir()
        self.given = self.tree("imgui-1", {"imgui.h": "#define IMGUI_VERSION_NUM 19222", "imgui.cpp": "code",
                                           "docs/imgui.h": "not compiled"})
        keep = sources.SOURCES[0].keep
        self.source = replace(sources.SOURCES[0], sha256=sources.tree_hash(self.given, keep))

    def tree(self, name, files):
        for path, text in files.items():
            (self.folder / name / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name / path).write_text(text)
        return self.folder / name

    def archive(self, name):
        file = self.folder / f"{name}.tar.gz"
        with tarfile.open(file, "w:gz") as packed:
            packed.add(self.folder / name, name)
        return file

    def test_the_pinned_files_are_put_in_place_and_no_others(self):
        sources.unpack(self.source, self.archive("imgui-1"), self.target)
        self.assertEqual(sorted(file.name for file in self.target.rglob("*")), ["imgui.cpp", "imgui.h"])

    def test_a_changed_file_is_refused(self):
        sources.unpack(self.source, self.archive("imgui-1"), self.target)
        (self.given / "imgui.cpp").write_text("other code")
        with self.assertRaisesRegex(Stop, "not what was pinned"):
            sources.unpack(self.source, self.archive("imgui-1"), self.target)
        self.assertEqual((self.target / "imgui.cpp").read_text(), "code")

    def test_an_archive_cannot_write_elsewhere(self):
        evil = self.folder / "evil.tar.gz"
        with tarfile.open(evil, "w:gz") as packed:
            packed.add(self.given / "imgui.h", "x/../../escaped.h")
        with self.assertRaises(Stop):
            sources.unpack(self.source, evil, self.target)
        self.assertEqual(list(self.folder.rglob("escaped.h")), [])

    def test_a_folder_of_the_users_is_linked_and_remembered(self):
        with mock.patch.object(sources, "DEPS", self.target.parent):
            with mock.patch.dict(os.environ, {"HANDRAIL_IMGUI": str(self.given)}):
                sources.provide(self.source)
            sources.provide(self.source)
        self.assertEqual(self.target.resolve(), self.given.resolve())

    def test_a_folder_that_is_too_old_is_refused(self):
        (self.given / "imgui.h").write_text("#define IMGUI_VERSION_NUM 19000")
        with self.assertRaisesRegex(Stop, "HANDRAIL_IMGUI=.* does not hold Dear ImGui 1.92.2b or newer"):
            sources.checked_folder(self.source, self.given)

    def test_folders_are_kept_by_pattern(self):
        keep = ("*.h", "src/*")
        self.assertEqual([path for path in ("a.h", "docs/a.h", "src/b.cpp", "src/c/d.cpp") if sources.is_kept(path, keep)],
                         ["a.h", "src/b.cpp", "src/c/d.cpp"])


if __name__ == "__main__":
    unittest.main()
