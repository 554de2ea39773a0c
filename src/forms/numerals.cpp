// Numbers with number_marks between their digits, and with powers of ten in Chinese.
#include "forms/numerals.hpp"

#include <algorithm>
#include <string>

#include "forms/characters.hpp"

namespace handrail::forms {
namespace {

constexpr Text number_marks = U".,' ";

// Of 十, 百, 千, 万, 亿 and how else they are written; 0: no power.
int power_of(char32_t point) {
    constexpr Text powers = U"十百千万亿拾佰仟萬億";
    constexpr int exponents[] = {1, 2, 3, 4, 8};
    auto const at = powers.find(point);
    return at == nowhere ? 0 : exponents[at % 5];
}

bool is_plain_digit(char32_t point) { return point >= U'0' && point <= U'9'; }
bool are_digits(Text text) { return std::all_of(text.begin(), text.end(), is_digit); }

std::int64_t times_ten_to(std::int64_t number, int power) {
    for (; power > 0; --power) number *= 10;
    return number;
}

// The number that a row of digits is; too long a row is none.
std::optional<std::int64_t> row(Text digits) {
    std::int64_t number = 0;
    for (auto const digit : digits) {
        if (number >= times_ten_to(1, most_digits - 1)) return std::nullopt;
        number = number * 10 + digit_of(digit);
    }
    return number;
}

// Thousands apart: one mark throughout, three digits after each.
bool is_grouped(Text whole) {
    auto const mark = whole.find_first_of(number_marks);
    if (!are_digits(whole.substr(0, mark))) return false;
    if (mark == nowhere) return true;
    if (mark == 0 || mark > 3 || digit_of(whole[0]) == 0) return false;
    for (auto at = mark; at < whole.size(); at += 4)
        if (whole[at] != whole[mark] || whole.size() - at < 4 || !are_digits(whole.substr(at + 1, 3))) return false;
    return (whole.size() - mark) % 4 == 0;
}

// Where the fraction begins; nothing when nobody can say whether it does. A point before three digits may part
// thousands too, a comma before three digits does.
std::optional<std::size_t> fraction_mark(Text text) {
    auto const last = text.find_last_of(U".,");
    if (last == nowhere) return text.size();
    auto const after = text.size() - last - 1;
    if (std::count(text.begin(), text.end(), text[last]) > 1) return text.size();
    bool const alone = text.find_first_of(number_marks) == last;
    if (!alone || after != 3) return last;
    return text[last] == U',' ? std::optional(text.size()) : std::nullopt;
}

// Digits and number_marks between them.
std::optional<Numeral> decimal(Text text) {
    auto const mark = fraction_mark(text);
    if (!mark) return std::nullopt;
    auto const whole = text.substr(0, *mark);
    auto fraction = text.substr(std::min(text.size(), *mark + 1));
    if (!is_grouped(whole) || !are_digits(fraction) || (whole.empty() && fraction.empty())) return std::nullopt;
    while (!fraction.empty() && digit_of(fraction.back()) == 0) fraction.remove_suffix(1);
    std::u32string digits{whole};
    std::erase_if(digits, [](char32_t point) { return !is_digit(point); });
    auto const number = row(digits.append(fraction));
    if (!number) return std::nullopt;
    return Numeral{*number, static_cast<int>(fraction.size())};
}

// What is left after the last power, `power` itself: 一百零五, 一百五 (150), 1万2345. 1万5 may be either.
std::optional<std::int64_t> rest_after(int power, Text digits) {
    auto const number = row(digits);
    if (digits.empty() || power == 0 || !number) return number;
    auto const places = static_cast<std::size_t>(power);
    if (digits.size() == places || (digit_of(digits[0]) == 0 && digits.size() <= places)) return number;
    bool const spoken = digits.size() == 1 && !is_plain_digit(digits[0]);
    return spoken ? std::optional(times_ten_to(*number, power - 1)) : std::nullopt;
}

// Up to 千, each power less than the one before; `power` stood before all of it, 0: none did.
std::optional<std::int64_t> section(Text text, int power) {
    std::int64_t total = 0;
    int before = power == 0 ? 4 : power;
    while (true) {
        auto const at = std::find_if(text.begin(), text.end(), power_of);
        auto digits = text.substr(0, static_cast<std::size_t>(at - text.begin()));
        if (at == text.end()) {
            auto const rest = rest_after(power, digits);
            return rest ? std::optional(total + *rest) : std::nullopt;
        }
        int const next = power_of(*at);
        while (digits.size() > 1 && digit_of(digits[0]) == 0) digits.remove_prefix(1);
        bool const ten = digits.empty() && next == 1;
        if (next >= before || (!ten && (digits.size() != 1 || digit_of(digits[0]) <= 0))) return std::nullopt;
        total += times_ten_to(ten ? 1 : digit_of(digits[0]), next);
        before = power = next;
        text.remove_prefix(static_cast<std::size_t>(at - text.begin()) + 1);
    }
}

// 一亿二千万零五: by 亿, by 万, and what is left.
std::optional<std::int64_t> positional(Text text) {
    std::int64_t total = 0;
    int power = 0;
    for (int const large : {8, 4}) {
        auto const is_large = [&](char32_t point) { return power_of(point) == large; };
        auto const at = std::find_if(text.begin(), text.end(), is_large);
        if (at == text.end()) continue;
        auto const count = static_cast<std::size_t>(at - text.begin());
        auto const part = count == 0 ? std::nullopt : section(text.substr(0, count), 0);
        if (!part || *part >= times_ten_to(1, power == 0 ? 7 : 4)) return std::nullopt;
        total += times_ten_to(*part, large);
        power = large;
        text.remove_prefix(count + 1);
    }
    if (text.empty()) return total;
    auto const rest = section(text, power);
    return rest ? std::optional(total + *rest) : std::nullopt;
}

// 1.2万, 1,200万: a decimal, then nothing but powers.
std::optional<Numeral> multiple(Text text) {
    auto const first = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), power_of) - text.begin());
    auto const number = decimal(text.substr(0, first));
    auto const powers = text.substr(first);
    int power = 0;
    for (auto const point : powers) {
        if (power_of(point) == 0 || (power > 0 && power_of(point) < 4)) return std::nullopt;
        power += power_of(point);
    }
    if (!number || power > 8) return std::nullopt;
    int const spare = std::max(0, power - number->decimals);
    if (number->mantissa >= times_ten_to(1, most_digits - spare)) return std::nullopt;
    return Numeral{times_ten_to(number->mantissa, spare), std::max(0, number->decimals - power)};
}

}  // namespace

