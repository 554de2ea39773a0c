// Cancel: asked once more before a case is taken back.
#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

View view(Model const& model, Cancel const&) {
    auto const& found = model.open_case->found;
    Composer page(model, "cancel");
    auto& screen = page.screen();
    screen.head = {.caption = title_of(page, found),
                   .heading = {page.words(found.start ? "cancel.heading" : "cancel.heading_other"), {}}};
    screen.head.hint = page.words(found.start ? "cancel.hint" : "cancel.hint_other");
    if (found.start) {
        auto const& start = *found.start;
        page.add(screen::Facts{.panel = true,
                               .facts = {{.icon = {"calendar-x", IconStyle::sign},
                                          .text = when_words(page, start),
                                          .detail = time_of(page, start)}}});
    }
    page.screen().dock.push_back({.id = page.control("keep", BackTapped{}),
                                  .look = screen::ButtonLook::secondary,
                                  .icon = {"arrow-left", IconStyle::stroke},
                                  .label = page.words(found.start ? "cancel.keep" : "cancel.keep_other")});
    page.dock_last(found.start ? "cancel.confirm" : "cancel.confirm_other", "calendar-x", CancelConfirmed{}, true);
    return page.finish();
}

void go_back(Model& model, Cancel&, Effects& effects) { enter(model, Case{}, effects); }

Effects on(Model& model, Cancel&, CancelConfirmed const&) {
    Effects effects;
    enter(model, Sending{}, effects);
    send(model, Owner::page, api::CancelCase{new_key(model), model.open_case->key}, effects);
    return effects;
}

}  // namespace handrail::app
