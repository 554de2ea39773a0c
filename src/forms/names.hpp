// Which characters a person's name is written with, and which of them are spaces.
#pragma once

#include <string>
#include <string_view>

namespace handrail::forms {

// Runs of spaces become one space, those at the ends go.
std::u32string collapsed(std::u32string const& text);

// Those at the ends go.
std::u32string trimmed(std::u32string const& text);

// A name as it is judged and kept: narrow, with one kind of dots and hyphens, without what cannot be seen.
std::u32string name_of(std::string_view typed);
// How long it is. Accents that are typed apart do not count.
std::size_t letters_in(std::u32string const& name);
// Nothing but letters of the scripts that residents write their names in and marks between them; one letter at least.
bool is_name(std::u32string const& name);
bool is_in_name(char32_t point);

}  // namespace handrail::forms