bool is_in_numeral(char32_t point) {
    return is_digit(point) || power_of(point) > 0 || number_marks.find(point) != nowhere;
}

std::optional<Numeral> numeral(Text text) {
    if (std::none_of(text.begin(), text.end(), power_of)) return decimal(text);
    auto const point = text.find_last_of(number_marks);
    if (point == nowhere) {
        auto const number = positional(text);
        if (!number || *number >= times_ten_to(1, most_digits)) return std::nullopt;
        return Numeral{*number, 0};
    }
    auto const fraction = text.substr(point + 1);
    if (text[point] != U'.' || fraction.empty() || !are_digits(fraction)) return multiple(text);
    auto const whole = numeral(text.substr(0, point));
    auto const part = row(fraction);
    if (!whole || !part || whole->decimals > 0 || fraction.size() > 6 || whole->mantissa > times_ten_to(1, 8))
        return std::nullopt;
    auto const places = static_cast<int>(fraction.size());
    return Numeral{times_ten_to(whole->mantissa, places) + *part, places};
}

std::optional<std::int64_t> in_units(Numeral const& numeral, int decimals) {
    auto mantissa = numeral.mantissa;
    int spare = decimals - numeral.decimals;
    for (; spare < 0; ++spare) {
        if (mantissa % 10 != 0) return std::nullopt;
        mantissa /= 10;
    }
    if (mantissa >= times_ten_to(1, most_digits - spare)) return std::nullopt;
    return times_ten_to(mantissa, spare);
}

}  // namespace handrail::forms
