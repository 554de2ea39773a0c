// The photo step: one is taken, looked at, and sent when the person goes on. The answer is what the service calls it.
// What is said to a text step goes the same way.
#include <algorithm>
#include <utility>

#include "app/pages/steps.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

// What can be done about the photo; nothing while it is on its way.
void add_ways(Composer& page, service::Step const& step, bool any) {
    screen::Cards cards{.name = page.screen().head.heading.text};
    std::string const take = any ? "again" : "take";
    cards.choices.push_back(page.choice(take, PhotoTapped{}, "camera", "photo." + take));
    if (any && step.optional) cards.choices.push_back(page.choice("skip", PhotoDropped{}, "prohibit", "photo.skip"));
    page.add(std::move(cards));
}

}  // namespace

bool is_taken(Model const& model, service::Step const& step) {
    return !model.visit->photo.empty() && model.visit->photo_of == step.id;
}

bool is_unsent(Model const& model, service::Step const& step) {
    if (!is_taken(model, step)) return false;
    return step.kind == service::StepKind::text ? !has_recording(model, step) : !answer_to(model, step.id);
}

bool is_sending_photo(Model const& model) {
    return std::any_of(model.requests.begin(), model.requests.end(),
                       [](auto const& asked) { return std::holds_alternative<api::SendPhoto>(asked.second); });
}

// A kiosk has no camera that sees what the person means.
void add_photo(Composer& page, service::Step const& step) {
    auto const& model = page.model();
    if (model.mode == screen::Mode::kiosk) {
        page.add(
            screen::Alert{.icon = {"warning", IconStyle::sign}, .text = page.words("photo.not_here"), .detail = {}});
        return;
    }
    bool const taken = is_taken(model, step);
    bool const kept = answer_to(model, step.id).has_value();
    if (taken) page.screen().head.hint = page.words("photo.check");
    if (taken) page.add(screen::Photo{.address = model.visit->photo, .name = page.words("photo.name")});
    if (kept && !taken)
        page.add(screen::Alert{.look = screen::AlertLook::saved,
                               .icon = {"check-fat", IconStyle::sign},
                               .text = page.words("photo.kept"),
                               .detail = {}});
    if (!is_sending_photo(model)) return add_ways(page, step, taken || kept);
    page.add(screen::Paragraph{.text = page.words(model.slow ? "photo.slow" : "photo.sending"),
                               .look = screen::ParagraphLook::strong});
}

void dock_photo(Composer& page, service::Step const& step) {
    auto const& model = page.model();
    bool const taken = is_taken(model, step);
    if (is_sending_photo(model)) return page.dock_waiting(page.words("photo.wait"), NextTapped{});
    if (taken) return page.dock_next("photo.good", NextTapped{});
    if (answer_to(model, step.id)) return page.dock_next("action.next", NextTapped{});
    if (step.optional) return page.dock_next("photo.skip", NextTapped{});
    if (model.mode == screen::Mode::kiosk) return page.dock_call("action.call_person");
    page.dock_waiting(page.words("photo.first"), NextTapped{});
}

namespace {

// Photos and recordings are sent alike and told of in words of their own: "photo.offline", "voice.offline".
std::string about(Model const& model, char const* what) {
    return (current_step(model)->kind == service::StepKind::text ? "voice." : "photo.") + std::string(what);
}

}  // namespace

Effects send_photo(Model& model) {
    Effects effects;
    if (is_sending_photo(model)) return effects;
    model.alert.clear();
    model.slow = false;
    model.said = text::message(model.messages, about(model, "sending"));
    send(model, api::SendPhoto{fresh_key(model)}, effects);
    effects.push_back(Wait{"slow", 10});
    return effects;
}

Effects take_upload(Model& model, std::string id) {
    auto const& step = *current_step(model);
    if (step.kind == service::StepKind::text)
        set_recording(model, step, id);
    else
        model.visit->answers.insert_or_assign(step.id, std::move(id));
    model.said.clear();
    if (!model.over.empty()) return {};  // help is open: the person goes on after it
    return on(model, NextTapped{});
}

// What was taken stays to be sent once more.
void refuse_photo(Model& model, api::ApiError const& error) {
    model.said.clear();
    model.alert = about(model, error.kind == api::ApiError::Kind::unreachable ? "offline"
                               : error.status == 413                          ? "too_large"
                               : error.status == 415                          ? "refused"
                                                                              : "not_sent");
}

// Takes the photo or the recording away; words that were written stay.
void take_away(Model& model, service::Step const& step) {
    if (step.kind == service::StepKind::text)
        set_recording(model, step, {});
    else
        model.visit->answers.erase(step.id);
}

void forget_photo(Model& model, service::Step const& step) {
    take_away(model, step);
    model.visit->photo.clear();
    model.alert = about(model, "gone");
}

Effects on(Model& model, PhotoTapped const&) {
    model.alert.clear();
    return {TakePhoto{}};
}

// A recording that comes when nobody speaks any more was given up.
Effects on(Model& model, PhotoTaken const& event) {
    auto const* step = current_step(model);
    bool const said = shown(model).kind == PageKind::voice;
    if (!step || step->kind != (said ? service::StepKind::text : service::StepKind::photo)) return {};
    auto& visit = *model.visit;
    visit.photo = event.url;
    visit.photo_of = step->id;
    if (said) model.over.clear();
    take_away(model, *step);
    model.alert.clear();
    model.said = text::message(model.messages, about(model, "look"));
    Effects effects;
    keep_draft(model, effects);
    return effects;
}

Effects on(Model& model, PhotoFailed const&) {
    if (shown(model).kind == PageKind::voice) model.over.clear();
    if (current_step(model)) model.alert = about(model, "refused");
    return {};
}

Effects on(Model& model, PhotoDropped const&) {
    auto const* step = current_step(model);
    if (!step) return {};
    Effects effects;
    model.visit->photo.clear();
    take_away(model, *step);
    model.alert.clear();
    keep_draft(model, effects);
    return effects;
}

}  // namespace handrail::app
