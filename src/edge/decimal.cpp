// Decimal: the digits as one whole number, then a single multiplication or division, so that it is rounded only once.
#include "edge/decimal.hpp"

namespace handrail::edge {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

double power_of_ten(int exponent) {
    double power = 1;
    // Beyond 308 a double holds no more, and what was asked for is infinite or nothing anyway.
    for (int count = 0; count < exponent && count < 400; ++count) power *= 10;
    return power;
}

double read_digits(double value, char const*& text) {
    for (; is_digit(*text); ++text) value = value * 10 + (*text - '0');
    return value;
}

int read_exponent(char const*& text) {
    if (*text != 'e' && *text != 'E') return 0;
    ++text;
    bool const negative = *text == '-';
    if (*text == '-' || *text == '+') ++text;
    int exponent = 0;
    for (; is_digit(*text); ++text)
        if (exponent < 1000) exponent = exponent * 10 + (*text - '0');
    return negative ? -exponent : exponent;
}

}  // namespace

Decimal decimal(char const* text) {
    bool const negative = *text == '-';
    if (negative) ++text;
    double value = read_digits(0, text);
    int places = 0;
    if (*text == '.') {
        auto const* const start = ++text;
        value = read_digits(value, text);
        places = static_cast<int>(text - start);
    }
    int const exponent = read_exponent(text) - places;
    value = exponent < 0 ? value / power_of_ten(-exponent) : value * power_of_ten(exponent);
    return {negative ? -value : value, text};
}

}  // namespace handrail::edge
