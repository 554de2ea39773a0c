// The shapes of icons, for what is written before any script runs.
#pragma once

#include <map>
#include <set>
#include <string>

#include "screen/element.hpp"

namespace handrail::screen {

// SVG paths in a box of 256 by 256: the outline, and the pale layer that only pictures have.
struct Shape {
    std::string ink;
    std::string pale;
    bool operator==(Shape const&) const = default;
};
// By style ("duotone", "fill", "bold") and name.
using Shapes = std::map<std::string, std::map<std::string, Shape>>;

// Draws every icon of the tree whose shape is known.
void draw_icons(Element& element, Shapes const& shapes);

// The icons a tree asks for, as style and name.
using IconNames = std::set<std::pair<std::string, std::string>>;
void collect_icons(Element const& element, IconNames& names);

}  // namespace handrail::screen
