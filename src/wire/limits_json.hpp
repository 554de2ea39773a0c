// Limits of a step that no answer could keep.
#pragma once

#include "forms/definition.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

// Precondition: each field of the step is right by itself.
void check_limits(Cursor const& at, forms::Step const& step);

}  // namespace handrail::wire
