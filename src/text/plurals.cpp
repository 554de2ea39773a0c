// Plural categories of whole numbers. A sign or a space among the digits does not count.
#include "text/plurals.hpp"

#include "text/plural_rules.hpp"

namespace handrail::text {

std::string_view plural_category(std::string_view language, std::string_view digits) {
    std::uint64_t number = 0;
    for (char const digit : digits)
        if (digit >= '0' && digit <= '9') number = number * 10 + static_cast<std::uint64_t>(digit - '0');
    return plural_rule(language.substr(0, language.find('-')), number);
}

}  // namespace handrail::text
