// Characters that mean the same.
#include "forms/characters.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::forms {

TEST_CASE("digits of every script, dashes and points are one each") {
    CHECK(plain("３６．５０ ٣٦٫٥ १२ ๓ ᠑ 𝟗") == U"36.50 36.5 12 3 1 9");
    CHECK(plain("−5 –5 —5 －5 ‑5") == U"-5 -5 -5 -5 -5");
    CHECK(plain("1，000。5 1٬000 ￥5") == U"1,000.5 1,000 \u00A55");
}

TEST_CASE("what cannot be seen goes, and spaces at the ends") {
    CHECK(plain(" \u200E36\u200B \u202C\uFEFF ") == U"36");
    CHECK(plain(std::string("3\0006", 3)) == U"36");
    CHECK(plain(" \u3000 ").empty());
}

TEST_CASE("spaces stay between digits alone, and twenty is two and ten") {
    CHECK(tight("36 元 5 角 1 234") == U"36元5角1 234");
    CHECK(tight("廿五 卅") == U"二十五三十");
}

TEST_CASE("Chinese digits in every way of writing") {
    CHECK((digit_of(U'〇') == 0 && digit_of(U'零') == 0 && digit_of(U'幺') == 1 && digit_of(U'两') == 2));
    CHECK((digit_of(U'玖') == 9 && digit_of(U'7') == 7 && digit_of(U'十') == -1 && digit_of(U'a') == -1));
}

TEST_CASE("the first characters that are not known are asked about, not all of a long text") {
    auto const entry = asked_about_others(U"12ab3c", is_digit);
    CHECK((entry && entry->asks == "odd_character" && entry->what == "ab"));
    CHECK(!asked_about_others(U"123", is_digit));
    CHECK(asked("unclear_number", U"12345678901234567890123456").what == "123456789012345678901234…");
}

}  // namespace handrail::forms
