// Check digits: no single wrong digit and no swap of neighbours goes unseen (ACCESSIBILITY A-20).
#include "app/check_digit.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using handrail::app::has_valid_check_digit;

TEST_CASE("every single wrong digit and every swap of neighbours is caught") {
    for (std::string const number : {"48273064", "5724"}) {
        REQUIRE(has_valid_check_digit(number));
        for (std::size_t place = 0; place < number.size(); ++place) {
            auto wrong = number;
            for (wrong[place] = '0'; wrong[place] <= '9'; ++wrong[place])
                CHECK(has_valid_check_digit(wrong) == (wrong == number));
            if (place == 0 || number[place] == number[place - 1]) continue;
            wrong = number;
            std::swap(wrong[place], wrong[place - 1]);
            CHECK(!has_valid_check_digit(wrong));
        }
    }
    CHECK(!has_valid_check_digit(""));
    CHECK(!has_valid_check_digit("4827x064"));
}
