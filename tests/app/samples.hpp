// Values for tests of app: a service with a step of every kind, and what the API answers about it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "api/requests.hpp"
#include "app/sample_replies.hpp"
#include "app/step_kind.hpp"

namespace handrail::app::test {

inline constexpr std::int64_t monday_morning = 1795395600;  // 2026-11-23T09:00:00+08:00

forms::Step ask(std::string id, StepKind const& kind, std::string prompt);

// Every kind of step; "lost" is asked only about a card.
forms::Definition permit();

forms::Answers good_answers();

api::Catalogue catalogue();

api::Office office(std::string id, std::string name);
api::Offices offices();

// At nine and at two for six days from tomorrow, the last day full; "<day>-9" is the first of a day.
api::Slots slots();

api::Hold hold(std::string const& slot);

api::Receipt receipt();

api::Case booked();

// A street lamp that somebody repairs.
api::Case reported();

}  // namespace handrail::app::test
