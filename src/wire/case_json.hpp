// Cases and receipts from JSON: what was agreed, where and when, and what became of it.
#pragma once

#include "api/api.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

api::Case case_of(Cursor const& at);
api::Receipt receipt(Cursor const& at);
api::Badge badge(Cursor const& at);

}  // namespace handrail::wire
