// Dates as they are typed.
#include <catch2/catch_test_macros.hpp>

#include "base/utf8.hpp"
#include "forms/kinds.hpp"

namespace handrail::forms {
namespace {

constexpr Kind day{.name = "day", .read = read_date, .retyped = date_as_digits};

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string digit_words(std::string const& digits) {
    constexpr std::u32string_view words = U"〇一二三四五六七八九";
    std::u32string text;
    for (char const digit : digits) text += words[static_cast<std::size_t>(digit - '0')];
    return to_utf8(text);
}

std::string spoken_number(int number) {
    auto const ones = number % 10 ? digit_words(std::to_string(number % 10)) : "";
    if (number < 10) return ones;
    return (number < 20 ? "" : digit_words(std::to_string(number / 10))) + "十" + ones;
}

}  // namespace

TEST_CASE("every day is the same in every usual way of writing") {
    for (Date date{1899, 12, 25}; date.year < 2031; date = add_days(date, 13)) {
        auto const year = std::to_string(date.year), month = std::to_string(date.month),
                   of_month = std::to_string(date.day);
        auto const meant = AnswerValue{to_string(date)};
        auto const long_month = two(date.month), long_day = two(date.day);
        for (auto const& typed :
             {year + long_month + long_day, year + " " + long_month + " " + long_day,
              year + "-" + month + "-" + of_month, year + "/" + month + "/" + of_month,
              year + "." + long_month + "." + long_day, year + "年" + month + "月" + of_month + "日",
              digit_words(year) + "年" + spoken_number(date.month) + "月" + spoken_number(date.day) + "日"}) {
            INFO(typed);
            CHECK(entry_from(test::step_of(day), typed).answer == meant);
        }
        auto const turned = entry_from(test::step_of(day), of_month + "/" + month + "/" + year);
        CHECK((turned.answer == meant || turned.asks == "unclear_date"));
        CHECK((turned.answer == meant) == (date.day > 12 || date.day == date.month));
    }
}

TEST_CASE("a date is typed again as digits, what is none as it stands") {
    CHECK(date_as_digits("1948-03-05") == "19480305");
    CHECK(date_as_digits("1948-0") == "19480");
    for (auto const* text : {"5/3/1941", "1941-3-5-", "41-3", "soon"}) CHECK(date_as_digits(text) == text);
}

}  // namespace handrail::forms
