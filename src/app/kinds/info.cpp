// The info step: something to read, a warning, or an alarm that stops the journey.
#include <utility>

#include "app/kinds.hpp"

namespace handrail::app {

namespace {

std::string number_of(Composer const& page, forms::Step const& step) {
    return step.call.empty() ? page.model().config.hotline : step.call;
}

// The journey stops: no progress line, but what to do at once.
void add_alarm(Composer& page, forms::Step const& step) {
    auto& screen = page.screen();
    auto hint = std::exchange(screen.head.hint, {});
    screen.head = {.disc = {"warning", screen::IconStyle::sign}, .heading = screen.head.heading};
    page.add(screen::Alert{.icon = {step.icon.empty() ? "warning" : step.icon, screen::IconStyle::picture},
                           .text = std::move(hint)});
}

void add_info(Composer& page, forms::Step const& step) {
    if (step.ends)
        add_alarm(page, step);
    else if (step.alert)
        page.add_note(screen::AlertLook::alert, "warning", std::exchange(page.screen().head.hint, {}));
}

// An alarm's large button calls; going on is for who says that it is not about them.
bool dock_info(Composer& page, forms::Step const& step) {
    if (step.ends) {
        page.dock_secondary("alarm.safe", "shield-check", NextTapped{});
        page.screen().dock.back().id = page.control("next", NextTapped{});
    }
    if (step.ends)
        page.dock_call(number_of(page, step), screen::ButtonLook::last, "alarm.ask_anybody");
    else if (!step.call.empty())
        page.dock_call(step.call, screen::ButtonLook::secondary, "call.note_this");
    return step.ends;
}

constexpr forms::Field info_fields[] = {{"alert", forms::Truth{&forms::Step::alert}},
                                        {"ends", forms::Truth{&forms::Step::ends}},
                                        {"call", forms::Telephone{&forms::Step::call}}};

}  // namespace

constinit StepKind const kinds::info{
    .answers = {.name = "info", .fields = info_fields, .type = forms::AnswerType::none},
    .view = add_info,
    .dock = dock_info,
    .roomy = true,
};

}  // namespace handrail::app
