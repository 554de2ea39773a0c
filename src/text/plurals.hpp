// Plural categories by CLDR, by the rules of i18n/plurals.json.
#pragma once

#include <string_view>

namespace handrail::text {

// Which form of a word goes with a whole number in a language: zero, one, two, few, many or other.
std::string_view plural_category(std::string_view language, std::string_view digits);

}  // namespace handrail::text
