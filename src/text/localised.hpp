// Localised text of a definition, and the rule by which a language is chosen (SERVICE_API.md, Conventions).
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace handrail::text {

// Text by BCP 47 language. Plain strings of the API stand under the empty language.
struct Localised {
    std::map<std::string, std::string> by_language;
    bool operator==(Localised const&) const = default;
    [[nodiscard]] bool empty() const { return by_language.empty(); }
};

struct Chosen {
    std::string text;
    std::string language;  // of the text; empty when unknown
    bool operator==(Chosen const&) const = default;
};

// The text in `language`, else in the same base language, else in `fallback`, else any; empty when there is none.
Chosen choose(Localised const& text, std::string_view language, std::string_view fallback);

}  // namespace handrail::text
