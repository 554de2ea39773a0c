// Numbers as people write them.
#include "forms/numerals.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/utf8.hpp"
#include "forms/characters.hpp"

namespace handrail::forms {
namespace {

std::string numeral_in(char const* text) {
    auto const found = numeral(plain(text));
    if (!found) return "none";
    return std::to_string(found->mantissa) + (found->decimals ? "/" + std::to_string(found->decimals) : "");
}

// 9 in "1009" is 一千零九.
std::u32string in_chinese(int number) {
    constexpr Text digits = U"零一二三四五六七八九";
    constexpr Text powers = U" 十百千";
    std::u32string text;
    bool gap = false;
    for (int power = 3, unit = 1000; power >= 0; --power, unit /= 10) {
        int const digit = number / unit % 10;
        if (digit == 0) {
            gap = !text.empty();
            continue;
        }
        if (gap) text += U'零';
        gap = false;
        text += digits[static_cast<std::size_t>(digit)];
        if (power > 0) text += powers[static_cast<std::size_t>(power)];
    }
    return text;
}

}  // namespace

TEST_CASE("marks part thousands or begin a fraction, or nobody knows") {
    CHECK(
        (numeral_in("1,234.50") == "12345/1" && numeral_in("1.234,50") == "12345/1" && numeral_in("1 234") == "1234"));
    CHECK((numeral_in("1,234") == "1234" && numeral_in("1.234") == "none" && numeral_in("0,234") == "none"));
    CHECK((numeral_in("12,34,567") == "none" && numeral_in("1,234 567") == "none" && numeral_in("1234,567") == "none"));
    CHECK((numeral_in(".5") == "5/1" && numeral_in("5.") == "5" && numeral_in(".") == "none" &&
           numeral_in("") == "none"));
}

TEST_CASE("powers of ten") {
    CHECK((numeral_in("一亿二千万零五") == "120000005" && numeral_in("1.2万") == "12000" &&
           numeral_in("12345万") == "123450000"));
    CHECK((numeral_in("一万二") == "12000" && numeral_in("1万2") == "none" && numeral_in("十") == "10" &&
           numeral_in("百") == "none"));
    CHECK((numeral_in("三千百") == "none" && numeral_in("十五百") == "none" && numeral_in("一百零五") == "105"));
    CHECK(
        (numeral_in("三十六点五") == "365/1" && numeral_in("1.25千") == "1250" && numeral_in("1.2345千") == "12345/1"));
    CHECK((numeral_in("一亿5万") == "100050000" && numeral_in("1.5万3") == "none" && numeral_in("万") == "none"));
}

TEST_CASE("every number to nine thousand is read as it is written in Chinese") {
    for (int count = 1; count < 10000; count += 7) {
        auto const text = in_chinese(count);
        INFO(to_utf8(text));
        auto const found = numeral(text);
        CHECK((found && found->mantissa == count));
        auto const large = numeral(text + U"万零" + in_chinese(5));
        CHECK((large && large->mantissa == count * std::int64_t{10000} + 5));
    }
}

TEST_CASE("what is beyond what is counted exactly is no number") {
    CHECK(numeral_in("999999999999999") == "999999999999999");
    CHECK(numeral_in("9999999999999999") == "none");
    CHECK(!in_units({999999999999999, 0}, 2));
    CHECK(in_units({15, 1}, 2) == 150);
    CHECK(!in_units({155, 2}, 1));
}

}  // namespace handrail::forms
