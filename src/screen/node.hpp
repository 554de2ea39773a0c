// The smallest parts of a Screen: identities, icons, words.
#pragma once

#include <string>

namespace handrail::screen {

// Stable identity of a node: the page and a key within it, such as "step.office/option.east".
struct NodeId {
    std::string value;
    bool operator==(NodeId const&) const = default;
    bool operator<(NodeId const& other) const { return value < other.value; }
};

// An icon by its name, Phosphor's or our own. `picture` is the duotone drawing of a thing, `sign` the filled mark of an
// action, `stroke` the bold line of arrows and crosses (LOOK.md, section 5).
enum class IconStyle { picture, sign, stroke };
struct Icon {
    std::string symbol;  // empty: no icon
    IconStyle style = IconStyle::sign;
    bool operator==(Icon const&) const = default;
};

// A piece of text whose language differs from the screen's carries its own (WCAG 3.1.2).
struct Words {
    std::string text;
    std::string language;  // empty: the screen's
    bool operator==(Words const&) const = default;
};

}  // namespace handrail::screen
