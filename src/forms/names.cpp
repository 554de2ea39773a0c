// Names in Chinese, Latin, Uyghur and Tibetan writing (tests/vectors/README.md, name). No digits: a name with a
// digit in it is an answer to another question.
#include "forms/names.hpp"

#include <algorithm>
#include <array>

namespace handrail::forms {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array spaces{Range{0x09, 0x0D},     Range{0x20, 0x20},     Range{0xA0, 0xA0},    Range{0x2000, 0x200A},
                            Range{0x202F, 0x202F}, Range{0x205F, 0x205F}, Range{0x3000, 0x3000}};

constexpr std::array letters{
    Range{'A', 'Z'},       Range{'a', 'z'},        Range{0x00C0, 0x00D6},
    Range{0x00D8, 0x00F6}, Range{0x00F8, 0x024F},  Range{0x0300, 0x036F},  // Latin, and accents typed apart
    Range{0x0620, 0x065F}, Range{0x066E, 0x06D3},  Range{0x06D5, 0x06D5},  // Uyghur
    Range{0x0F0B, 0x0F0B}, Range{0x0F40, 0x0FBC},                          // Tibetan and the tsheg
    Range{0x3007, 0x3007}, Range{0x3400, 0x4DBF},  Range{0x4E00, 0x9FFF},  // Chinese: 〇, extension A, unified,
    Range{0xF900, 0xFAFF}, Range{0x20000, 0x323AF}};                       // compatibility, extensions B to H

// Space, hyphen, apostrophe, dot, and the dots and the apostrophe that input methods put in their stead.
constexpr std::array<char32_t, 8> marks{' ', '-', '\'', '.', 0x00B7, 0x2019, 0x2022, 0x2027};

template <std::size_t Count>
bool within(std::array<Range, Count> const& ranges, char32_t point) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](Range const& range) { return point >= range.first && point <= range.last; });
}

bool is_letter(char32_t point) { return within(letters, point); }
bool is_mark(char32_t point) { return std::find(marks.begin(), marks.end(), point) != marks.end(); }

}  // namespace

std::u32string collapsed(std::u32string const& text) {
    std::u32string result;
    for (char32_t const point : text) {
        if (!within(spaces, point))
            result += point;
        else if (!result.empty() && result.back() != U' ')
            result += U' ';
    }
    if (!result.empty() && result.back() == U' ') result.pop_back();
    return result;
}

std::u32string trimmed(std::u32string const& text) {
    auto const is_space = [](char32_t point) { return within(spaces, point); };
    auto const first = std::find_if_not(text.begin(), text.end(), is_space);
    auto const end = std::find_if_not(text.rbegin(), text.rend() - (first - text.begin()), is_space).base();
    return {first, end};
}

bool is_name(std::u32string const& text) {
    return std::any_of(text.begin(), text.end(), is_letter) &&
           std::all_of(text.begin(), text.end(), [](char32_t point) { return is_letter(point) || is_mark(point); });
}

}  // namespace handrail::forms
