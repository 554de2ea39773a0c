// An office from JSON, as the list of offices and receipts hold it.
#pragma once

#include "api/api.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

api::Office office(Cursor const& at);

}  // namespace handrail::wire
