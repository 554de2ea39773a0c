// Element: the HTML of a Screen as a value. Written out by the prerenderer, compared to make patches.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "screen/announcement.hpp"
#include "screen/screen.hpp"

namespace handrail::screen {

// An element has text or children, never both. `key` tells siblings apart when they move; empty: by position.
struct Element {
    std::string tag;
    std::vector<std::pair<std::string, std::string>> attributes;  // in a fixed order for each kind of element
    std::string text;
    std::vector<Element> children;
    std::string key;
    bool operator==(Element const&) const = default;
};

// Nothing where it has none of this name.
std::string const* find_attribute(Element const& element, std::string_view name);

// The children of `#page`. Pure; the same Screen always gives the same tree. Its live region says what is announced.
Element render(Screen const& screen, Announcement const& announced = {});

// The live region, which comes last of them.
Element render_live(Announcement const& announced);

// The HTML of an element, escaped, without whitespace between elements (HTML, section 13.3).
std::string to_html(Element const& element);

}  // namespace handrail::screen
