// Which characters mean the same (docs/entry.md).
#include "forms/characters.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "forms/names.hpp"

namespace handrail::forms {
namespace {

// The zeros of scripts that have digits of their own; one to nine follow each.
constexpr std::array<char32_t, 39> zeros{
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,  0x0C66,  0x0CE6,  0x0D66,  0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,
    0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xAA50, 0xABF0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6};

struct Same {
    std::u32string_view written;
    char32_t meant;
};
constexpr std::array same{Same{U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\u30FC\uFE58", U'-'},
                          Same{U"\u066B\u3002\uFF61\u70B9\u9EDE", U'.'}, Same{U"\u066C", U','},
                          Same{U"\u2019\u2018", U'\''}, Same{U"\uFFE5", U'\u00A5'}};

constexpr std::array<std::u32string_view, 10> chinese{
    U"\u96F6\u3007\u25CB",  // 零〇○
    U"一壹弌\u5E7A",       U"二贰貳两兩", U"三叁參叄", U"四肆", U"五伍", U"六陆陸", U"七柒", U"八捌", U"九玖"};

char32_t meant(char32_t written) {
    auto const point = narrowed(written);
    for (auto const zero : zeros)
        if (point >= zero && point <= zero + 9) return U'0' + (point - zero);
    for (auto const& [all, one] : same)
        if (all.find(point) != all.npos) return one;
    return point;
}

}  // namespace

// Input methods in full width mode write ０ to ９ for 0 to 9, and Ｘ for X.
char32_t narrowed(char32_t point) { return point >= 0xFF01 && point <= 0xFF5E ? point - 0xFF01 + U'!' : point; }

bool is_invisible(char32_t point) {
    return point < 0x09 || (point > 0x0D && point < 0x20) || (point >= 0x7F && point <= 0x9F) || point == 0xAD ||
           point == 0x61C || (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || (point >= 0xFE00 && point <= 0xFE0F) || point == 0xFEFF;
}

int digit_of(char32_t point) {
    if (point >= U'0' && point <= U'9') return static_cast<int>(point - U'0');
    for (std::size_t digit = 0; digit < chinese.size(); ++digit)
        if (chinese[digit].find(point) != std::u32string_view::npos) return static_cast<int>(digit);
    return -1;
}

bool is_digit(char32_t point) { return digit_of(point) >= 0; }

std::u32string plain(std::string_view typed) {
    std::u32string seen;
    for (auto const point : code_points(typed))
        if (!is_invisible(point)) seen += meant(point);
    return collapsed(seen);
}

std::u32string tight(std::string_view typed) {
    auto const text = plain(typed);
    std::u32string result;
    for (std::size_t index = 0; index < text.size(); ++index) {
        auto const point = text[index];
        bool const parts_digits =
            index > 0 && index + 1 < text.size() && digit_of(text[index - 1]) >= 0 && digit_of(text[index + 1]) >= 0;
        if (point == U' ' && !parts_digits) continue;
        if (point == U'廿' || point == U'卅')
            result.append({point == U'廿' ? U'二' : U'三', U'十'});
        else
            result += point;
    }
    return result;
}

Entry asked(std::string_view asks, std::u32string_view what) {
    constexpr std::size_t most = 24;
    auto shown = to_utf8(what.substr(0, most));
    return {.answer = {}, .asks = asks, .what = what.size() > most ? shown + "…" : shown};
}

}  // namespace handrail::forms
