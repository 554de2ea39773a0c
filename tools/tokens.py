"""Writes the look's numbers as CSS custom properties and as C++ constants, from src/screen/tokens.json."""

import json
import sys

from lib.places import GENERATED, ROOT
from lib.say import Stop, to_exit_code

SOURCE = ROOT / "src/screen/tokens.json"
ROOT_FONT = 16
KIOSK = "html[data-mode=kiosk]"
# Whoever has not chosen a palette gets what the system is set to.
DARK = "@media (prefers-color-scheme:dark)"
UNCHOSEN = "html:not([data-palette])"


def write():
    tokens = json.loads(SOURCE.read_text())
    check(tokens)
    put(GENERATED / "tokens.css", as_css(tokens))
    put(GENERATED / "screen/tokens.hpp", as_header(tokens))


def check(tokens):
    """Every palette and every profile must have the same names, or one of them would borrow from another."""
    for kind in ("palettes", "profiles"):
        names = [list(values) for values in tokens[kind].values()]
        if any(each != names[0] for each in names):
            raise Stop(f"the {kind} of {SOURCE.name} do not have the same names in the same order.")


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def as_css(tokens):
    palettes = [rule("html" if name == "paper" else f"html[data-palette={name}]", colours.items())
                for name, colours in tokens["palettes"].items()]
    # Each is shown on its own choice (settings). Apart from the rules above, for a browser without :has drops the whole rule.
    palettes += [rule(f'.card:has(>[data-id$="/palette.{name}"])', colours.items())
                 for name, colours in tokens["palettes"].items()]
    palettes.append(f"{DARK}{{{rule(UNCHOSEN, [*tokens['palettes']['night'].items()])}}}")
    profiles = {name: sizes_of(tokens, name) for name in tokens["profiles"]}
    rules = [rule("html", profiles["phone"])]
    for name, least in tokens["media"].items():
        rules.append(f"@media {query(least)}{{{rule('html', changed(profiles, name))}}}")
    rules.append(rule(KIOSK, changed(profiles, "kiosk")))
    return "\n".join(["/* Made by tools/tokens.py from src/screen/tokens.json. */", *palettes, *rules]) + "\n"


def query(least):
    """The media query of a profile, from the least screen that it is for."""
    sizes = [f"({name}:{size}px)" for name, size in least.items() if name != "landscape"]
    return " and ".join(sizes + ["(orientation:landscape)"] * least.get("landscape", False))


def sizes_of(tokens, profile):
    """Type is in rem, so that the text size of the page and the browser's own both count; the rest is in px."""
    sizes = tokens["profiles"][profile].items()
    return [(name, f"{size / ROOT_FONT:g}rem" if name in tokens["type"] else f"{size}px") for name, size in sizes]


def changed(profiles, name):
    return [] if name == "phone" else profiles[name]


def rule(selector, values):
    return selector + "{" + ";".join(f"--{name}:{value}" for name, value in values) + "}"


def as_header(tokens):
    colours = list(tokens["palettes"]["paper"])
    lines = [
        "// The look's numbers. Made by tools/tokens.py from src/screen/tokens.json.", "#pragma once", "",
        "#include <array>", "#include <string_view>", "", "namespace handrail::screen::tokens {", "",
        "// A colour as 0xRRGGBB.", "struct Palette {", "    std::string_view name;",
        *[f"    unsigned {identifier(name)};" for name in colours], "};", "",
        f"inline constexpr std::array<Palette, {len(tokens['palettes'])}> palettes = {{{{",
        *[palette(name, values) for name, values in tokens["palettes"].items()], "}};", "",
        "// What stands on what.", "struct Pair {", "    std::string_view name;", "    unsigned Palette::*front;",
        "    unsigned Palette::*back;", "};", "", *pairs("text_pairs", tokens["text_pairs"]), "",
        *pairs("shape_pairs", tokens["shape_pairs"]), "", "// Sizes in px at the smallest text size, and the least screen that they are for.",
        "struct Profile {", "    std::string_view name;",
        *[f"    int {identifier(name)};" for name in tokens["profiles"]["phone"]],
        "    int min_width;", "    int min_height;", "    bool landscape;", "};", "",
        f"inline constexpr std::array<Profile, {len(tokens['profiles'])}> profiles = {{{{",
        *[profile(name, values, tokens["media"].get(name, {})) for name, values in tokens["profiles"].items()], "}};", "",
        "}  // namespace handrail::screen::tokens",
    ]
    return "\n".join(lines) + "\n"


def identifier(name):
    return name.replace("-", "_")


def palette(name, colours):
    values = ", ".join("0x" + colour.removeprefix("#") for colour in colours.values())
    return f'    {{"{name}", {values}}},'


def profile(name, sizes, least):
    place = [least.get("min-width", 0), least.get("min-height", 0), str(least.get("landscape", False)).lower()]
    return f'    {{"{name}", {", ".join(str(size) for size in [*sizes.values(), *place])}}},'


def pairs(name, listed):
    lines = [f'    {{"{front} on {back}", &Palette::{identifier(front)}, &Palette::{identifier(back)}}},'
             for front, back in listed]
    return [f"inline constexpr std::array<Pair, {len(listed)}> {name} = {{{{", *lines, "}};"]


if __name__ == "__main__":
    sys.exit(to_exit_code(write))
