// Code points of UTF-8 text (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
#include "base/utf8.hpp"

#include <cstddef>

namespace handrail {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
}

// How many bytes the sequence that begins with `first` has; 0 when nothing begins so.
std::size_t length_of(unsigned first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

bool is_character(char32_t point) { return point < 0xD800 || (point > 0xDFFF && point <= 0x10FFFF); }

// Whether a sequence of `length` bytes is the shortest for its code point, and that is a character.
bool is_well_formed(char32_t point, std::size_t length) {
    char32_t const least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    return point >= least && is_character(point);
}

// The code point at `position`, which moves past it.
char32_t next_point(std::string_view text, std::size_t& position) {
    auto const first = byte_at(text, position);
    auto const length = length_of(first);
    if (length <= 1) {
        position += 1;
        return length == 1 ? first : replacement;
    }
    char32_t point = first & (0xFFU >> (length + 1));
    for (std::size_t index = 1; index < length; ++index) {
        auto const next = byte_at(text, position + index);
        if ((next & 0xC0U) != 0x80U) {
            position += 1;
            return replacement;
        }
        point = (point << 6U) | (next & 0x3FU);
    }
    auto const good = is_well_formed(point, length);
    position += good ? length : 1;
    return good ? point : replacement;
}

void append(std::string& text, char32_t point) {
    auto const tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0U | (point >> 6U));
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0U | (point >> 12U));
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0U | (point >> 18U));
        tail(12), tail(6), tail(0);
    }
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        auto const before = position;
        // The replacement itself is three bytes long; in place of a broken byte it moves on by one.
        if (next_point(text, position) == replacement && position == before + 1) return false;
    }
    return true;
}

std::u32string code_points(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) points += next_point(text, position);
    return points;
}

std::string to_utf8(std::u32string_view points) {
    std::string text;
    text.reserve(points.size());
    for (char32_t const point : points) append(text, is_character(point) ? point : replacement);
    return text;
}

}  // namespace handrail
