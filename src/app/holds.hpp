// Holds: the chosen time is kept for the person while they answer, also through a reload or a lost answer.
#pragma once

#include <string>

#include "app/draft.hpp"
#include "app/model.hpp"

namespace handrail::app {

forms::Step const* slot_step(forms::Definition const& definition);  // null: none
bool is_held(Visit const& visit, std::string const& slot);          // or being asked for
bool is_unanswered(Visit const& visit);                             // asked for, and nothing is known of it yet

// Holds the chosen slot, and longer while the person is active.
void hold_slot(Model& model, Effects& effects);
void extend_hold(Model& model, Effects& effects);
void release_hold(Model& model, Effects& effects);
void forget_hold(Visit& visit);

// Goes on with the hold of before a reload, or holds the time of the draft anew.
void resume_hold(Model& model, Draft const& draft, Effects& effects);
// Asks for the hold once more, unless its answer is awaited.
void ask_for_hold(Model& model, Effects& effects);

// It is the app itself that asks, so that what nobody wants any more is given back.
Effects on(Model& model, Good<api::PlaceHold> answer);
Effects on(Model& model, Bad<api::PlaceHold> answer);
Effects on(Model& model, Bad<api::ReleaseHold>);

}  // namespace handrail::app
