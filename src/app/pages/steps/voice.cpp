// Voice: a question that asks for words may be answered by saying them. This page is shown as long as it is recorded.
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::IconStyle;

View view(Model const& model, Voice const&) {
    Composer page(model, "voice");
    page.screen().head = {.disc = {"microphone", IconStyle::sign},
                          .heading = {page.words("voice.heading"), {}},
                          .hint = page.words("voice.hint")};
    page.dock_back();
    page.dock_next("voice.end");
    return page.finish();
}

bool is_recorded(Model const& model, forms::Step const& step) {
    return kind_of(step).taking == Taking::recording && (is_taken(model, step) || has_upload(model, step));
}

void add_recorded(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    if (is_asking<api::SendUpload>(model)) {
        page.add_paragraph(page.words(step_page(model).slow ? "upload.slow" : "voice.sending"),
                           screen::ParagraphLook::strong);
        return;
    }
    page.screen().head.hint = page.words("voice.look");
    screen::Cards cards{.name = page.screen().head.heading.text};
    if (is_taken(model, step)) cards.choices.push_back(page.choice("play", VoiceTapped{"play"}, "play", "voice.play"));
    cards.choices.push_back(page.choice("again", VoiceTapped{"record"}, "microphone", "voice.again"));
    cards.choices.push_back(page.choice("drop", CaptureDropped{}, "pencil-simple-line", "voice.drop"));
    page.add(std::move(cards));
}

Effects on(Model& model, Step& page, VoiceTapped const& event) {
    Effects effects;
    if (std::exchange(model.speaking, false)) effects.push_back(Hush{});  // it would be recorded as well
    page.alert.clear();
    if (event.act == "record") lay_over(model, Voice{});
    effects.push_back(Sound{event.act});
    return effects;
}

Effects on(Model&, Voice&, NextTapped const&) { return {Sound{"stop"}}; }

}  // namespace handrail::app
