// The `when` of a step from JSON.
#pragma once

#include "service/definition.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

service::Condition decode_condition(Cursor const& at);

// A fault when the condition, read from `at`, cannot rest on these earlier steps: it names a step that is none of
// them, or compares an answer with what it never is.
void check_references(Cursor const& at, service::Condition const& condition, std::vector<service::Step> const& earlier);

}  // namespace handrail::wire
