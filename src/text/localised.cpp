// Choosing a language: the one asked for, its relatives, the deployment's own, any.
#include "text/localised.hpp"

namespace handrail::text {
namespace {

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

// Language tags are compared without regard to case (RFC 5646, 2.1.1).
bool same_tag(std::string_view left, std::string_view right) {
    if (left.size() != right.size()) return false;
    for (std::size_t index = 0; index < left.size(); ++index)
        if (lower(left[index]) != lower(right[index])) return false;
    return true;
}

std::string_view base_of(std::string_view tag) { return tag.substr(0, tag.find('-')); }

using Entry = std::pair<std::string const, std::string>;

template <class Fits>
Entry const* first(Localised const& text, Fits const& fits) {
    for (auto const& entry : text.by_language)
        if (fits(entry.first)) return &entry;
    return nullptr;
}

// In this language exactly, else in its base language, else in a sister of it: zh-HK reads zh, then zh-CN.
Entry const* nearest(Localised const& text, std::string_view language) {
    if (language.empty()) return nullptr;
    auto const base = base_of(language);
    if (auto const* exact = first(text, [&](auto const& tag) { return same_tag(tag, language); })) return exact;
    if (auto const* parent = first(text, [&](auto const& tag) { return same_tag(tag, base); })) return parent;
    return first(text, [&](auto const& tag) { return same_tag(base_of(tag), base); });
}

}  // namespace

Chosen choose(Localised const& text, std::string_view language, std::string_view fallback) {
    auto const* entry = nearest(text, language);
    if (!entry) entry = nearest(text, fallback);
    if (!entry && !text.empty()) entry = &*text.by_language.begin();
    return entry ? Chosen{entry->second, entry->first} : Chosen{};
}

}  // namespace handrail::text
