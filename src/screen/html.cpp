// The HTML of an element (HTML, section 13.3: serialising).
#include "screen/element.hpp"

namespace handrail::screen {

namespace {

std::string escaped(std::string const& text) {
    std::string out;
    for (char const character : text) {
        switch (character) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += character;
        }
    }
    return out;
}

bool is_void(std::string const& tag) { return tag == "input" || tag == "br" || tag == "img" || tag == "hr"; }

void append(std::string& out, Element const& element) {
    out += '<' + element.tag;
    for (auto const& [name, value] : element.attributes) {
        out += ' ' + name;
        if (!value.empty()) out += "=\"" + escaped(value) + '"';
    }
    out += '>';
    if (is_void(element.tag)) return;
    out += escaped(element.text);
    for (auto const& child : element.children) append(out, child);
    out += "</" + element.tag + '>';
}

}  // namespace

std::string const* find_attribute(Element const& element, std::string_view name) {
    for (auto const& [key, value] : element.attributes)
        if (key == name) return &value;
    return nullptr;
}

std::string to_html(Element const& element) {
    std::string html;
    append(html, element);
    return html;
}

}  // namespace handrail::screen
