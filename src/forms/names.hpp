// Which characters a person's name is written with, and which of them are spaces.
#pragma once

#include <string>

namespace handrail::forms {

// Runs of spaces become one space, those at the ends go.
std::u32string collapsed(std::u32string const& text);

// Those at the ends go.
std::u32string trimmed(std::u32string const& text);

// Nothing but letters of the scripts that residents write their names in and marks between them; one letter at least.
bool is_name(std::u32string const& text);

}  // namespace handrail::forms
