// Decimal: reads a number as JSON writes it. Exact for up to 15 digits and 22 places, which is all that the API sends.
#pragma once

namespace handrail::edge {

struct Decimal {
    double value;
    char const* end;  // the first character that is not part of the number
    bool operator==(Decimal const&) const = default;
};

Decimal decimal(char const* text);

}  // namespace handrail::edge
