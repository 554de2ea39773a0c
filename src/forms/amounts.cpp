// Numbers and money as they are typed: signs, units, yuan, jiao and fen, and what is asked about.
#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.hpp"
#include "forms/characters.hpp"
#include "forms/kind.hpp"
#include "forms/numerals.hpp"

namespace handrail::forms {
namespace {

// Large and small letters alike.
bool is_same(Text one, Text other) {
    auto const lower = [](char32_t point) { return point >= U'A' && point <= U'Z' ? point + 32 : point; };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char32_t left, char32_t right) { return lower(left) == lower(right); });
}

bool take_prefix(Text& text, Text prefix) {
    bool const there = is_same(text.substr(0, prefix.size()), prefix);
    if (there) text.remove_prefix(prefix.size());
    return there;
}

bool take_suffix(Text& text, Text suffix) {
    bool const there =
        !suffix.empty() && text.size() >= suffix.size() && is_same(text.substr(text.size() - suffix.size()), suffix);
    if (there) text.remove_suffix(suffix.size());
    return there;
}

bool take_minus(Text& text) {
    for (Text const minus : {Text{U"-"}, Text{U"负"}, Text{U"負"}, Text{U"零下"}})
        if (take_prefix(text, minus)) return true;
    take_prefix(text, U"+");
    return false;
}

// The unit of the step, as it is or is not inflected: "unit(s)".
void take_unit(Text& text, Step const& step) {
    for (auto const& [language, unit] : step.unit.by_language) {
        auto written = tight(unit);
        if (take_suffix(text, written)) return;
        auto const inflected = written.find(U"(s)");
        if (inflected == nowhere) continue;
        if (take_suffix(text, written.substr(0, inflected) + U's')) return;
        if (take_suffix(text, written.substr(0, inflected))) return;
    }
    if (!take_suffix(text, U"个")) take_suffix(text, U"個");
}

bool is_too_long(Text text) { return std::count_if(text.begin(), text.end(), is_digit) > most_digits; }

Entry unclear(Text text, Text written) {
    return asked(is_too_long(text) ? "too_large" : "unclear_number", text.empty() ? written : text);
}

// -- Money ----------------------------------------------------------------------------------------------------

constexpr Text yuan_units = U"元圆圓块塊", jiao_units = U"角毛", fen_units = U"分";

struct Sign {
    std::string_view currency;
    Text sign;
};
constexpr Sign signs[] = {{"CNY", U"\u00A5"}, {"CNY", U"rmb"},    {"CNY", U"人民币"}, {"CNY", U"yuan"},
                          {"USD", U"$"},      {"EUR", U"\u20AC"}, {"GBP", U"\u00A3"}, {"JPY", U"\u00A5"}};

// The sign of the step's own currency stands before or after an amount.
bool take_sign(Text& text, std::string const& currency) {
    auto const is_there = [&](Text sign) { return take_prefix(text, sign) || take_suffix(text, sign); };
    return is_there(tight(currency)) || std::any_of(std::begin(signs), std::end(signs), [&](Sign const& it) {
               return it.currency == currency && is_there(it.sign);
           });
}

// 36元整, 36块钱
void take_ending(Text& text) {
    for (Text const ending : {Text{U"整"}, Text{U"正"}, Text{U"钱"}, Text{U"錢"}})
        if (text.size() > 1 && take_suffix(text, ending)) return;
}

bool is_in_money(char32_t point, bool in_yuan) {
    if (is_in_numeral(point)) return true;
    bool const unit = yuan_units.find(point) != nowhere || jiao_units.find(point) != nowhere || point == U'半' ||
                      fen_units.find(point) != nowhere;
    return in_yuan && unit;
}

// What stands before one of these units, which goes too; nothing when none does.
std::optional<Text> before_unit(Text& text, Text units) {
    auto const at = text.find_first_of(units);
    if (at == nowhere) return std::nullopt;
    auto const before = text.substr(0, at);
    text.remove_prefix(at + 1);
    return before;
}

std::optional<std::int64_t> amount_of(Text text, int decimals) {
    auto const number = numeral(text);
    return number ? in_units(*number, decimals) : std::nullopt;
}

// 5 after 36块 is five jiao, 50 are fifty fen; after jiao it is fen. 半 is half of what stands before.
std::optional<std::int64_t> last_part(Text text, int decimals) {
    if (text.empty()) return 0;
    if (text == U"半") return decimals == 2 ? 50 : 5;
    bool const digits = std::all_of(text.begin(), text.end(), is_digit);
    if (!digits || static_cast<int>(text.size()) > decimals) return std::nullopt;
    auto const number = amount_of(text, 0);
    return text.size() == 1 && decimals == 2 ? std::optional(*number * 10) : number;
}

// 36.50, 36元5角, 36块5, 5毛, in fen.
std::optional<std::int64_t> fen_of(Text text) {
    constexpr std::pair<Text, int> units[] = {{yuan_units, 2}, {jiao_units, 1}, {fen_units, 0}};
    std::int64_t total = 0;
    int above = -1;  // the decimals of the unit before
    for (auto const& [unit, decimals] : units) {
        auto const part = before_unit(text, unit);
        if (!part) continue;
        bool const alone = above < 0 && text.empty();
        auto const count = amount_of(*part, alone ? decimals : 0);
        if (!count) return std::nullopt;
        auto const amount = alone ? *count : *count * (decimals == 2 ? 100 : decimals == 1 ? 10 : 1);
        if (above >= 0 && amount >= (above == 2 ? 100 : 10)) return std::nullopt;
        total += amount;
        above = decimals;
    }
    auto const rest = above < 0 ? amount_of(text, 2) : last_part(text, above);
    return rest ? std::optional(total + *rest) : std::nullopt;
}

}  // namespace

Entry read_number(Step const& step, std::string_view typed) {
    auto const written = tight(typed);
    Text text = written;
    if (text.empty()) return {};
    take_unit(text, step);
    bool const negative = take_minus(text);
    if (auto const odd = asked_about_others(text, is_in_numeral)) return *odd;
    auto const number = numeral(text);
    if (!number) return unclear(text, written);
    if (number->decimals > 0) return asked("not_whole", text);
    if (negative && step.least && *step.least >= 0) return asked("no_minus", written);
    return {.answer = negative ? -number->mantissa : number->mantissa};
}

Entry read_money(Step const& step, std::string_view typed) {
    auto const written = tight(typed);
    Text text = written;
    if (text.empty()) return {};
    bool const in_yuan = step.currency == "CNY";
    bool negative = take_minus(text);
    if (take_sign(text, step.currency) && !negative) negative = take_minus(text);
    if (in_yuan) take_ending(text);
    auto const odd = asked_about_others(text, [&](char32_t point) { return is_in_money(point, in_yuan); });
    if (odd) return *odd;
    auto const amount = fen_of(text);
    if (!amount) return unclear(text, written);
    if (negative) return asked("no_minus", written);
    return {.answer = Money{*amount, step.currency}};
}

}  // namespace handrail::forms
