// Upload: a photo, or what was said to a text step. Both are taken, sent when the person goes on, and named in the
// answer.
#include <algorithm>
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

bool is_said(forms::Step const& step) { return kind_of(step).taking == Taking::recording; }

// Told of in words of their own: "photo.offline", "voice.offline".
std::string about(Model const& model, char const* what) {
    return (is_said(*current_step(model)) ? "voice." : "photo.") + std::string(what);
}

// A photo's answer is its id; a recording ends the words, which stay without it.
void set_upload(Model& model, forms::Step const& step, std::string_view id) {
    auto& visit = *model.visit;
    auto answer = is_said(step) ? forms::with_recording(forms::normalised(step, visit.typed), id) : std::string{id};
    visit.answers.erase(step.id);
    if (!answer.empty()) visit.answers.emplace(step.id, std::move(answer));
}

}  // namespace

bool has_upload(Model const& model, forms::Step const& step) {
    auto const answer = answer_text(model.visit->answers, step.id);
    if (is_said(step)) return !forms::spoken(answer).recording.empty();
    return kind_of(step).taking == Taking::photo && !answer.empty();
}

bool is_taken(Model const& model, forms::Step const& step) {
    return !model.visit->photo.empty() && model.visit->photo_of == step.id;
}

bool is_unsent(Model const& model, forms::Step const& step) {
    return is_taken(model, step) && !has_upload(model, step);
}

bool is_sending_upload(Model const& model) {
    return std::any_of(model.requests.begin(), model.requests.end(),
                       [](auto const& asked) { return std::holds_alternative<api::SendPhoto>(asked.second); });
}

Effects send_upload(Model& model) {
    Effects effects;
    if (is_sending_upload(model)) return effects;
    model.alert.clear();
    model.slow = false;
    model.said = text::message(model.messages, about(model, "sending"));
    send(model, api::SendPhoto{fresh_key(model)}, effects);
    effects.push_back(Wait{"slow", 10});
    return effects;
}

Effects take_upload(Model& model, std::string const& id) {
    set_upload(model, *current_step(model), id);
    model.said.clear();
    if (!model.over.empty()) return {};  // help is open: the person goes on after it
    return on(model, NextTapped{});
}

// What was taken stays to be sent once more.
void refuse_upload(Model& model, api::ApiError const& error) {
    model.said.clear();
    model.alert = about(model, error.kind == api::ApiError::Kind::unreachable ? "offline"
                               : error.status == 413                          ? "too_large"
                               : error.status == 415                          ? "refused"
                                                                              : "not_sent");
}

void forget_upload(Model& model, forms::Step const& step) {
    set_upload(model, step, {});
    model.alert = about(model, is_taken(model, step) ? "not_sent" : "gone");
}

// A recording that comes when nobody speaks any more was given up.
Effects on(Model& model, PhotoTaken const& event) {
    auto const* step = current_step(model);
    bool const said = shown(model).kind == PageKind::voice;
    if (!step || kind_of(*step).taking != (said ? Taking::recording : Taking::photo)) return {};
    auto& visit = *model.visit;
    visit.photo = event.url;
    visit.photo_of = step->id;
    if (said || shown(model).kind == PageKind::camera) model.over.clear();
    set_upload(model, *step, {});
    model.alert.clear();
    model.said = text::message(model.messages, about(model, "look"));
    Effects effects;
    keep_draft(model, effects);
    return effects;
}

Effects on(Model& model, PhotoFailed const&) {
    auto const kind = shown(model).kind;
    bool const seen = kind == PageKind::camera;
    if (seen || kind == PageKind::voice) model.over.clear();
    if (current_step(model))
        model.alert = seen ? "camera.failed" : about(model, "refused");
    else if (seen)
        model.alert = "scan.failed";
    return {};
}

Effects on(Model& model, PhotoDropped const&) {
    auto const* step = current_step(model);
    if (!step) return {};
    Effects effects;
    model.visit->photo.clear();
    set_upload(model, *step, {});
    model.alert.clear();
    keep_draft(model, effects);
    return effects;
}

}  // namespace handrail::app
