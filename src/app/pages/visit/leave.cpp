// Leave: Home asks once when something is not sent yet. The answers are kept either way.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

namespace {

// What to say on the telephone, to be noted or printed before all of it is cleared.
void add_unsure(Composer& page) {
    auto const& model = page.model();
    auto const& visit = *model.visit;
    auto& head = page.screen().head;
    head.heading = {page.words("leave.unsure"), {}};
    head.hint = page.words(model.mode == screen::Mode::home ? "leave.unsure.kept" : "leave.unsure.hint",
                           {{"hotline", model.config.hotline}});
    screen::Facts facts{.panel = true};
    facts.facts.push_back({.icon = {"phone-call", screen::IconStyle::sign},
                           .text = page.words("receipt.call", {{"number", model.config.hotline}})});
    facts.facts.push_back({.icon = {visit.definition.icon, screen::IconStyle::sign},
                           .text = page.text_of(visit.definition.title),
                           .detail = at_words(page, moment(model, model.now))});
    if (visit.slot)
        facts.facts.push_back({.icon = {"calendar-check", screen::IconStyle::sign},
                               .text = when_words(page, visit.slot->start),
                               .detail = time_of(page, visit.slot->start)});
    page.add(std::move(facts));
    if (model.beginning) page.dock_secondary("action.print", "printer", PrintTapped{});
}

}  // namespace

View view(Model const& model, Leave const&) {
    Composer page(model, "leave");
    auto& screen = page.screen();
    screen.head = {.disc = {"hand-palm", screen::IconStyle::sign},
                   .heading = {page.words("leave.heading"), {}},
                   .hint = page.words(model.mode == screen::Mode::home ? "leave.kept" : "leave.cleared")};
    bool const unsure = model.visit && model.visit->unsure;
    if (unsure) add_unsure(page);
    if (model.beginning)
        page.dock_secondary("idle.go", "door", LeaveTapped{});
    else
        page.dock_secondary("leave.go", "house", LeaveTapped{});
    if (unsure)
        page.dock_last("action.find_out", "arrow-clockwise", RetryTapped{}, true);
    else
        page.dock_last("leave.stay", "arrow-left", StayTapped{}, true);
    page.screen().dock.back().icon.style = screen::IconStyle::stroke;
    return page.finish();
}

// What was sent may have been received: whoever leaves is not to believe that nothing was.
Effects on(Model& model, Leave&, RetryTapped const&) {
    Effects effects;
    if (model.visit) find_out(model, {.sends = true, .already = true}, effects);
    return effects;
}

Effects on(Model& model, StayTapped const&) {
    Effects effects;
    go_back(model, effects);
    return effects;
}

Effects on(Model& model, LeaveTapped const&) {
    Effects effects;
    if (model.beginning) {
        begin_anew(model, effects);
        return effects;
    }
    release_hold(model, effects);
    keep_draft(model, effects);
    enter(model, Home{}, effects);
    return effects;
}

}  // namespace handrail::app
