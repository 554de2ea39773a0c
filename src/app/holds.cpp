// Holds. The same request again brings the same hold, so that its key is all that has to be kept of it.
#include "app/holds.hpp"

#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

forms::Step const* slot_step(forms::Definition const& definition) {
    return forms::find_step(definition, forms::Outcome::appointment);
}

bool is_held(Visit const& visit, std::string const& slot) {
    return !visit.holding.key.empty() && visit.holding.slot == slot;
}

bool is_unanswered(Visit const& visit) { return !visit.holding.key.empty() && !visit.hold; }

namespace {

void place_hold(Model& model, std::string key, Effects& effects) {
    auto& visit = *model.visit;
    auto const* step = slot_step(visit.definition);
    auto const found = step ? visit.answers.find(step->office) : visit.answers.end();
    if (found == visit.answers.end()) return;
    auto const* office = std::get_if<std::string>(&found->second);
    visit.holding = {std::move(key), visit.definition.id, office ? *office : std::string{}, visit.slot->id};
    visit.hold_asked = model.now;
    ask_for_hold(model, effects);
}

}  // namespace

void hold_slot(Model& model, Effects& effects) {
    auto const& visit = *model.visit;
    if (!visit.slot || !visit.rescheduling.empty() || is_held(visit, visit.slot->id)) return;
    release_hold(model, effects);
    place_hold(model, fresh_key(model), effects);
}

void ask_for_hold(Model& model, Effects& effects) {
    auto const& holding = model.visit->holding;
    for (auto const& [id, asked] : model.requests)
        if (auto const* open = std::get_if<api::PlaceHold>(&asked); open && open->key == holding.key) return;
    send(model, holding, effects);
}

// A hold lasts 10 minutes and may be extended to 30 (SERVICE_API.md): asked for once it is two minutes old.
void extend_hold(Model& model, Effects& effects) {
    if (!model.visit || model.visit->holding.key.empty()) return;
    auto& visit = *model.visit;
    if (model.now - visit.hold_asked < 120) return;
    visit.hold_asked = model.now;
    if (!visit.hold) return ask_for_hold(model, effects);  // its answer was lost on the way
    send(model, api::ExtendHold{visit.hold->id}, effects);
}

void forget_hold(Visit& visit) {
    visit.holding = {};
    visit.hold.reset();
}

void release_hold(Model& model, Effects& effects) {
    if (!model.visit) return;
    if (model.visit->hold) send(model, api::ReleaseHold{model.visit->hold->id}, effects);
    forget_hold(*model.visit);
}

// Without a key the time was given back on the way home, or is still being chosen. What is brought back is old: it is
// extended as soon as it is here.
void resume_hold(Model& model, Draft const& draft, Effects& effects) {
    auto const* step = slot_step(model.visit->definition);
    if (!draft.slot || !step || (draft.hold.empty() && draft.step == step->id)) return;
    place_hold(model, draft.hold.empty() ? fresh_key(model) : draft.hold, effects);
    if (!draft.hold.empty()) model.visit->hold_asked = 0;
}

bool is_current(Model const& model, api::PlaceHold const& request) {
    return model.visit && model.visit->holding.key == request.key;
}

// A late answer for a time that is no longer wanted gives it back.
void take_hold(Model& model, api::PlaceHold const& request, api::Hold hold, Effects& effects) {
    if (!is_current(model, request)) return send(model, api::ReleaseHold{hold.id}, effects);
    model.visit->hold = std::move(hold);
    extend_hold(model, effects);
    send_when_held(model, effects);
}

// Without a hold the slot is asked for when the answers are sent; only a slot that is gone is worth a word now.
bool lost_slot(Model const& model, api::PlaceHold const& request, api::ApiError const& error) {
    bool const answering = model.page.kind == PageKind::step || model.page.kind == PageKind::review ||
                           model.page.kind == PageKind::sending;
    return answering && error.code == "slot_taken" && model.visit->slot && model.visit->slot->id == request.slot;
}

// What ran out is placed anew while the time is free: thirty minutes are soon over for who is slow.
void hold_anew(Model& model, api::ExtendHold const& request, api::ApiError const& error, Effects& effects) {
    if (error.status != 404 && error.status != 410) return;
    if (!model.visit || !model.visit->hold || model.visit->hold->id != request.id) return;
    forget_hold(*model.visit);
    if (model.page.kind == PageKind::sending) return;
    hold_slot(model, effects);
    keep_draft(model, effects);
}

}  // namespace handrail::app
