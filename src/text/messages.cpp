// Messages by key, with places filled in one pass: what is filled in is never read as a place again.
#include "text/messages.hpp"

#include "text/plurals.hpp"

namespace handrail::text {
namespace {

using Places = std::initializer_list<Place>;

std::string const* value_of(Places places, std::string_view name) {
    for (auto const& [place, value] : places)
        if (place == name) return &value;
    return nullptr;
}

// Of "one:minute|other:minutes" the form of this category, else the last, which is that of all other numbers.
std::string_view form(std::string_view forms, std::string_view category) {
    while (true) {
        auto const bar = forms.find('|');
        auto const first = forms.substr(0, bar);
        auto const colon = first.find(':');
        if (bar == std::string_view::npos || first.substr(0, colon) == category) return first.substr(colon + 1);
        forms.remove_prefix(bar + 1);
    }
}

// What stands for the inside of one pair of braces. An unknown place stays as it is, so that a test can see it.
void append_place(std::string& text, std::string_view inside, Places places, std::string_view language) {
    auto const bar = inside.find('|');
    auto const* value = value_of(places, inside.substr(0, bar));
    if (!value)
        text.append("{").append(inside).append("}");
    else if (bar == std::string_view::npos)
        text += *value;
    else
        text += form(inside.substr(bar + 1), plural_category(language, *value));
}

}  // namespace

std::string message(Messages const& messages, std::string_view key, Places places) {
    auto const found = messages.by_key.find(key);
    if (found == messages.by_key.end()) return std::string{key};
    std::string_view rest = found->second;
    std::string text;
    while (!rest.empty()) {
        auto const open = rest.find('{');
        auto const close = open == std::string_view::npos ? open : rest.find('}', open);
        if (close == std::string_view::npos) break;
        text += rest.substr(0, open);
        append_place(text, rest.substr(open + 1, close - open - 1), places, messages.language);
        rest.remove_prefix(close + 1);
    }
    text += rest;
    return text;
}

}  // namespace handrail::text
