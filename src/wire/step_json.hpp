// One step of a definition from JSON, by its kind.
#pragma once

#include "forms/definition.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

// Every step is right by itself, and what it says of other steps is true of earlier ones.
std::vector<forms::Step> decode_steps(Cursor const& at);

}  // namespace handrail::wire
