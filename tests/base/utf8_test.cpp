// Code points of UTF-8 text.
#include "base/utf8.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

namespace handrail {

TEST_CASE("every length of sequence is read and written") {
    CHECK(code_points("a\xC3\xA9\xE7\x8E\x8B\xF0\xA0\x80\x80") == U"aé王\U00020000");
    CHECK(to_utf8(U"aé王\U00020000") == "aé王\xF0\xA0\x80\x80");
    CHECK(code_points("").empty());
}

TEST_CASE("every character survives the way there and back") {
    std::u32string all;
    for (char32_t point = 0; point <= 0x10FFFF; ++point)
        if (point < 0xD800 || point > 0xDFFF) all += point;
    CHECK(code_points(to_utf8(all)) == all);
}

TEST_CASE("text is UTF-8 or not") {
    for (auto const* text : {"", "aé王\U00020000", "\uFFFD", "\x7F"}) CHECK(is_utf8(text));
    for (auto const* text : {"\x80", "a\xFF", "\xE7\x8E", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80"})
        CHECK_FALSE(is_utf8(text));
}

TEST_CASE("broken bytes become replacement characters") {
    CHECK(code_points("\x80") == U"\uFFFD");
    CHECK(code_points("a\xFF"
                      "b") == U"a\uFFFDb");
    CHECK(code_points("\xE7\x8E") == U"\uFFFD\uFFFD");
    CHECK(code_points("\xC0\xAF") == U"\uFFFD\uFFFD");            // overlong
    CHECK(code_points("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");  // surrogate
    CHECK(code_points("\xF4\x90\x80\x80").size() == 4);           // above U+10FFFF
    CHECK(to_utf8(std::u32string{char32_t{0xD800}, char32_t{0x110000}}) == "\uFFFD\uFFFD");
}

TEST_CASE("no bytes at all stop the reader") {
    std::mt19937 random{20261122};
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 12, '\0');
        for (auto& byte : bytes) byte = static_cast<char>(random());
        auto const points = code_points(bytes);
        CHECK(code_points(to_utf8(points)) == points);
    }
}

}  // namespace handrail
