// Cancel: asked once more before a case is taken back.
#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

View view_cancel(Model const& model) {
    if (!model.look_up.found) return view_look_up(model);
    auto const& found = *model.look_up.found;
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

Effects on(Model& model, CancelTapped const&) {
    Effects effects;
    enter(model, {.kind = PageKind::cancel}, effects);
    return effects;
}

Effects on(Model& model, CancelConfirmed const&) {
    Effects effects;
    if (model.look_up.key) {
        auto const of = *model.look_up.key;
        enter(model, {.kind = PageKind::sending}, effects);
        send(model, api::CancelCase{fresh_key(model), of}, effects);
        effects.push_back(Wait{"slow", 10});
    }
    return effects;
}

}  // namespace handrail::app
