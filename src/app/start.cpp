// Start: the first Event. It restores what the device kept, and goes where a link leads.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

namespace {

void go_where_the_link_leads(Model& model, Started const& event, Effects& effects) {
    if (!event.number.empty()) {
        return enter(model, LookUp{.asking = LookUp::Asking::phone, .number = event.number}, effects);
    }
    auto const service =
        event.service.empty() && event.same_visit && model.draft ? model.draft->service : event.service;
    if (!service.empty()) open_service(model, {.service = service, .resuming = event.same_visit}, effects);
}

// What a visit under way has taken up is its own; another one is offered once that is over.
void take_kept(Model& model, Kept event, Effects& effects) {
    if (model.mode != screen::Mode::home) return;
    model.cases = std::move(event.cases);
    model.own = std::move(event.own);
    if (model.visit) return;
    model.draft = std::move(event.draft);
    if (!model.draft || model.now - model.draft->saved < draft_lifetime) return;
    effects.push_back(ForgetDraft{model.draft->key});
    model.draft.reset();
}

}  // namespace

Effects on(Model& model, Kept event) {
    Effects effects;
    take_kept(model, std::move(event), effects);
    return effects;
}

Effects on(Model& model, Started event) {
    Effects effects;
    model.config = std::move(event.config);
    model.catalogue = std::move(event.catalogue);
    model.messages = std::move(event.messages);
    model.seed = std::move(event.seed);
    model.mode = event.mode;
    model.palette = event.palette;
    model.text_size = event.text_size;
    model.voice = event.voice;
    model.width = event.width;
    model.height = event.height;
    model.records = event.records;
    model.sees = event.sees;
    model.locates = event.locates && event.mode != screen::Mode::kiosk;
    take_kept(model, {std::move(event.draft), std::move(event.cases), std::move(event.own)}, effects);
    if (model.mode == screen::Mode::kiosk) {
        model.page = Welcome{};
        model.acted = model.now;
        model.beginning = {model.messages, event.palette, event.text_size, event.voice};
        effects.push_back(Wait{{Timer::Kind::idle}, 120});
    }
    go_where_the_link_leads(model, event, effects);
    return effects;
}

}  // namespace handrail::app
