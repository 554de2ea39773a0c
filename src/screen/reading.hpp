// The words of a Screen in reading order, for reading aloud.
#pragma once

#include <string>

#include "screen/screen.hpp"

namespace handrail::screen {

// Heading, hint, content and what leads on, one sentence after another; the tools are the same everywhere and not read.
std::string reading(Screen const& screen);

}  // namespace handrail::screen
