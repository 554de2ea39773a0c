// From what is typed to what is kept.
#include <catch2/catch_test_macros.hpp>

#include "forms/kinds.hpp"

namespace handrail::forms {

TEST_CASE("telephone numbers become digits") {
    CHECK(mobile_digits_of("138 1234-5678") == "13812345678");
    CHECK(mobile_digits_of("１３８１２３４５６７８") == "13812345678");
    CHECK(mobile_digits_of("+86 138 1234 5678") == "13812345678");
    CHECK(mobile_digits_of("86138123456") == "86138123456");
    CHECK(mobile_digits_of("8651381234567") == "8651381234567");
    CHECK(mobile_digits_of("abc").empty());
}

TEST_CASE("identity numbers keep their X") {
    CHECK(digits_and_x_of("110105 19491231 002x") == "11010519491231002X");
    CHECK(digits_and_x_of("11010519491231002Ｘ") == "11010519491231002X");
    CHECK(digits_of("12x") == "12");
}

TEST_CASE("a kind normalises in its own way, or not at all") {
    CHECK(normalised(test::step_of(test::number), " 1 2") == "12");
    CHECK(normalised(test::step_of(test::words), " hall-1 ") == " hall-1 ");
}

}  // namespace handrail::forms
