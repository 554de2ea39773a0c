"""One picture, one meaning: whoever cannot read goes by the picture. The same one beside different texts is a fault, unless
meanings.json says in words which one thing all of them are about; and what the product itself shows means the same there."""

import json
import re
import unittest
from collections import defaultdict

from tools_path import ROOT
from lib.icons import STYLES, write_icons
from lib.places import ICONS

LANGUAGE = "zh-CN"
# What stands beside an icon, in the order in which it is looked for.
BESIDE = ("label", "title", "text", "prompt", "payee")
MEANINGS = json.loads((ROOT / "tests/tools/meanings.json").read_text(encoding="utf-8"))


def words(value):
    return value if isinstance(value, str) else value[LANGUAGE]


def named_icons(value, pointer=""):
    """Each icon that is named: its pointer, its name, and the text that stands beside it."""
    if isinstance(value, dict):
        if isinstance(value.get("icon"), str):
            yield f"{pointer}/icon", value["icon"], words(next(value[name] for name in BESIDE if name in value))
        for index, (icon, need) in enumerate(zip(value.get("needs_icons", []), value.get("needs", []))):
            yield f"{pointer}/needs_icons/{index}", icon, words(need)
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from named_icons(item, f"{pointer}/{key}")


def in_catalogue():
    for path in sorted((ROOT / "catalogue").glob("*.json")):
        for pointer, icon, text in named_icons(json.loads(path.read_text(encoding="utf-8"))):
            yield f"catalogue/{path.name}#{pointer}", icon, text


def of_product():
    """{name: its styles}, as the canvas and the page draw them."""
    styles = {"picture": "duotone", "sign": "fill", "stroke": "bold"}
    found = defaultdict(set)
    listed = re.findall(r'IconName\{"([a-z-]+)", screen::IconStyle::(\w+)\}', (ROOT / "src/app/icons.hpp").read_text())
    for name, style in listed:
        found[name].add(styles[style])
    return found


def shared(icons, product, meanings):
    """What is wrong: an icon with several texts of which nobody says what one thing they mean, or with others than said."""
    texts = defaultdict(dict)
    for place, icon, text in icons:
        texts[icon].setdefault(text, place)
    for icon, found in texts.items():
        if len(found) == 1 and icon not in product and icon not in meanings:
            continue
        if icon not in meanings:
            yield f"{icon} stands for {', '.join(found)}{' and for what the product means' if icon in product else ''}: " \
                  f"give {[*found.values()][-1]} a picture of its own"
        elif unsaid := set(found) - set(meanings[icon]["texts"]):
            yield from (f"{icon} is {meanings[icon]['means']}: {found[text]} says {text}" for text in unsaid)


def stale(icons, product, meanings):
    """What the list says and nothing needs any more."""
    texts = defaultdict(set)
    for _, icon, text in icons:
        texts[icon].add(text)
    for icon, entry in meanings.items():
        yield from (f"{icon} is not beside {text}" for text in sorted(set(entry["texts"]) - texts[icon]))
        if len(entry["texts"]) < 2 and icon not in product:
            yield f"{icon} has one text and needs no line"


class Meanings(unittest.TestCase):
    def test_each_picture_stands_for_one_thing(self):
        icons, product = [*in_catalogue()], of_product()
        self.assertGreater(len(icons), 150)
        self.assertGreater(len(product), 70)
        self.assertEqual([*shared(icons, product, MEANINGS)], [])

    def test_the_list_of_meanings_is_as_short_as_it_can_be(self):
        self.assertEqual([*stale(in_catalogue(), of_product(), MEANINGS)], [])
        self.assertEqual(list(MEANINGS), sorted(MEANINGS))

    def test_two_texts_beside_one_picture_are_told(self):
        icons = [("a#/icon", "tree", "A tree"), ("b#/icon", "tree", "A wood"), ("c#/icon", "door", "A door")]
        self.assertEqual([*shared(icons, {}, {})], ["tree stands for A tree, A wood: give b#/icon a picture of its own"])
        self.assertEqual([*shared(icons, {"door": 1}, {"tree": {"means": "trees", "texts": ["A tree", "A wood"]}})],
                         ["door stands for A door and for what the product means: give c#/icon a picture of its own"])
        self.assertEqual([*shared(icons, {}, {"tree": {"means": "a tree", "texts": ["A tree"]}})],
                         ["tree is a tree: b#/icon says A wood"])

    def test_what_is_no_longer_shared_is_told(self):
        icons = [("a#/icon", "tree", "A tree"), ("b#/icon", "door", "A door")]
        entries = {"tree": {"means": "trees", "texts": ["A tree", "A wood"]}, "door": {"means": "a door", "texts": ["A door"]}}
        self.assertEqual([*stale(icons, {}, entries)], ["tree is not beside A wood", "door has one text and needs no line"])
        self.assertEqual([*stale(icons[1:], {"door": 1}, {"door": entries["door"]})], [])

    def test_the_text_beside_an_icon_is_found_wherever_it_stands(self):
        value = {"icon": "a", "title": "A", "needs": [{"zh-CN": "B"}], "needs_icons": ["b"],
                 "steps": [{"icon": "c", "prompt": "C", "options": [{"icon": "d", "label": "D"}]}]}
        self.assertEqual([*named_icons(value)], [
            ("/icon", "a", "A"), ("/needs_icons/0", "b", "B"), ("/steps/0/icon", "c", "C"),
            ("/steps/0/options/0/icon", "d", "D")])


class ClosedSet(unittest.TestCase):
    """A name that nobody drew is an empty square on somebody's screen."""

    @classmethod
    def setUpClass(cls):
        write_icons()
        cls.known = {style: set(json.loads((ICONS / f"{style}.json").read_text())) for style in STYLES}

    def test_what_the_catalogue_names_is_drawn_in_every_style(self):
        self.assertEqual([f"{place}: {icon} is not drawn in {style}" for place, icon, _ in in_catalogue()
                          for style in STYLES if icon not in self.known[style]], [])

    def test_what_the_product_shows_is_drawn_in_the_style_in_which_it_is_shown(self):
        self.assertEqual([f"src/app/icons.hpp: {icon} is not drawn in {style}" for icon, styles in of_product().items()
                          for style in styles if icon not in self.known[style]], [])


if __name__ == "__main__":
    unittest.main()
