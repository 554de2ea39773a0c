// The words of a Screen in reading order, for reading aloud.
#pragma once

#include <string>
#include <vector>

#include "screen/screen.hpp"

namespace handrail::screen {

using Lines = std::vector<std::string>;

// The words of one block: all of them, or those that are told when it arrives. Of a list these are its labels, of
// stages the last that is reached; what is typed is heard from the field.
enum class Telling { whole, news };
void say_block(Lines& lines, Block const& block, Telling telling);

// Heading, hint, content and what leads on, one sentence after another; the tools are the same everywhere and not read.
std::string reading(Screen const& screen);

}  // namespace handrail::screen
