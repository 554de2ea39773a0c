// Looking into a tree of Elements, as tests of rendering do.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "screen/element.hpp"

namespace handrail::test {

using screen::Element;

using Visit = std::function<void(Element const&)>;

inline void walk(Element const& element, Visit const& visit) {
    visit(element);
    for (auto const& child : element.children) walk(child, visit);
}

inline std::string const* attribute(Element const& element, std::string const& name) {
    for (auto const& [key, value] : element.attributes)
        if (key == name) return &value;
    return nullptr;
}

inline bool is_a(Element const& element, std::string const& name) {
    auto const* classes = attribute(element, "class");
    return classes && (" " + *classes + " ").find(" " + name + " ") != std::string::npos;
}

inline std::vector<Element> all(Element const& root, std::function<bool(Element const&)> const& wanted) {
    std::vector<Element> found;
    walk(root, [&](Element const& element) {
        if (wanted(element)) found.push_back(element);
    });
    return found;
}

inline std::vector<Element> tagged(Element const& root, std::string const& tag) {
    return all(root, [&](Element const& element) { return element.tag == tag; });
}

inline std::vector<Element> classed(Element const& root, std::string const& name) {
    return all(root, [&](Element const& element) { return is_a(element, name); });
}

// The value of an attribute, or "none".
inline std::string value_of(Element const& element, std::string const& name) {
    auto const* value = attribute(element, name);
    return value ? *value : "none";
}

// What is heard of an element.
inline std::string text_of(Element const& element) {
    if (attribute(element, "aria-hidden")) return {};
    std::string text = element.text;
    for (auto const& child : element.children) text += text_of(child);
    return text;
}

}  // namespace handrail::test
