// Dates as they are typed: eight digits, 1941-3-5, 1941年3月5日, 一九四一年三月五日, 5/3/1941.
#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.hpp"
#include "forms/characters.hpp"
#include "forms/kind.hpp"
#include "forms/numerals.hpp"

namespace handrail::forms {
namespace {

constexpr Text date_marks = U"-/.,年月日号號 ";

bool is_date_mark(char32_t point) { return date_marks.find(point) != nowhere; }
bool is_in_date(char32_t point) { return is_date_mark(point) || is_in_numeral(point); }

// "1948-03-05" out of eight digits, and as much of it as there is out of fewer.
std::string hyphened(std::string digits) {
    if (digits.size() > 6) digits.insert(6, "-");
    if (digits.size() > 4) digits.insert(4, "-");
    return digits;
}

// One number of a date and the mark behind it.
struct Part {
    int number = 0;
    std::size_t digits = 0;  // 0: said with 十
    char32_t mark = 0;
};

std::optional<Part> part_of(Text text, char32_t mark) {
    auto const number = numeral(text);
    if (!number || number->decimals > 0 || number->mantissa > 9999) return std::nullopt;
    bool const row = std::all_of(text.begin(), text.end(), is_digit);
    return Part{static_cast<int>(number->mantissa), row ? text.size() : 0, mark};
}

// Its numbers in order; none when something else stands between two marks.
std::vector<Part> parts_of(Text text) {
    std::vector<Part> parts;
    while (!text.empty()) {
        auto const at = std::find_if(text.begin(), text.end(), is_date_mark);
        auto const length = static_cast<std::size_t>(at - text.begin());
        auto const part = part_of(text.substr(0, length), at == text.end() ? U'\0' : *at);
        if (!part) return {};
        parts.push_back(*part);
        text.remove_prefix(std::min(text.size(), length + 1));
    }
    return parts;
}

bool is_year(Part const& part) { return part.digits == 4 || (part.digits == 0 && part.number >= 1000); }

// With 年 and 月 behind its numbers; the day needs no 日.
bool is_worded(std::vector<Part> const& parts) {
    constexpr Text days = U"日号號";
    return parts[0].mark == U'年' && parts[1].mark == U'月' &&
           (parts[2].mark == 0 || days.find(parts[2].mark) != nowhere);
}

// The year first, or last where only one of the others can be a month.
std::optional<Date> date_of(std::vector<Part> const& parts) {
    constexpr Text words = U"年月日号號";
    if (parts.size() != 3) return std::nullopt;
    bool const plain_marks =
        std::none_of(parts.begin(), parts.end(), [&](Part const& part) { return words.find(part.mark) != nowhere; });
    if (is_year(parts[0]) && (plain_marks || is_worded(parts)))
        return Date{parts[0].number, parts[1].number, parts[2].number};
    if (!plain_marks || parts[2].digits != 4) return std::nullopt;
    auto [day, month] = std::pair(parts[0].number, parts[1].number);
    if (month > 12) std::swap(day, month);
    if (day <= 12 && day != month) return std::nullopt;
    return Date{parts[2].number, month, day};
}

// Digits in the groups in which they are shown, 1948 03 05, complete or not.
bool is_in_own_groups(Text text) {
    if (!std::all_of(text.begin(), text.end(), [](char32_t it) { return is_digit(it) || it == U' '; })) return false;
    auto const first = std::min(text.find(U' '), text.size());
    auto const second = std::min(text.find(U' ', std::min(first + 1, text.size())), text.size());
    return second == text.size() || (first == 4 && second == 7);
}

Entry from_digits(Text text, std::string_view typed) {
    std::string digits;
    for (auto const point : text)
        if (point != U' ') digits += static_cast<char>('0' + digit_of(point));
    return {.answer = digits.size() > 8 ? std::string{typed} : hyphened(std::move(digits))};
}

}  // namespace

Entry read_date(Step const&, std::string_view typed) {
    auto const written = tight(typed);
    Text const text = written;
    if (text.empty()) return {};
    if (is_in_own_groups(text)) return from_digits(text, typed);
    if (auto const odd = asked_about_others(text, is_in_date)) return *odd;
    auto const date = date_of(parts_of(text));
    if (!date) return asked("unclear_date", text);
    return {.answer = is_valid(*date) ? to_string(*date) : std::string{typed}};
}

std::string date_as_digits(std::string_view answer) {
    std::string digits{answer};
    std::erase(digits, '-');
    bool const whole = std::all_of(digits.begin(), digits.end(), [](char it) { return it >= '0' && it <= '9'; });
    return whole && hyphened(digits) == answer ? digits : std::string{answer};
}

}  // namespace handrail::forms
