// Small pieces that the rendering of every block is made of.
#include "screen/render_parts.hpp"

namespace handrail::screen {

Element tagged(std::string tag, std::string classes, std::vector<Element> children) {
    Element element{.tag = std::move(tag), .children = std::move(children)};
    if (!classes.empty()) element.attributes.emplace_back("class", std::move(classes));
    return element;
}

Element worded(std::string tag, std::string classes, std::string text) {
    auto element = tagged(std::move(tag), std::move(classes));
    element.text = std::move(text);
    return element;
}

Element worded(std::string tag, std::string classes, Words const& words) {
    auto element = worded(std::move(tag), std::move(classes), words.text);
    if (!words.language.empty()) element.attributes.emplace_back("lang", words.language);
    return element;
}

Element drawn(Icon const& icon) {
    char const* look = icon.style == IconStyle::picture  ? "picture"
                       : icon.style == IconStyle::stroke ? "stroke"
                                                         : "sign";
    char const* style = icon.style == IconStyle::picture  ? "duotone"
                        : icon.style == IconStyle::stroke ? "bold"
                                                          : "fill";
    return {.tag = "svg",
            .attributes = {{"class", look},
                           {"viewBox", "0 0 256 256"},
                           {"data-symbol", icon.symbol},
                           {"data-style", style},
                           {"aria-hidden", "true"},
                           {"focusable", "false"}}};
}

Element disc(std::string classes, Element inside) {
    auto element = tagged("span", std::move(classes));
    element.attributes.emplace_back("aria-hidden", "true");
    element.children.push_back(std::move(inside));
    return element;
}

void add(Element& parent, Element child) { parent.children.push_back(std::move(child)); }

void add_icon(Element& parent, Icon const& icon) {
    if (!icon.symbol.empty()) add(parent, drawn(icon));
}

void add_words(Element& parent, std::string classes, std::string const& text) {
    if (!text.empty()) add(parent, worded("span", std::move(classes), text));
}

Element control(NodeId const& id, std::string classes, std::string const& link) {
    auto element = tagged(link.empty() ? "button" : "a", std::move(classes));
    element.key = id.value;
    if (link.empty()) {
        element.attributes.emplace_back("type", "button");
    } else {
        element.attributes.emplace_back("href", link);
    }
    element.attributes.emplace_back("data-id", id.value);
    return element;
}

}  // namespace handrail::screen
