// Offices from JSON, as their list and receipts hold them, their free times, and a time that is held.
#pragma once

#include "api/offices.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

api::Office office(Cursor const& at);
std::vector<api::Office> offices(Cursor const& at);
std::vector<api::Slot> slots(Cursor const& at);
api::Hold hold(Cursor const& at);

}  // namespace handrail::wire
