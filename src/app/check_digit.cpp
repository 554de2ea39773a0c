// The check digit of a case number.
#include "app/check_digit.hpp"

#include <array>

namespace handrail::app {

namespace {

constexpr std::array<std::string_view, 10> damm = {"0317598642", "7092154863", "4206871359", "1750983426",
                                                   "6123045978", "3674209581", "5869720134", "8945362017",
                                                   "9438617205", "2581436790"};

}  // namespace

bool has_valid_check_digit(std::string_view digits) {
    char interim = '0';
    for (char const digit : digits) {
        if (digit < '0' || digit > '9') return false;
        interim = damm[static_cast<std::size_t>(interim - '0')][static_cast<std::size_t>(digit - '0')];
    }
    return !digits.empty() && interim == '0';
}

}  // namespace handrail::app
