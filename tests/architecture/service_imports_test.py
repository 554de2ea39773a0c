"""Imports of the service go downwards, as the table in docs/architecture.md says; this test reads the table itself."""

import ast
import re
import unittest

from project import HouseTest, files, text

# Outside library: the folders that may know it. Everyone else sees requests and answers as values.
OUTSIDE = {"starlette": ("web", "front_end"), "uvicorn": ("run",)}
# Programs by name, above the table, which lie in no folder.
PROGRAMS = ("service/__init__.py", "service/__main__.py", "service/site.py")


def table():
    """Folder: the words of what it may import, from top to bottom."""
    rows = re.findall(r"^\| `service/(\w+)` \|.*\| ([^|]+) \|$", text("docs/architecture.md"), re.MULTILINE)
    return {name: words.strip() for name, words in rows}


def below(folder):
    names = list(table())
    return names[names.index(folder) + 1:]


def allowed(folder):
    words = table()[folder]
    return below(folder) if words == "all below" else [] if words == "none" else words.split(", ")


def folder_of(name):
    return name.split("/")[1]


def imports(name):
    """What a file imports, by full names: of `from service import run` it is service.run."""
    for node in ast.walk(ast.parse(text(name))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.level or node.module == "service"):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


class ServiceImports(HouseTest):
    def setUp(self):
        self.sources = [name for name in files(["service/"], [".py"]) if name not in PROGRAMS]

    def wrong(self, is_wrong):
        return [f"{name} imports {module}" for name in self.sources for module in imports(name)
                if is_wrong(folder_of(name), module)]

    def test_table_names_every_folder(self):
        self.assertEqual({folder_of(name) for name in self.sources}, set(table()))

    def test_table_goes_downwards(self):
        self.expect_none([f"{folder} may import {other}, which is not below it"
                          for folder in table() for other in allowed(folder) if other not in below(folder)])

    def test_folders_import_what_the_table_says(self):
        self.expect_none(self.wrong(lambda folder, module: module.split(".")[0] == "service"
                                    and module.split(".")[1] not in (folder, *allowed(folder))))

    def test_imports_are_by_full_names(self):
        self.expect_none(self.wrong(lambda folder, module: module.startswith(".") or module == "service"))

    def test_outside_libraries_stay_in_their_place(self):
        self.expect_none(self.wrong(lambda folder, module: folder not in OUTSIDE.get(module.split(".")[0], (folder,))))


if __name__ == "__main__":
    unittest.main()
