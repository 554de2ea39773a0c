"""Writes the plural rules of i18n/plurals.json as C++, so that both sides choose the same form of a word."""

import json
import re
import sys

from lib.places import GENERATED, ROOT
from lib.say import Stop, to_exit_code

sys.path.insert(0, str(ROOT))
from service.values.plurals import CATEGORIES, Plurals  # noqa: E402

SOURCE = ROOT / "i18n/plurals.json"
LANGUAGE = re.compile("[a-z]{2,3}")


def write():
    try:
        plurals = Plurals(json.loads(SOURCE.read_text(encoding="utf-8")))
    except ValueError as fault:
        raise Stop(f"{SOURCE.name}: {fault}") from None
    check(plurals)
    header = GENERATED / "text/plural_rules.hpp"
    header.parent.mkdir(parents=True, exist_ok=True)
    header.write_text(as_header(plurals))


def check(plurals):
    for base, rules in plurals.rules.items():
        unknown = rules.keys() - set(CATEGORIES[:-1])
        if unknown or not LANGUAGE.fullmatch(base):
            raise Stop(f"{SOURCE.name}: '{base}' has {', '.join(sorted(unknown)) or 'a name that is no language'}.")


def as_header(plurals):
    """Languages of the same rules share them; those with one form for all numbers need none."""
    alike = {}
    for base, rules in plurals.rules.items():
        if rules:
            alike.setdefault(repr(rules), ([], rules))[0].append(base)
    lines = ["// Which form of a word goes with a whole number. Made by tools/plurals.py from i18n/plurals.json.", "#pragma once",
             "", "#include <cstdint>", "#include <string_view>", "", "namespace handrail::text {", "",
             "// The two or three letters of a language as one number.",
             "constexpr unsigned packed(std::string_view base) {", "    unsigned code = 0;",
             "    for (char const letter : base) code = code << 8 | static_cast<unsigned char>(letter);",
             "    return code;", "}", "",
             "constexpr bool is_within(std::uint64_t n, std::uint64_t least, std::uint64_t most) {",
             "    return least <= n && n <= most;", "}", "",
             "constexpr char const* plural_rule(std::string_view base, [[maybe_unused]] std::uint64_t n) {",
             "    switch (packed(base)) {"]
    for bases, rules in alike.values():
        lines += [f'        case packed("{base}"):' for base in bases]
        lines += [f'            if ({condition(choices)}) return "{category}";' for category, choices in rules.items()]
        lines.append("            break;")
    return "\n".join([*lines, "        default: break;", "    }", '    return "other";', "}", "",
                      "}  // namespace handrail::text"]) + "\n"


def condition(choices):
    together = [" && ".join(relation(each) for each in relations) or "true" for relations in choices] or ["false"]
    return " || ".join(f"({each})" if " && " in each and len(together) > 1 else each for each in together)


def relation(each):
    value = f"n % {each.modulus}" if each.modulus else "n"
    ranges = [f"{value} == {least}" if least == most else f"is_within({value}, {least}, {most})"
              for least, most in each.ranges]
    if len(ranges) > 1:
        return f"{'' if each.inside else '!'}({' || '.join(ranges)})"
    return ranges[0] if each.inside else ranges[0].replace(" == ", " != ") if " == " in ranges[0] else f"!{ranges[0]}"


if __name__ == "__main__":
    sys.exit(to_exit_code(write))
