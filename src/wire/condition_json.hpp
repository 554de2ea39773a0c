// The `when` of a step from JSON.
#pragma once

#include "service/definition.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

Decoded<service::Condition> decode_condition(Cursor const& at);

// Why the condition at `at` cannot rest on these earlier steps, if so: it names a step that is none of them, or
// compares an answer with what it never is.
std::optional<DecodeFault> fault_of_references(Cursor const& at, service::Condition const& condition,
                                               std::vector<service::Step> const& earlier);

}  // namespace handrail::wire
