// The photo step: one is taken, looked at, and sent when the person goes on. The answer is what the service calls it.
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

// A kiosk has neither files nor an app that takes photos, and not every one has a camera.
bool is_blind(Model const& model) { return model.mode == screen::Mode::kiosk && !model.sees; }

// What can be done about the photo; nothing while it is on its way.
void add_ways(Composer& page, forms::Step const& step, bool any) {
    screen::Cards cards{.name = page.screen().head.heading.text};
    std::string const take = any ? "again" : "take";
    cards.choices.push_back(page.choice(take, PhotoTapped{}, "camera", "photo." + take));
    if (any && step.optional) cards.choices.push_back(page.choice("skip", CaptureDropped{}, "prohibit", "photo.skip"));
    page.add(std::move(cards));
}

void add_photo(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    if (is_blind(model)) return page.add_note(screen::AlertLook::alert, "warning", page.words("photo.not_here"));
    bool const taken = is_taken(model, step);
    bool const kept = answer_to(model, step.id).has_value();
    if (taken) page.screen().head.hint = page.words("photo.check");
    if (taken) page.add(screen::Photo{.address = model.visit->capture, .name = page.words("photo.name")});
    if (kept && !taken) page.add_note(screen::AlertLook::saved, "check-fat", page.words("photo.kept"));
    if (!is_asking<api::SendUpload>(model)) return add_ways(page, step, taken || kept);
    page.add_paragraph(page.words(step_page(model).slow ? "upload.slow" : "photo.sending"),
                       screen::ParagraphLook::strong);
}

void add_photo_dock(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    bool const taken = is_taken(model, step);
    if (is_asking<api::SendUpload>(model)) return page.dock_waiting(page.words("photo.wait"));
    if (taken) return page.dock_next("photo.good");
    if (answer_to(model, step.id)) return page.dock_next("action.next");
    if (step.optional) return page.dock_next("photo.skip");
    if (is_blind(model)) return page.dock_call("action.call_person");
    page.dock_waiting(page.words("photo.first"));
}

bool dock_photo(Composer& page, forms::Step const& step) {
    add_photo_dock(page, step);
    return true;
}

std::string told_photo(Composer const& page, forms::Step const&, forms::AnswerValue const&) {
    return page.words("photo.kept");
}

}  // namespace

constinit StepKind const kinds::photo{
    .answers = {.name = "photo", .verdict = forms::check_reference},
    .taking = Taking::photo,
    .view = add_photo,
    .dock = dock_photo,
    .alert = "photo.missing",
    .told = told_photo,
    .icon = "camera",
};

Effects on(Model& model, Step& page, PhotoTapped const&) {
    page.alert.clear();
    if (model.mode != screen::Mode::kiosk) return {TakePhoto{}};
    lay_over(model, Camera{});
    return {UseCamera{"photo"}};
}

}  // namespace handrail::app
