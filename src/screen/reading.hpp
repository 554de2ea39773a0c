// The words of a Screen in reading order, for reading aloud.
#pragma once

#include <string>

#include "screen/screen.hpp"

namespace handrail::screen {

// Heading, hint and content, one sentence after another; tools and dock are not read.
std::string reading(Screen const& screen);

}  // namespace handrail::screen
