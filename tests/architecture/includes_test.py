"""Includes go one way, as the table in docs/architecture.md says; the table itself is what this test reads."""

import re
import unittest

from project import HouseTest, files, text

# Outside library: the layers, or single files, that may know it. Everyone else works with values.
OUTSIDE = {
    r"nlohmann/": r"src/wire/|src/edge/",
    r"imgui": r"src/canvas/|src/edge/canvas_",
    r"(GL|GLES2|GLES3|EGL)/": r"src/canvas/\w+_gl\.|src/edge/canvas_",
    r"emscripten": r"src/edge/|src/canvas/\w+_gl\.",
}


def layers():
    """Layer: the set of layers that it may include, itself among them."""
    allowed = {}
    for name, words in re.findall(r"^\| `src/(\w+)` \|.*\| ([^|]+) \|$", text("docs/architecture.md"), re.MULTILINE):
        if words.startswith("all"):
            allowed[name] = set(allowed) | {name}
        elif words == "std only":
            allowed[name] = {name}
        else:
            allowed[name] = set(words.split(", ")) | {name}
    return allowed


def includes(name):
    return re.findall(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', text(name), re.MULTILINE)


class Includes(HouseTest):
    def setUp(self):
        self.layers = layers()
        self.sources = files(["src/"], [".cpp", ".hpp"])

    def test_table_names_every_folder(self):
        self.assertEqual({name.split("/")[1] for name in self.sources} - set(self.layers), set())
        self.assertGreaterEqual(len(self.layers), 9)

    def test_layers_go_one_way(self):
        wrong = [f"{name} includes {path}" for name in self.sources for kind, path in includes(name)
                 if kind == '"' and path.split("/")[0] not in self.layers[name.split("/")[1]]]
        self.expect_none(wrong)

    def test_outside_libraries_stay_in_their_place(self):
        wrong = [f"{name} includes {path}" for name in self.sources for _, path in includes(name)
                 for library, home in OUTSIDE.items() if re.match(library, path) and not re.match(home, name)]
        self.expect_none(wrong)

    def test_base_needs_the_standard_library_only(self):
        wrong = [f"{name} includes {path}" for name in self.sources if name.startswith("src/base/")
                 for kind, path in includes(name) if kind == "<" and re.search(r"[./]", path)]
        self.expect_none(wrong)


if __name__ == "__main__":
    unittest.main()
