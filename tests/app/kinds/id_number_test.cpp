// The id-number step: GB 11643, and an X at the end.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Field;

namespace {

// GB 11643 with its check character made by an independent rule: the one for which the weighted sum is 1 mod 11.
std::string with_check(std::string digits) {
    int sum = 0;
    for (std::size_t place = 0; place < 17; ++place) {
        int weight = 1;
        for (std::size_t power = place; power < 17; ++power) weight = weight * 2 % 11;
        sum += weight * (digits[place] - '0');
    }
    int const check = (12 - sum % 11) % 11;
    return digits + (check == 10 ? 'X' : static_cast<char>('0' + check));
}

}  // namespace

TEST_CASE("identity numbers follow GB 11643") {
    CHECK(verdict(kinds::id_number, "11010519491231002X") == "good");       // the example of the standard
    CHECK(verdict(kinds::id_number, "440524188001010014") == "not_an_id");  // right check, but born in 1880
    CHECK(verdict(kinds::id_number, "11010519491231002x") == "not_an_id");
    CHECK(verdict(kinds::id_number, "1101051949123100X2") == "not_an_id");
    CHECK(verdict(kinds::id_number, "11010519491231002") == "too_short");
    CHECK(verdict(kinds::id_number, "11010519491231002X1") == "too_long");
    CHECK(verdict(kinds::id_number, with_check("01010519491231002")) == "not_an_id");
    CHECK(verdict(kinds::id_number, with_check("11010519490229002")) == "not_an_id");
    CHECK(verdict(kinds::id_number, with_check("11010519480229002")) == "good");
    CHECK(verdict(kinds::id_number, with_check("11010520261122002")) == "good");
    CHECK(verdict(kinds::id_number, with_check("11010520261123002")) == "not_an_id");
}

TEST_CASE("every single wrong digit and every swap of neighbours is found") {
    std::string const right = "11010519491231002X";
    for (std::size_t place = 0; place < 17; ++place) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto wrong = right;
            wrong[place] = digit;
            CHECK((verdict(kinds::id_number, wrong) == "good") == (digit == right[place]));
        }
        auto swapped = right;
        std::swap(swapped[place], swapped[place + 1]);
        CHECK((verdict(kinds::id_number, swapped) == "good") == (swapped == right));
    }
}

TEST_CASE("an identity number may end in X, and a wrong one is caught") {
    auto model = at_step("identity");
    CHECK((offers(model, "X") && !offers(model, "Clear")));
    happen(model, Typed{{"step.identity/field"}, "11010519491231002"});
    tap(model, "X");
    CHECK(block<Field>(view(model).screen)->value == "110105 1949 1231 002X");
    tap(model, "Erase one");
    tap(model, "1");
    tap(model, "Next");
    auto const screen = view(model).screen;
    CHECK(warned(screen) == "This number does not match. Please check it with your card.");
    CHECK(block<Field>(screen)->problem);
}
