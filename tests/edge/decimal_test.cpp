// Decimal against the C library, which the core does without.
#include "edge/decimal.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdlib>

namespace handrail::edge {

TEST_CASE("numbers are read as the C library reads them") {
    for (char const* text : {"0", "-0.0", "1.5", "0.1", "39.904202", "116.407394", "-12.75", "1e3", "2.5E-3", "1e22",
                             "123456789012345", "0.000001", "99999.99", "1E+2", "3.14159265358979"}) {
        CAPTURE(text);
        auto const read = decimal(text);
        CHECK(read.value == std::strtod(text, nullptr));
        CHECK(*read.end == '\0');
    }
}

TEST_CASE("a number ends where no more belongs to it") {
    char const* const text = "-7.25,";
    CHECK(decimal(text) == Decimal{-7.25, text + 5});
}

TEST_CASE("what is too large or too small is infinite or nothing") {
    CHECK(std::isinf(decimal("1e400").value));
    CHECK(decimal("1e-400").value == 0);
    CHECK(std::isinf(decimal("1e99999999999").value));
}

}  // namespace handrail::edge
