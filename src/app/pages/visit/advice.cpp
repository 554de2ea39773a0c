// Advice: the end of a service that sends nothing. What is to be done stands here to be read and printed.
#include <utility>

#include "app/pages/pages.hpp"
#include "forms/kind.hpp"

namespace handrail::app {

using screen::IconStyle;

View view(Model const& model, Advice const&) {
    Composer page(model, "advice");
    auto& screen = page.screen();
    auto const& definition = model.visit->definition;
    screen.head = {.disc = {definition.icon, IconStyle::sign},
                   .caption = page.text_of(definition.title),
                   .heading = {page.words("advice.heading"), {}},
                   .hint = page.words("advice.nothing_sent")};
    screen::Facts facts{.panel = true};
    for (auto const* step : steps(model))
        if (step->kind->type == forms::AnswerType::none)
            facts.facts.push_back({.icon = {step->icon.empty() ? "info" : step->icon, IconStyle::sign},
                                   .text = page.text_of(step->prompt),
                                   .detail = page.text_of(step->hint)});
    facts.facts.push_back({.icon = {"phone-call", IconStyle::sign},
                           .text = page.words("receipt.call", {{"number", model.config.hotline}})});
    page.add(std::move(facts));
    page.dock_back();
    page.dock_secondary("action.print", "printer", PrintTapped{});
    page.dock_last("action.understood", "check-fat", DoneTapped{});
    return page.finish();
}

// There is nothing to go on with later.
void begin(Model& model, Advice&, Effects& effects) {
    model.draft.reset();
    if (model.mode == screen::Mode::home) effects.emplace_back(ForgetDraft{model.visit->key});
}

// To the last question: what follows it is told here.
void go_back(Model& model, Advice&, Effects& effects) {
    Step last;
    for (auto const* step : steps(model))
        if (step->kind->type != forms::AnswerType::none || step->ends) last.id = step->id;
    if (last.id.value.empty()) return enter(model, Intro{.service = model.visit->definition.id}, effects);
    enter(model, std::move(last), effects);
}

}  // namespace handrail::app
