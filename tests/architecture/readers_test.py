"""What is said is heard: every option, event, effect, generated name and cross-reference has somebody who reads it."""

import json
import re
import unittest

from project import ROOT, HouseTest, files, listed, text

CODE = (".cpp", ".hpp", ".py", ".mjs", ".js")
# Names that stand for any file.
EXAMPLES = {"service/storage/migrations/NNNN_name.sql"}
# What names files of a tree of its own: tests of tools and rules, and the guide, whose test makes them.
OTHER_TREES = ("tests/architecture/", "tests/tools/", "docs/contributing.md")
PATH = r"(?:src|web|service|shaders|tools|tests|docs|i18n|icons|catalogue)/[\w./-]*\.(?:cpp|hpp|py|mjs|js|css|json|md|sql|txt|cmake)\b(?!\.in)"


def joined(folders, endings):
    return "\n".join(text(name) for name in files(folders, endings))


def alternatives(name, source):
    """The types of `using <name> = std::variant<…>;`."""
    found = re.search(rf"using {name} =\s*std::variant<([^;]*)>;", source)
    return re.findall(r"\w+", re.sub(r"//[^\n]*", "", found[1])) if found else []


class Icons(HouseTest):
    def test_icons_that_are_shown_are_in_the_list_of_the_product(self):
        """One that is in no list has no picture: it stays blank. No walk leads to every page."""
        known = set(re.findall(r'IconName\{"([a-z-]+)", screen::IconStyle::(\w+)\}', text("src/app/icons.hpp")))
        wrong = []
        for name in files(["src/app/"], [".cpp"]):
            shown = re.findall(r'\{"([a-z-]+)",\s*(?:screen::)?IconStyle::(\w+)', text(name))
            wrong += [f"{name} shows {icon}" for icon in set(shown) - known]
        self.assertGreater(len(known), 50)
        self.expect_none(wrong)


    def test_icons_that_are_handed_on_are_in_the_list_too(self):
        """The picture of a kind stands on the review, that of a button in the dock, and a choice has a large one."""
        known = set(re.findall(r'IconName\{"([a-z-]+)", screen::IconStyle::(\w+)\}', text("src/app/icons.hpp")))
        ways = {r'\bicon = "([a-z-]+)"': ["sign"], r'\bdock_(?:last|secondary)\([^;{]*?, "([a-z-]+)",': ["sign", "stroke"],
                r'\btool_of\([^;{]*?, "([a-z-]+)", \w+Tapped': ["sign", "stroke"], r'\badd_(?:none|note|head)\([^;{]*?, "([a-z-]+)",': ["sign"],
                r'\bchoice\([^;]*?, "([a-z-]+)",\s*(?:"[a-z._-]+"|screen::Words|key)': ["picture"]}
        wrong, count = [], 0
        for name in files(["src/app/"], [".cpp", ".hpp"]):
            for way, styles in ways.items():
                for icon in re.findall(way, text(name)):
                    count += 1
                    wrong += [] if any((icon, style) in known for style in styles) else [f"{name} shows {icon} as {styles[0]}"]
        self.assertGreater(count, 50)
        self.expect_none(wrong)


class Options(HouseTest):
    def test_build_options_are_read(self):
        """An option that no rule asks for changes nothing, whatever it promises."""
        rules = joined(["CMakeLists.txt", "tools/cmake/"], [".txt", ".cmake"])
        names = re.findall(r"option\((\w+)", rules)
        self.assertGreaterEqual(len(names), 4)
        self.expect_none([name for name in names if not re.search(rf"(?<!option\(){name}\b", rules)])

    def test_macros_of_the_build_are_read(self):
        rules = joined(["CMakeLists.txt", "tools/cmake/"], [".txt", ".cmake"])
        code = joined(["src/", "tests/"], [".cpp", ".hpp"])
        defined = re.findall(r"target_compile_definitions\([^)]*?(HANDRAIL_\w+)", rules)
        self.assertGreaterEqual(len(defined), 1)
        self.expect_none([name for name in defined if not re.search(rf"\b{name}\b", code)])

    def test_command_line_options_are_read(self):
        wrong = []
        for name in files(["serve.py", "tools/", "service/"], [".py"]):
            for option in re.findall(r'add_argument\(\s*"--([\w-]+)"', text(name)):
                if not self.is_read(option.replace("-", "_")):
                    wrong.append(f"{name}: --{option}")
        self.expect_none(wrong)

    def is_read(self, attribute):
        """As an attribute of what was parsed, or by its name in a list of those that are passed on."""
        code = joined(["serve.py", "tools/", "service/"], [".py"])
        return re.search(rf'\.{attribute}\b|"{attribute}"|\b{attribute}=', code)


