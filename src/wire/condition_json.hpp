// The `when` of a step from JSON.
#pragma once

#include "forms/definition.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

forms::Condition decode_condition(Cursor const& at);

// A fault when the condition, read from `at`, cannot rest on these earlier steps: it names a step that is none of
// them, or compares an answer with what it never is.
void check_references(Cursor const& at, forms::Condition const& condition, std::vector<forms::Step> const& earlier);

}  // namespace handrail::wire
