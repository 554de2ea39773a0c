// Characters that mean the same, as one: the digits of all scripts, what input methods write wide, dashes, spaces.
#pragma once

#include <string>
#include <string_view>

#include "forms/entry.hpp"

namespace handrail::forms {

using Text = std::u32string_view;
constexpr auto nowhere = Text::npos;

// Without what cannot be seen and without the spaces at both ends. Digits are 0 to 9, dashes "-", decimal points ".",
// commas ",", spaces " ". Chinese numerals stay: what they say depends on what stands beside them.
std::u32string plain(std::string_view typed);
// The same, with spaces left between digits alone, and 廿 as 二十.
std::u32string tight(std::string_view typed);
char32_t narrowed(char32_t point);
bool is_invisible(char32_t point);

// The digit that a character says, Chinese ones included; -1: none.
int digit_of(char32_t point);
bool is_digit(char32_t point);

// What is asked about.
Entry asked(std::string_view asks, Text what);
// Asked about the first characters that are none of these. None: all are.
template <class Known>
std::optional<Entry> asked_about_others(Text text, Known const& is_known) {
    std::size_t first = 0;
    while (first < text.size() && is_known(text[first])) ++first;
    if (first == text.size()) return std::nullopt;
    auto end = first;
    while (end < text.size() && !is_known(text[end])) ++end;
    return asked("odd_character", text.substr(first, end - first));
}

}  // namespace handrail::forms