class Messages(HouseTest):
    """Events and effects cross from one language into another, where no compiler looks."""

    def setUp(self):
        self.page = joined(["web/"], [".mjs", ".js"])
        self.app = joined(["src/app/"], [".cpp", ".hpp"])

    def test_events_that_are_sent_are_known(self):
        sent = set(re.findall(r"event: '(\w+)'", self.page))
        known = set(re.findall(r'"([A-Z]\w+)"', text("src/wire/event_json.cpp")))
        self.assertGreater(len(sent), 10)
        self.assertEqual(sent, known)

    def test_effects_that_are_wanted_are_carried_out(self):
        wanted = set(re.findall(r'"([A-Z]\w+)"', text("src/wire/effect_json.cpp")))
        carried_out = set(re.findall(r"^    (?:async )?([A-Z]\w+)\(", text("web/effects.mjs"), re.MULTILINE))
        self.assertGreater(len(wanted), 10)
        self.assertEqual(wanted, carried_out)

    def test_each_event_happens_and_is_handled(self):
        taps, happened = alternatives("Tapped", self.app), alternatives("Event", self.app)
        self.assertGreater(len(taps) + len(happened), 40)
        everything = joined(["src/"], [".cpp", ".hpp"])
        wrong = [f"nobody makes {name}" for name in taps + happened
                 if name != "Tapped" and not re.search(rf"\b{name}(?: \w+)?\{{|\b{name} \w+;|\b{name}\(|\bplain<app::{name}>", everything)]
        wrong += [f"nobody handles {name}" for name in taps + happened
                  if name != "Tapped" and not re.search(rf"\bon\w*\([^;{{]*\b{name}\b[^;{{]*\)\s*\{{", everything)]
        self.expect_none(wrong)

    def test_each_effect_is_wanted_somewhere(self):
        names = alternatives("Effect", self.app)
        self.assertGreater(len(names), 10)
        self.expect_none([name for name in names if not re.search(rf"\b{name}(?: \w+)?\{{|\b{name}\(", self.app)])


class GeneratedNames(HouseTest):
    def test_tokens_are_read(self):
        """By the styles as --name, or by C++ as a member of the generated header."""
        tokens = json.loads(text("src/screen/tokens.json"))
        names = {*tokens["palettes"]["paper"], *tokens["profiles"]["phone"]}
        styles = joined(["web/"], [".css", ".mjs"])
        code = joined(["src/"], [".cpp", ".hpp"])
        self.assertGreater(len(names), 30)
        self.expect_none(sorted(name for name in names if f"var(--{name})" not in styles
                                and f"'--{name}'" not in styles and not re.search(rf"\.{name.replace('-', '_')}\b", code)))


class References(HouseTest):
    def test_files_that_are_named_are_there(self):
        wrong = []
        for name in files(["src/", "web/", "service/", "tools/", "tests/", "docs/", "README.md"], (*CODE, ".md", ".cmake", ".css")):
            for path in re.findall(rf"(?<![\w/.$}}-]){PATH}", text(name)):
                if path not in listed() and path not in EXAMPLES and not name.startswith(OTHER_TREES):
                    wrong.append(f"{name} names {path}")
        self.expect_none(sorted(set(wrong)))

    def test_decisions_that_are_named_are_there(self):
        there = {name.split("/")[-1][:4] for name in files(["docs/decisions/"], [".md"])}
        wrong = [f"{name} names {number}" for name in files(["src/", "web/", "service/", "tools/", "tests/", "docs/"], (*CODE, ".md", ".cmake"))
                 for number in re.findall(r"(?:decisions?[/ ]|\()(0\d{3})\b", text(name)) if number not in there]
        self.assertGreater(len(there), 20)
        self.expect_none(wrong)

    def test_each_decision_has_a_number_of_its_own(self):
        numbers = [name.split("/")[-1][:4] for name in files(["docs/decisions/0"], [".md"])]
        self.expect_none(sorted({number for number in numbers if numbers.count(number) > 1}))

    def test_decisions_have_one_form(self):
        wrong = []
        for name in files(["docs/decisions/0"], [".md"]):
            labels = re.findall(r"^\*\*([^*]+?)[.:,]?\*\*", text(name), re.MULTILINE)
            if not re.match(rf"# {name.split('/')[-1][:4]}: \S", text(name)):
                wrong.append(f"{name} does not begin with its number and a title")
            if "Decided" not in labels or not labels or labels[-1] != "Price":
                wrong.append(f"{name} has {labels}; Decided and, last, Price are needed")
            if re.search(r"\*\*(?:Context|Decision|Consequences)", text(name)):
                wrong.append(f"{name} has labels of another form")
        self.expect_none(wrong)

    def test_links_of_documents_lead_somewhere(self):
        wrong = []
        for name in files(["docs/", "README.md", "tests/", "i18n/", "catalogue/"], [".md"]):
            for target in re.findall(r"\]\((?!\w+:)([^)#\s]+)", text(name)):
                if not ((ROOT / name).parent / target).exists():
                    wrong.append(f"{name} links to {target}")
        self.expect_none(wrong)


if __name__ == "__main__":
    unittest.main()
