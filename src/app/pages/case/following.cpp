// Following a case: what changes shows at once where the person is, without another page and without moving the focus.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

namespace {

std::string text_in(Model const& model, text::Localised const& words) {
    return text::choose(words, model.messages.language, model.config.default_language).text;
}

int told_by_staff(api::Case const& found) {
    int count = 0;
    for (auto const& message : found.messages) count += message.from_staff ? 1 : 0;
    return count;
}

// What the change is, as one would say it; nothing for what the person did.
std::string change_words(Model const& model, api::Case const& before, api::Case const& now) {
    if (told_by_staff(now) > told_by_staff(before))
        return text::message(model.messages, "case.told", {{"text", text_in(model, now.messages.back().text)}});
    if (now.now == before.now && now.timeline == before.timeline && now.waiting_reason == before.waiting_reason)
        return {};
    auto const& words = now.timeline.empty() ? now.now : now.timeline.back().text;
    return text::message(model.messages, "case.changed", {{"now", text_in(model, words)}});
}

}  // namespace

bool is_at_case(Model const& model) {
    switch (model.page.kind) {
        case PageKind::case_page:
        case PageKind::cancel:
        case PageKind::message:
        case PageKind::rating: return model.look_up.found.has_value();
        case PageKind::badge: return model.page.changing;
        default: return false;
    }
}

api::CaseKey followed(Model const& model) {
    return is_at_case(model) ? model.look_up.key.value_or(api::CaseKey{}) : api::CaseKey{};
}

Effects on(Model& model, CaseChanged const& event) {
    Effects effects;
    auto const& look_up = model.look_up;
    bool const news = is_at_case(model) && look_up.key && look_up.found && look_up.found->number == event.number &&
                      look_up.found->version != event.version;
    if (news) send(model, api::GetCase{*look_up.key}, effects);
    return effects;
}

// An answer that was overtaken by a newer one is let go.
void renew_case(Model& model, api::Case found) {
    auto& known = model.look_up.found;
    if (!known || found.version < known->version) return;
    model.said = change_words(model, *known, found);
    known = std::move(found);
}

}  // namespace handrail::app
