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
    std::string answer{id};
    if (is_said(step)) {
        auto const words = forms::answer_from(step, step_page(model).typed);
        answer = forms::with_recording(words ? forms::as<std::string>(*words) : "", id);
    }
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
    return !model.visit->capture.empty() && model.visit->capture_of == step.id;
}

bool is_unsent(Model const& model, forms::Step const& step) {
    return is_taken(model, step) && !has_upload(model, step);
}

Effects send_upload(Model& model, Step& page) {
    Effects effects;
    if (is_asking<api::SendUpload>(model)) return effects;
    page.alert.clear();
    page.slow = false;
    send(model, Owner::page, api::SendUpload{new_key(model)}, effects);
    auto const newest = model.requests.rbegin()->first;
    effects.push_back(Wait{{Timer::Kind::slow, newest.value}, 10});
    return effects;
}

Effects on(Model& model, Step& page, Good<api::SendUpload> answer) {
    set_upload(model, *current_step(model), answer.value.id);
    if (!model.over.empty()) return {};  // help is open: the person goes on after it
    return on(model, page, NextTapped{});
}

// What was taken stays to be sent once more.
Effects on(Model& model, Step& page, Bad<api::SendUpload> answer) {
    auto const& error = answer.error;
    page.alert = about(model, error.kind == api::ApiError::Kind::unreachable ? "offline"
                              : error.status == 413                          ? "too_large"
                              : error.status == 415                          ? "refused"
                                                                             : "not_sent");
    return {};
}

void forget_upload(Model& model, forms::Step const& step) {
    set_upload(model, step, {});
    step_page(model).alert = about(model, is_taken(model, step) ? "not_sent" : "gone");
}

// A recording that comes when nobody speaks any more was given up.
Effects on(Model& model, Captured const& event) {
    Effects effects;
    auto const* step = current_step(model);
    bool const said = shown<Voice>(model);
    if (!step || kind_of(*step).taking != (said ? Taking::recording : Taking::photo)) return effects;
    model.visit->capture = event.url;
    model.visit->capture_of = step->id;
    if (said || shown<Camera>(model)) model.over.clear();
    set_upload(model, *step, {});
    step_page(model).alert.clear();
    keep_draft(model, effects);
    return effects;
}

Effects on(Model& model, CaptureFailed const& event) {
    bool const seen = shown<Camera>(model);
    if (seen || shown<Voice>(model)) model.over.clear();
    // What looks or listens did not come: nothing is wrong with the camera, nor with what was said.
    bool const absent = event.why == "absent";
    if (auto* look_up = std::get_if<LookUp>(&model.page); look_up && seen)
        look_up->alert = absent ? "capture.absent" : "scan.failed";
    auto const* why = event.why == "heic" ? "heic" : "refused";
    if (current_step(model))
        step_page(model).alert = absent ? "capture.absent" : seen ? "camera.failed" : about(model, why);
    return {};
}

Effects on(Model& model, Step&, CaptureDropped const&) {
    if (auto const* step = current_step(model))
        lay_over(model, Sure{is_said(*step) ? Sure::What::voice : Sure::What::photo});
    return {};
}

void drop_upload(Model& model, Effects& effects) {
    auto const* step = current_step(model);
    if (!step) return;
    model.visit->capture.clear();
    set_upload(model, *step, {});
    step_page(model).alert.clear();
    keep_draft(model, effects);
}

}  // namespace handrail::app
