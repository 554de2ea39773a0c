// Reading: the words of an Element tree.
#include "screen/reading.hpp"

#include <algorithm>
#include <iterator>

namespace handrail::screen {

namespace {

std::string_view value_of(Element const& element, std::string_view name) {
    auto const* value = find_attribute(element, name);
    return value ? std::string_view{*value} : std::string_view{};
}

std::string_view first_class(Element const& element) {
    auto const classes = value_of(element, "class");
    return classes.substr(0, classes.find(' '));
}

// `rail` is said by the caption, `missing` repeats the field, `below` comes and goes by itself, `paper` is for the
// printer.
constexpr std::string_view unread[] = {"rail", "missing", "below", "paper", "pad"};
// Heard when they have the focus, or said by their group.
constexpr std::string_view no_news[] = {"field-frame", "button", "group-name"};

template <typename Classes>
bool is_one_of(Classes const& classes, Element const& element) {
    return std::find(std::begin(classes), std::end(classes), first_class(element)) != std::end(classes);
}

// What a photo or a camera shows, or which part of a list this is.
void say_name(Lines& lines, Element const& element) {
    if (element.tag == "img") say(lines, value_of(element, "alt"));
    if (element.tag == "nav" || first_class(element) == "camera") say(lines, value_of(element, "aria-label"));
}

// What is typed; how it was understood comes behind it and says it better.
void say_typed(Lines& lines, Element const& element) {
    bool const read_back = value_of(element, "aria-describedby").find("read-back") != std::string_view::npos;
    if (element.tag == "input" && !read_back) say(lines, value_of(element, "value"));
}

void say_all(Lines& lines, Element const& element, std::string const& chosen) {
    if (is_one_of(unread, element) || value_of(element, "class") == "card arrow unavailable") return;
    say_name(lines, element);
    say_typed(lines, element);
    say(lines, element.text);
    for (auto const& child : element.children) say_all(lines, child, chosen);
    if (element.tag == "label" && is_chosen(element)) say(lines, chosen);
}

Element const& last_reached(Element const& stages) {
    auto const ahead = std::find_if(stages.children.begin(), stages.children.end(),
                                    [](Element const& stage) { return value_of(stage, "class") == "stage ahead"; });
    return ahead == stages.children.begin() ? stages.children.front() : *(ahead - 1);
}

}  // namespace

void say(Lines& lines, std::string_view text) {
    if (!text.empty()) lines.emplace_back(text);
}

Element const* find_element(Element const& root, std::string_view wanted) {
    if (first_class(root) == wanted) return &root;
    for (auto const& child : root.children)
        if (auto const* found = find_element(child, wanted)) return found;
    return nullptr;
}

bool is_chosen(Element const& label) { return find_attribute(label.children.front(), "checked"); }
bool is_one_of_many(Element const& label) { return value_of(label.children.front(), "type") == "checkbox"; }

void tell_news(Lines& lines, Element const& element) {
    auto const kind = first_class(element);
    if (is_one_of(unread, element) || is_one_of(no_news, element)) return;
    say_name(lines, element);
    if (element.tag == "nav") return;
    if (kind == "stages") return tell_news(lines, last_reached(element));
    if (kind == "row" || kind == "card") return say(lines, find_element(element, "label")->text);
    say(lines, element.text);
    for (auto const& child : element.children) tell_news(lines, child);
}

std::string reading_of(Element const& control, std::string const& chosen) {
    Lines lines;
    say_all(lines, control, chosen);
    std::string text;
    for (auto const& line : lines) text += line + "\n";
    return text;
}

std::string reading(Element const& page, std::string const& chosen) {
    auto const* main = find_element(page, "main");
    return main ? reading_of(*main, chosen) : std::string{};
}

}  // namespace handrail::screen
