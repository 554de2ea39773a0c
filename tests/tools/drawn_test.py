"""A picture that we draw becomes what the icon package has, in each style; one that is not in its grid and line is refused by name."""

import re
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import tools_path  # noqa: F401
from lib import drawn
from lib.icons import package_icons, with_own
from lib.places import OWN_ICONS
from lib.say import Stop

HEAD = " ".join(f'{name}="{value}"' for name, value in drawn.ROOT.items())
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" {HEAD}>{{}}</svg>'
PALE = '<rect x="40" y="40" width="176" height="176" fill="currentColor" stroke="none" opacity="0.2"/>'
LINE = '<line x1="64" y1="128" x2="192" y2="128"/>'


def numbers(path):
    return [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", path)]


class Drawn(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.enterContext(mock.patch.object(drawn, "OWN_ICONS", self.folder))

    def draw(self, svg):
        (self.folder / "cart.svg").write_text(svg)
        return {style: icons["cart"] for style, icons in drawn.drawn_icons().items()}

    def refused(self, svg, reason):
        with self.assertRaisesRegex(Stop, f"^icons/cart.svg: {reason}"):
            self.draw(svg)

    def test_lines_become_areas_as_wide_as_each_style_has_them(self):
        made = self.draw(SVG.format(PALE + LINE))
        self.assertEqual({style: sorted(parts) for style, parts in made.items()},
                         {"duotone": ["ink", "pale"], "fill": ["ink"], "bold": ["ink"]})
        self.assertEqual(extent(made["duotone"]["pale"]), (40, 40, 216, 216))
        self.assertEqual(extent(made["duotone"]["ink"]), (56, 120, 200, 136))
        self.assertEqual(extent(made["bold"]["ink"]), (52, 116, 204, 140))

    def test_what_is_filled_is_open_where_a_line_is(self):
        """The area first, then the line in it, drawn the other way round: open by whatever rule it is filled."""
        area, hole = re.findall(r"M[^M]*", self.draw(SVG.format(PALE + LINE))["fill"]["ink"])
        self.assertEqual([direction(area), direction(hole)], [1, -1])

    def test_a_ring_stays_open(self):
        ring = self.draw(SVG.format(PALE + '<circle cx="128" cy="128" r="60"/>'))["duotone"]["ink"]
        self.assertEqual([direction(contour) for contour in re.findall(r"M[^M]*", ring)], [1, -1])

    def test_every_shape_is_drawn(self):
        for shape in ('<path d="M64 64L96 96"/>', LINE, '<polyline points="64 64 96 96 64 128"/>',
                      '<polygon points="64 64 96 96 64 128"/>', '<rect x="64" y="64" width="64" height="64" rx="8"/>',
                      '<rect x="64" y="64" width="64" height="64"/>', '<circle cx="128" cy="128" r="32"/>',
                      '<ellipse cx="128" cy="128" rx="32" ry="16"/>'):
            with self.subTest(shape):
                self.assertGreater(len(self.draw(SVG.format(PALE + shape))["bold"]["ink"]), 20)

    def test_what_is_not_drawn_as_it_should_be_is_refused(self):
        for content, reason in (
                ("", "it has no line"), (PALE, "it has no line"), (LINE, "it has no pale area"),
                (PALE + '<text x="1">A</text>', "<text> is not one of path, line"),
                (PALE + f"<g>{LINE}</g>", "<g> is not one of"),
                (PALE + '<line x1="64" y1="a" x2="1" y2="2"/>', "<line> has"), (PALE + "<path/>", "<path> has no 'd'"),
                (PALE + '<circle cx="128" cy="128" r="8" transform="scale(2)"/>', "<circle> is neither a line, nor a spot"),
                (PALE + '<circle cx="128" cy="128" r="8" opacity="0.5"/>', "<circle> is neither"),
                (PALE + '<line x1="4" y1="128" x2="90" y2="128"/>', r"it is drawn from -4.*; the grid is from 8 to 248"),
                (PALE + '<line x1="128" y1="128" x2="128" y2="244"/>', "it is drawn from")):
            with self.subTest(content):
                self.refused(SVG.format(content), reason)

    def test_path_data_that_cannot_be_read_is_refused(self):
        self.refused(SVG.format(PALE + '<path d="M1 oops"/>'), "its shape M1 oops cannot be read")

    def test_another_grid_or_no_svg_is_refused(self):
        self.refused(SVG.format(PALE + LINE).replace("0 0 256 256", "0 0 24 24"), 'its <svg> needs viewBox="0 0 256 256"')
        self.refused(SVG.format(PALE + LINE).replace("<svg ", '<svg transform="scale(2)" '), "its <svg> has transform")
        self.refused("<svg", "it is no SVG: ")

    def test_a_name_of_the_package_is_refused(self):
        with self.assertRaisesRegex(Stop, "^icons/house.svg: the icon package has one of that name"):
            with_own({"house": {}}, {"house": {}})
        self.assertEqual(with_own({"house": {}}, {"cart": {"ink": "M"}}), {"house": {}, "cart": {"ink": "M"}})


class Ours(unittest.TestCase):
    def test_ours_are_there_in_every_style_beside_the_packages(self):
        ours = {file.stem for file in OWN_ICONS.glob("*.svg")}
        self.assertGreaterEqual(len(ours), 40)
        for style, icons in drawn.drawn_icons().items():
            self.assertEqual(set(icons), ours)
            self.assertLess(len(ours), len(with_own(package_icons(style), icons)))
            for name, parts in icons.items():
                self.assertTrue(all(path.startswith("M") for path in parts.values()), name)


def ends(contour):
    """Where each of its curves ends."""
    x, y = numbers(re.match(r"M[^a-z]*", contour)[0])
    found = [(x, y)]
    for letter, rest in re.findall(r"([a-z])([^a-z]*)", contour):
        far = {"h": [*numbers(rest), 0], "v": [0, *numbers(rest)]}.get(letter, numbers(rest) or [0, 0])
        x, y = x + far[-2], y + far[-1]
        found.append((x, y))
    return found


def extent(contour):
    across, down = zip(*ends(contour))
    return min(across), min(down), max(across), max(down)


def direction(contour):
    """Which way round it is drawn: the sign of its area."""
    points = ends(contour)
    twice = sum(x * to_y - to_x * y for (x, y), (to_x, to_y) in zip(points, points[1:] + points[:1]))
    return 1 if twice > 0 else -1


if __name__ == "__main__":
    unittest.main()
