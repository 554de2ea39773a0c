"""Files say what they are: a caption in the first line, a name in snake case, a test beside every source."""

import re
import unittest

from project import ROOT, HouseTest, files, listed, text

CAPTION = {
    ".cpp": r"// \S", ".hpp": r"// \S", ".mjs": r"// \S", ".js": r"// \S", ".py": r'""".', ".css": r"/\* \S",
    ".cmake": r"# \S", ".vert": r"#version.*\n// \S", ".frag": r"#version.*\n// \S", ".sql": r"-- \S",
}
CODE_FOLDERS = ("src/", "web/", "service/", "catalogue/", "shaders/", "tools/", "tests/")
EMPTY_NAMES = r"\b(?:class|struct)\s+\w*(?:Manager|Helper|Util|Utils)\b|\b(?:void|auto|bool|def|function)\s+(?:do_|handle_)\w+\("
# Seen only in a browser, and covered there: GL, and what talks to Emscripten.
WITHOUT_TWIN = r"_gl\.cpp$|^src/edge/"


def without_twins():
    missing = [name for name in files(["web/"], [".mjs"]) if f"tests/{name[:-4]}_test.mjs" not in listed()]
    for name in files(["service/"], [".py"]):
        flat = f"tests/service/{name.split('/')[-1][:-3]}_test.py"
        if not name.endswith("__.py") and not {f"tests/{name[:-3]}_test.py", flat} & set(listed()):
            missing.append(name)
    return sorted(missing)


class Names(HouseTest):
    def test_first_line_is_a_caption(self):
        wrong = [name for name in files(CODE_FOLDERS, CAPTION)
                 if text(name).strip() and not re.match(CAPTION[name[name.rindex("."):]], text(name))]
        self.expect_none(wrong)

    def test_code_has_names_in_snake_case(self):
        wrong = [name for name in files(("src/", "service/", "tools/"), (".cpp", ".hpp", ".py"))
                 if not re.fullmatch(r"[a-z0-9_/]+\.\w+", name)]
        self.expect_none(wrong)

    def test_names_say_something(self):
        wrong = [f"{name}: {found}" for name in files(CODE_FOLDERS, (".cpp", ".hpp", ".py", ".mjs"))
                 for found in re.findall(EMPTY_NAMES, text(name))]
        self.expect_none(wrong)

    def test_each_source_has_its_test(self):
        """Twin rule: src/L/f.cpp has tests/L/f_test.cpp."""
        sources = [name for name in files(["src/"], [".cpp"]) if not re.search(WITHOUT_TWIN, name)]
        wrong = [name for name in sources if f"tests/{name[4:-4]}_test.cpp" not in listed()]
        self.expect_none(wrong)

    def test_each_module_of_the_web_and_the_service_has_its_test(self):
        """web/f.mjs has tests/web/f_test.mjs, service/L/f.py has tests/service/L/f_test.py or tests/service/f_test.py."""
        self.expect_none(without_twins())

    def test_text_files_end_well(self):
        wrong = [name for name in files(CODE_FOLDERS, (*CAPTION, ".json", ".md"))
                 if text(name) and (not text(name).endswith("\n") or re.search(r"[ \t]+$|\r", text(name), re.MULTILINE))]
        self.expect_none(wrong)

    def test_architecture_table_names_real_folders(self):
        folders = re.findall(r"^\| `((?!build)[\w/]+)/?` \|", text("docs/architecture.md"), re.MULTILINE)
        self.expect_none([folder for folder in folders if not (ROOT / folder).is_dir()])


if __name__ == "__main__":
    unittest.main()
