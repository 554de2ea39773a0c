// Rows of digits as they are typed: accounts, identity numbers, telephone numbers.
#include <algorithm>

#include "base/utf8.hpp"
#include "forms/characters.hpp"
#include "forms/kind.hpp"

namespace handrail::forms {
namespace {

constexpr Text brackets = U"()[]【】（）〔〕";

// Without brackets and spaces, and with the digits as 0 to 9.
std::u32string tidied(std::string_view typed) {
    std::u32string result;
    for (auto const point : plain(typed))
        if (is_digit(point))
            result += U'0' + static_cast<char32_t>(digit_of(point));
        else if (point != U' ' && brackets.find(point) == nowhere)
            result += point;
    return result;
}

// Without marks that part groups. One at either end parts nothing.
void join_groups(std::u32string& text, Text marks) {
    for (std::size_t index = 1; index + 1 < text.size();) {
        bool const parts = marks.find(text[index]) != nowhere && is_digit(text[index - 1]) &&
                           (is_digit(text[index + 1]) || text[index + 1] == U'X');
        if (parts)
            text.erase(index, 1);
        else
            ++index;
    }
}

// What is known, once nothing else is left; what was typed when nothing at all is.
template <class Known>
Entry kept(Text text, std::string_view typed, Known const& is_known) {
    if (text.empty()) return plain(typed).empty() ? Entry{} : Entry{.answer = std::string{typed}};
    if (auto const odd = asked_about_others(text, is_known)) return *odd;
    return {.answer = to_utf8(text)};
}

// Begins like a mobile number, which may have a 0 before it.
bool is_mobile(Text digits) {
    if (digits.starts_with(U'0')) digits.remove_prefix(1);
    return digits.size() >= 2 && digits[0] == U'1' && digits[1] >= U'3';
}

// Without 0086, +86 (0) or 0 before a mobile number, or the 86 of one that begins like no mobile number.
void take_country(std::u32string& text) {
    auto const take = [&](Text prefix, bool anyhow) {
        auto const rest = Text{text}.substr(std::min(text.size(), prefix.size()));
        if (text.starts_with(prefix) && (anyhow || is_mobile(rest))) text.erase(0, prefix.size());
    };
    take(U"+86", true);
    take(U"0086", true);
    take(U"86", false);
    take(U"0", false);
}

// Whether it begins as numbers of other countries do. Its beginning may still become our own.
bool is_foreign(Text text) {
    for (Text const prefix : {Text{U"+"}, Text{U"00"}}) {
        if (!text.starts_with(prefix)) continue;
        auto const country = text.substr(prefix.size());
        auto const digits =
            static_cast<std::size_t>(std::find_if_not(country.begin(), country.end(), is_digit) - country.begin());
        auto const known = country.substr(0, std::min<std::size_t>(digits, 2));
        return !known.empty() && !Text{U"86"}.starts_with(known);
    }
    return false;
}

}  // namespace

Entry digits_in(std::string_view typed) {
    auto text = tidied(typed);
    join_groups(text, U"-");
    return kept(text, typed, is_digit);
}

Entry case_number_in(std::string_view typed) {
    auto const text = plain(typed);
    for (Text const name : {Text{U"?case="}, Text{U"&case="}}) {
        auto const at = text.find(name);
        if (at == nowhere) continue;
        auto const number = Text{text}.substr(at + name.size());
        return digits_in(to_utf8(number.substr(0, number.find_first_of(U"&#"))));
    }
    return digits_in(typed);
}

Entry read_digits(Step const&, std::string_view typed) { return digits_in(typed); }

Entry read_identity(Step const&, std::string_view typed) {
    auto text = tidied(typed);
    std::replace(text.begin(), text.end(), U'x', U'X');
    join_groups(text, U"-");
    return kept(text, typed, [](char32_t point) { return is_digit(point) || point == U'X'; });
}

Entry read_mobile(Step const&, std::string_view typed) {
    auto text = tidied(typed);
    for (Text const scheme : {Text{U"tel:"}, Text{U"Tel:"}, Text{U"TEL:"}})
        if (text.starts_with(scheme)) text.erase(0, scheme.size());
    join_groups(text, U"-.\u00B7");
    if (is_foreign(text)) return asked("foreign_number", text);
    take_country(text);
    return kept(text, typed, is_digit);
}

}  // namespace handrail::forms
