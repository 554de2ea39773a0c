// Names in every script that residents write theirs in (tests/vectors/letters.txt). No digits: a name with a digit in
// it is an answer to another question.
#include "forms/names.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "forms/characters.hpp"

namespace handrail::forms {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array spaces{Range{0x09, 0x0D},     Range{0x20, 0x20},     Range{0xA0, 0xA0},    Range{0x2000, 0x200A},
                            Range{0x202F, 0x202F}, Range{0x205F, 0x205F}, Range{0x3000, 0x3000}};

constexpr std::array letters{
    // Latin, and accents typed apart
    Range{0x0041, 0x005A}, Range{0x0061, 0x007A}, Range{0x00AA, 0x00AA}, Range{0x00BA, 0x00BA}, Range{0x00C0, 0x00D6},
    Range{0x00D8, 0x00F6}, Range{0x00F8, 0x02C1}, Range{0x0300, 0x036F}, Range{0x1AB0, 0x1ACE}, Range{0x1D00, 0x1DFF},
    Range{0x1E00, 0x1EFF}, Range{0x2C60, 0x2C7F}, Range{0xA722, 0xA788}, Range{0xA78B, 0xA7FF}, Range{0xAB30, 0xAB5A},
    Range{0xAB5C, 0xAB69}, Range{0xFB00, 0xFB06},
    // Greek
    Range{0x0370, 0x0373}, Range{0x0376, 0x0377}, Range{0x037B, 0x037D}, Range{0x037F, 0x037F}, Range{0x0386, 0x0386},
    Range{0x0388, 0x03F5}, Range{0x03F7, 0x03FF}, Range{0x1F00, 0x1FBC}, Range{0x1FC2, 0x1FCC}, Range{0x1FD0, 0x1FDB},
    Range{0x1FE0, 0x1FEC}, Range{0x1FF2, 0x1FFC},
    // Cyrillic
    Range{0x0400, 0x0481}, Range{0x0483, 0x0487}, Range{0x048A, 0x052F}, Range{0x1C80, 0x1C8A}, Range{0x2DE0, 0x2DFF},
    Range{0xA640, 0xA66F}, Range{0xA674, 0xA67D}, Range{0xA67F, 0xA69F},
    // Armenian, Georgian
    Range{0x0531, 0x0556}, Range{0x0560, 0x0588}, Range{0x10A0, 0x10FA}, Range{0x10FC, 0x10FF}, Range{0x1C90, 0x1CBF},
    Range{0x2D00, 0x2D2D},
    // Hebrew, Syriac, Thaana
    Range{0x0591, 0x05BD}, Range{0x05BF, 0x05BF}, Range{0x05C1, 0x05C2}, Range{0x05D0, 0x05F2}, Range{0x0710, 0x074A},
    Range{0x0780, 0x07B1}, Range{0xFB1D, 0xFB4F},
    // Arabic, Uyghur, Kazakh
    Range{0x0610, 0x061A}, Range{0x0620, 0x065F}, Range{0x066E, 0x06D3}, Range{0x06D5, 0x06DC}, Range{0x06DF, 0x06E8},
    Range{0x06EA, 0x06EF}, Range{0x06FA, 0x06FF}, Range{0x0750, 0x077F}, Range{0x08A0, 0x08E1}, Range{0x08E3, 0x08FF},
    Range{0xFB50, 0xFBB1}, Range{0xFBD3, 0xFD3D}, Range{0xFD50, 0xFDFB}, Range{0xFE70, 0xFEFC},
    // India
    Range{0x0900, 0x0963}, Range{0x0971, 0x0983}, Range{0x0985, 0x09E3}, Range{0x0A01, 0x0A5E}, Range{0x0A70, 0x0A75},
    Range{0x0A81, 0x0AE3}, Range{0x0AF9, 0x0AFF}, Range{0x0B01, 0x0B63}, Range{0x0B71, 0x0B71}, Range{0x0B82, 0x0BD7},
    Range{0x0C00, 0x0C63}, Range{0x0C80, 0x0CE3}, Range{0x0D00, 0x0D63}, Range{0x0D7A, 0x0DDF}, Range{0x0DF2, 0x0DF3},
    Range{0xA8E0, 0xA8F7},
    // Thai, Lao, Myanmar, Khmer
    Range{0x0E01, 0x0E3A}, Range{0x0E40, 0x0E4E}, Range{0x0E81, 0x0ECE}, Range{0x0EDC, 0x0EDF}, Range{0x1000, 0x103F},
    Range{0x1050, 0x108F}, Range{0x109A, 0x109D}, Range{0x1780, 0x17D3}, Range{0x17D7, 0x17D7}, Range{0x17DC, 0x17DD},
    Range{0xAA60, 0xAA7A},
    // Tibetan, whose syllables are parted by the tsheg
    Range{0x0F00, 0x0F00}, Range{0x0F0B, 0x0F0C}, Range{0x0F18, 0x0F19}, Range{0x0F35, 0x0F35}, Range{0x0F37, 0x0F37},
    Range{0x0F39, 0x0F39}, Range{0x0F40, 0x0FBC}, Range{0x0FC6, 0x0FC6}, Range{0xA840, 0xA873},
    // Korean
    Range{0x1100, 0x11FF}, Range{0x3131, 0x318E}, Range{0xA960, 0xA97C}, Range{0xAC00, 0xD7A3}, Range{0xD7B0, 0xD7FB},
    // Ethiopia
    Range{0x1200, 0x135A},
    // Mongolian, Manchu
    Range{0x180B, 0x180F}, Range{0x1820, 0x18AA},
    // Dai
    Range{0x1900, 0x193B}, Range{0x1950, 0x1974}, Range{0x1980, 0x19C9}, Range{0x1A20, 0x1A5E}, Range{0x1A60, 0x1A7C},
    Range{0xAA80, 0xAADD},
    // Japanese
    Range{0x3041, 0x3096}, Range{0x3099, 0x309A}, Range{0x309D, 0x309F}, Range{0x30A1, 0x30FA}, Range{0x30FC, 0x30FF},
    Range{0x31F0, 0x31FF}, Range{0x1B000, 0x1B167},
    // Chinese, and which form of a character is meant
    Range{0x2E80, 0x2FD5}, Range{0x3005, 0x3007}, Range{0x3105, 0x312F}, Range{0x31A0, 0x31BF}, Range{0x3400, 0x4DBF},
    Range{0x4E00, 0x9FFF}, Range{0xF900, 0xFAFF}, Range{0x20000, 0x2FFFD}, Range{0x30000, 0x3FFFD},
    Range{0xE0100, 0xE01EF},
    // Yi, Lisu, Miao
    Range{0xA000, 0xA48C}, Range{0xA4D0, 0xA4FD}, Range{0x16F00, 0x16F9F}};

// They do not count as letters of their own: an accent typed apart, and which form of a character is meant.
constexpr std::array added{Range{0x0300, 0x036F}, Range{0xE0100, 0xE01EF}};

// Space, hyphen, apostrophe, dot, and the apostrophe that input methods put in its stead.
constexpr std::u32string_view name_marks = U" -'.\u00B7\u2019";
constexpr std::u32string_view dots = U"\u2022\u2027\u2219\u22C5\u25CF\u2E31\u30FB\uFE52\uFF65";
constexpr std::u32string_view hyphens = U"\u2010\u2011\u2013\u2014\u2212";

template <std::size_t Count>
bool within(std::array<Range, Count> const& ranges, char32_t point) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](Range const& range) { return point >= range.first && point <= range.last; });
}

