// The shapes of icons.
#include "screen/icons.hpp"

namespace handrail::screen {

namespace {

std::string attribute(Element const& element, char const* name) {
    auto const* value = find_attribute(element, name);
    return value ? *value : std::string{};
}

Element path(char const* layer, std::string const& shape) {
    return {.tag = "path", .attributes = {{"class", layer}, {"d", shape}}};
}

}  // namespace

void draw_icons(Element& element, Shapes const& shapes) {
    for (auto& child : element.children) draw_icons(child, shapes);
    auto const symbol = attribute(element, "data-symbol");
    auto const style = shapes.find(attribute(element, "data-style"));
    if (symbol.empty() || style == shapes.end()) return;
    auto const shape = style->second.find(symbol);
    if (shape == style->second.end()) return;
    if (!shape->second.pale.empty()) element.children.push_back(path("pale", shape->second.pale));
    element.children.push_back(path("ink", shape->second.ink));
}

void collect_icons(Element const& element, IconNames& names) {
    for (auto const& child : element.children) collect_icons(child, names);
    auto const symbol = attribute(element, "data-symbol");
    if (!symbol.empty()) names.insert({attribute(element, "data-style"), symbol});
}

}  // namespace handrail::screen
