"""Nothing grows too large to hold in the head. Over a limit means another page, pass or type, not an exception."""

import unittest

from blocks import functions
from project import HouseTest, files, text

CODE = (".cpp", ".hpp", ".py", ".mjs", ".js")
FOLDERS = ("src/", "web/", "service/", "shaders/", "tools/", "tests/", "serve.py")
FILE_LINES = {".hpp": 150}
OTHER_FILE_LINES = 400
FUNCTION_LINES = 60
PARAMETERS = 5
DEPTH = 4


class Sizes(HouseTest):
    def too_large(self, measure, limit):
        return [f"{name}:{function.line} has {measure(function)}, at most {limit}"
                for name in files(FOLDERS, CODE) for function in functions(name, text(name))
                if measure(function) > limit]

    def test_files(self):
        wrong = []
        for name in files(FOLDERS, (*CODE, ".css", ".vert", ".frag", ".cmake")):
            limit = next((limit for ending, limit in FILE_LINES.items() if name.endswith(ending)), OTHER_FILE_LINES)
            lines = text(name).count("\n")
            if lines > limit and "/" in name and not name.startswith("tests/data/"):
                wrong.append(f"{name} has {lines} lines, at most {limit}")
        self.expect_none(wrong)

    def test_function_lines(self):
        self.expect_none(self.too_large(lambda function: function.lines, FUNCTION_LINES))

    def test_parameters(self):
        self.expect_none(self.too_large(lambda function: function.parameters, PARAMETERS))

    def test_nesting(self):
        self.expect_none(self.too_large(lambda function: function.depth, DEPTH))


class Measuring(unittest.TestCase):
    """The measure itself, on code as it is laid out here."""

    def measured(self, name, lines):
        return [(found.line, found.lines, found.parameters, found.depth)
                for found in functions(name, "\n".join(lines))]

    def test_cpp(self):
        lines = ["std::map<int, int> f(std::pair<int, int> a,", "                     int b = g(1, 2)) {",
                 "    for (;;) {", "        if (a) {", "        }", "    }", "}", "struct A {", "};", "int h() const {", "}"]
        self.assertEqual(self.measured("a.cpp", lines), [(1, 7, 2, 2), (10, 2, 0, 0)])

    def test_javascript(self):
        lines = ["class A {", "    go({a, b}, c) {", "        if (a) {", "        }", "    }", "}",
                 "const f = (a, b) => {", "};"]
        self.assertEqual(self.measured("a.mjs", lines), [(2, 4, 2, 1), (7, 2, 2, 0)])

    def test_python(self):
        lines = ["def f(a, b=1, *, c):", "    if a:", "        pass", "    elif b:", "        for d in c:",
                 "            pass"]
        self.assertEqual(self.measured("a.py", lines), [(1, 6, 3, 2)])


if __name__ == "__main__":
    unittest.main()
