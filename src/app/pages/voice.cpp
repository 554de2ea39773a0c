// Voice: a question that asks for words may be answered by saying them. This page is shown as long as it is recorded.
#include <utility>

#include "app/pages/steps.hpp"

namespace handrail::app {

using screen::IconStyle;

View view_voice(Model const& model) {
    Composer page(model, "voice");
    page.screen().head = {.disc = {"microphone", IconStyle::sign},
                          .heading = {page.words("voice.heading"), {}},
                          .hint = page.words("voice.hint")};
    page.dock_back();
    page.dock_next("voice.end", NextTapped{});
    return page.finish();
}

bool has_recording(Model const& model, service::Step const& step) {
    auto const answer = answer_to(model, step.id);
    auto const* text = answer ? std::get_if<std::string>(&*answer) : nullptr;
    return text && !service::spoken(*text).recording.empty();
}

bool is_recorded(Model const& model, service::Step const& step) {
    return step.kind == service::StepKind::text && (is_taken(model, step) || has_recording(model, step));
}

void set_recording(Model& model, service::Step const& step, std::string_view recording) {
    auto& visit = *model.visit;
    auto answer = service::with_recording(service::normalised(step.kind, visit.typed), recording);
    visit.answers.erase(step.id);
    if (!answer.empty()) visit.answers.emplace(step.id, std::move(answer));
}

void add_recorded(Composer& page, service::Step const& step) {
    auto const& model = page.model();
    if (is_sending_photo(model)) {
        page.add(screen::Paragraph{.text = page.words(model.slow ? "photo.slow" : "voice.sending"),
                                   .look = screen::ParagraphLook::strong});
        return;
    }
    page.screen().head.hint = page.words("voice.look");
    screen::Cards cards{.name = page.screen().head.heading.text};
    if (is_taken(model, step))
        cards.choices.push_back(page.choice("play", VoiceTapped{"play"}, "speaker-high", "voice.play"));
    cards.choices.push_back(page.choice("again", VoiceTapped{"record"}, "microphone", "voice.again"));
    cards.choices.push_back(page.choice("drop", PhotoDropped{}, "pencil-simple-line", "voice.drop"));
    page.add(std::move(cards));
}

Effects on(Model& model, VoiceTapped const& event) {
    Effects effects;
    if (std::exchange(model.speaking, false)) effects.push_back(Hush{});  // it would be recorded as well
    model.alert.clear();
    if (event.act == "record") lay_over(model, PageKind::voice);
    effects.push_back(Sound{event.act});
    return effects;
}

}  // namespace handrail::app