bool is_letter(char32_t point) { return within(letters, point); }
bool is_name_mark(char32_t point) { return name_marks.find(point) != std::u32string_view::npos; }

bool is_chinese(char32_t point) {
    constexpr std::array chinese{Range{0x3400, 0x9FFF}, Range{0xF900, 0xFAFF}, Range{0x20000, 0x3FFFD}};
    return within(chinese, point);
}

// A dot of any kind, also a full stop between two Chinese characters, is the dot between the parts of a name.
void unite_dots(std::u32string& name) {
    for (std::size_t index = 0; index < name.size(); ++index) {
        auto& point = name[index];
        if (dots.find(point) != std::u32string_view::npos) point = U'\u00B7';
        bool const stop = point == U'.' || point == U'\u3002';
        bool const inside = index > 0 && index + 1 < name.size();
        if (stop && inside && is_chinese(name[index - 1]) && is_chinese(name[index + 1])) point = U'\u00B7';
    }
}

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

std::u32string name_of(std::string_view typed) {
    std::u32string name;
    for (auto const written : code_points(typed)) {
        if (is_invisible(written)) continue;
        auto const point = narrowed(written);
        name += hyphens.find(point) != std::u32string_view::npos ? U'-' : point;
    }
    unite_dots(name);
    return collapsed(name);
}

std::size_t letters_in(std::u32string const& name) {
    auto const counts = [](char32_t point) { return !within(added, point); };
    return static_cast<std::size_t>(std::count_if(name.begin(), name.end(), counts));
}

bool is_in_name(char32_t point) { return is_letter(point) || is_name_mark(point); }

bool is_name(std::u32string const& name) {
    return std::any_of(name.begin(), name.end(), is_letter) && std::all_of(name.begin(), name.end(), is_in_name);
}

Entry read_name(Step const&, std::string_view typed) {
    auto const name = name_of(typed);
    if (name.empty()) return {};
    auto const odd = std::find_if_not(name.begin(), name.end(), is_in_name);
    if (odd != name.end()) return asked("odd_in_name", {&*odd, 1});
    return {.answer = to_utf8(name)};
}

}  // namespace handrail::forms
