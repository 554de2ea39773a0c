// A round through every service of the catalogue, from its explanation to its end, and through a session at a kiosk.
#pragma once

#include "edge/outline.hpp"

namespace handrail::test {

// Answers each question with the first good answer that offers itself, and shows every screen on the way.
void go_round(Outlines& outlines);

}  // namespace handrail::test
