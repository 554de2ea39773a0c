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
    visit.holding = {std::move(key), visit.definition.id, office ? *office : std::string{}, visit.slot->id,
                     visit.token};
    visit.hold_asked = model.now;
    ask_for_hold(model, effects);
}

}  // namespace

void hold_slot(Model& model, Effects& effects) {
    auto const& visit = *model.visit;
    if (!visit.slot || !visit.rescheduling.empty() || is_held(visit, visit.slot->id)) return;
    release_hold(model, effects);
    place_hold(model, new_key(model), effects);
}

void ask_for_hold(Model& model, Effects& effects) {
    auto const& holding = model.visit->holding;
    for (auto const& [id, asked] : model.requests)
        if (auto const* open = std::get_if<api::PlaceHold>(&asked.request); open && open->key == holding.key) return;
    send(model, Owner::app, holding, effects);
}

// A hold lasts 10 minutes and may be extended to 30 (SERVICE_API.md): asked for once it is two minutes old.
void extend_hold(Model& model, Effects& effects) {
    if (!model.visit || model.visit->holding.key.empty()) return;
    auto& visit = *model.visit;
    if (model.now - visit.hold_asked < 120) return;
    visit.hold_asked = model.now;
    if (!visit.hold) return ask_for_hold(model, effects);  // its answer was lost on the way
    send(model, Owner::visit, api::ExtendHold{visit.hold->id}, effects);
}

void forget_hold(Visit& visit) {
    visit.holding = {};
    visit.hold.reset();
}

void release_hold(Model& model, Effects& effects) {
    if (!model.visit) return;
    if (model.visit->hold) send(model, Owner::app, api::ReleaseHold{model.visit->hold->id}, effects);
    forget_hold(*model.visit);
}

// Without a key the time was given back on the way home, or is still being chosen. What is brought back is old: it is
// extended as soon as it is here.
void resume_hold(Model& model, Draft const& draft, Effects& effects) {
    auto const* step = slot_step(model.visit->definition);
    if (!draft.slot || !step || (draft.hold.empty() && draft.step == step->id)) return;
    place_hold(model, draft.hold.empty() ? new_key(model) : draft.hold, effects);
    if (!draft.hold.empty()) model.visit->hold_asked = 0;
}

namespace {

bool is_current(Model const& model, api::PlaceHold const& request) {
    return model.visit && model.visit->holding.key == request.key;
}

}  // namespace

// A late answer for a time that is no longer wanted gives it back.
Effects on(Model& model, Good<api::PlaceHold> answer) {
    Effects effects;
    if (!is_current(model, answer.asked)) {
        send(model, Owner::app, api::ReleaseHold{answer.value.id}, effects);
        return effects;
    }
    model.visit->hold = std::move(answer.value);
    extend_hold(model, effects);
    send_when_held(model, effects);
    return effects;
}

// Without a hold the slot is asked for when the answers are sent; only a slot that is gone is worth a word now.
Effects on(Model& model, Bad<api::PlaceHold> answer) {
    Effects effects;
    if (!is_current(model, answer.asked)) return effects;
    bool const answering = std::holds_alternative<Step>(model.page) || std::holds_alternative<Review>(model.page) ||
                           std::holds_alternative<Sending>(model.page);
    auto const& slot = model.visit->slot;
    // An older version of this program asked for it in other words.
    if (answer.error.code == "idempotency_conflict" && slot) {
        place_hold(model, new_key(model), effects);
        return effects;
    }
    if (answering && answer.error.code == "slot_taken" && slot && slot->id == answer.asked.slot)
        offer_nearest(model, effects);
    else
        send_when_held(model, effects);
    return effects;
}

Effects on(Model&, Visit& visit, Good<api::ExtendHold> answer) {
    if (visit.hold) visit.hold = std::move(answer.value);
    return {};
}

// What ran out is placed anew while the time is free: thirty minutes are soon over for who is slow.
Effects on(Model& model, Visit& visit, Bad<api::ExtendHold> answer) {
    Effects effects;
    bool const over = answer.error.status == 404 || answer.error.status == 410;
    if (!over || !visit.hold || visit.hold->id != answer.asked.id) return effects;
    forget_hold(visit);
    if (std::holds_alternative<Sending>(model.page)) return effects;
    hold_slot(model, effects);
    keep_draft(model, effects);
    return effects;
}

Effects on(Model&, Bad<api::ReleaseHold>) { return {}; }

}  // namespace handrail::app
