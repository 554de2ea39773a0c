// Rows of digits as they are typed, telephone numbers among them.
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "forms/kinds.hpp"

namespace handrail::forms {
namespace {

constexpr Kind mobile{.name = "mobile", .read = read_mobile};

std::optional<AnswerValue> mobile_in(std::string const& typed) {
    return entry_from(test::step_of(mobile), typed).answer;
}

std::string digits_of(Entry const& entry) { return entry.answer ? std::get<std::string>(*entry.answer) : "asked"; }

}  // namespace

TEST_CASE("a telephone number is the same in every usual way of writing") {
    std::mt19937 chance(1);
    for (int times = 0; times < 5000; ++times) {
        auto const number = std::to_string(13000000000 + static_cast<std::int64_t>(chance() % 1000000000) * 6);
        auto const first = number.substr(0, 3), second = number.substr(3, 4), third = number.substr(7);
        for (auto const* country : {"", "+86", "+86 ", "0086", "86 ", "+86 (0)", "(+86) ", "0", "tel:+86-"})
            for (auto const* between : {"", " ", "-", ".", "—", "\u00A0"})
                CHECK(mobile_in(country + first + between + second + between + third) == AnswerValue{number});
    }
}

TEST_CASE("a number of another country is not cut into one of ours") {
    for (auto const* typed : {"+13800138000", "0013800138000", "+1 380 013 8000", "+44 7911 123456", "+85251234567"})
        CHECK(entry_from(test::step_of(mobile), typed).asks == "foreign_number");
    for (auto const* typed : {"+", "+8", "0", "00", "008"})
        CHECK(entry_from(test::step_of(mobile), typed).asks != "foreign_number");
}

TEST_CASE("the number of a case is found in the whole link") {
    for (auto const* typed :
         {"https://a.example/?case=12345674", "https://a.example:8443/?lang=en&case=12345674&x=1#top",
          "ｈｔｔｐｓ：／／ａ．ｅｘａｍｐｌｅ／？ｃａｓｅ＝１２３４５６７４", "1234 5674", " 1234-5674 "})
        CHECK(digits_of(case_number_in(typed)) == "12345674");
    for (auto const* typed : {"h", "https://a.example:8443/", "https://a.example/?CASE", "12345674a"})
        CHECK(digits_of(case_number_in(typed)) == "asked");
}

TEST_CASE("dashes part digits and nothing else") {
    CHECK(digits_of(digits_in("12-34")) == "1234");
    for (auto const* typed : {"-1234", "1234-", "12--34"}) CHECK(digits_of(digits_in(typed)) == "asked");
    CHECK(digits_of(read_identity({}, "1101 0519491231-002x")) == "11010519491231002X");
    CHECK(!digits_in(" ").answer);
}

}  // namespace handrail::forms
