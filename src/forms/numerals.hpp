// Numbers as people write them: 1234.50, 1,234.50, 三十六点五, 1.2万, 两千三.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace handrail::forms {

// mantissa / 10^decimals; the last decimal is not 0.
struct Numeral {
    std::int64_t mantissa = 0;
    int decimals = 0;
};

constexpr int most_digits = 15;  // as many as every channel's numbers hold exactly

// Digits, marks between them, and powers of ten in Chinese; `text` is plain (characters.hpp).
bool is_in_numeral(char32_t point);
// Nothing when it can be read in more than one way, or in none, or is beyond what is counted exactly.
std::optional<Numeral> numeral(std::u32string_view text);
// How often 10^-decimals is in it; nothing when that is no whole number.
std::optional<std::int64_t> in_units(Numeral const& numeral, int decimals);

}  // namespace handrail::forms
