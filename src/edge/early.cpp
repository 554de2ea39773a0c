// Early taps, followed.
#include "edge/early.hpp"

#include <utility>

namespace handrail::edge {

namespace {

forms::Definition const* wanted(app::Effect const& effect, Known const& known) {
    auto const* send = std::get_if<app::Send>(&effect);
    auto const* asked = send ? std::get_if<api::GetService>(&send->request) : nullptr;
    for (auto const& definition : known)
        if (asked && definition.id == asked->id) return &definition;
    return nullptr;
}

}  // namespace

app::Started first_start(app::Started const& event, bool wide) {
    app::Started first;
    first.config = event.config;
    first.catalogue = event.catalogue;
    first.messages = event.messages;
    if (wide) {
        first.width = 1280;
        first.height = 800;
    }
    if (event.mode == screen::Mode::kiosk)
        first.mode = event.mode;
    else
        first.locates = first.records = first.sees = true;  // as nearly every device of one's own can
    return first;
}

std::optional<app::Tapped> meaning_of(app::Meanings const& meanings, screen::NodeId const& id) {
    if (id.value.empty()) return app::BackTapped{};
    return app::meaning(meanings, id);
}

app::Effects follow(app::Model& model, app::Event happened, Known const& known) {
    app::Effects effects;
    for (auto& effect : app::update(model, std::move(happened))) {
        auto const* definition = wanted(effect, known);
        if (!definition) {
            effects.push_back(std::move(effect));
            continue;
        }
        for (auto& further : app::update(model, app::Replied{std::get<app::Send>(effect).id, *definition}))
            effects.push_back(std::move(further));
    }
    return effects;
}

}  // namespace handrail::edge
