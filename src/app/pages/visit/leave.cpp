// Leave: Home asks once when something is not sent yet. The answers are kept either way.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

View view(Model const& model, Leave const&) {
    Composer page(model, "leave");
    auto& screen = page.screen();
    screen.head = {.disc = {"hand-palm", screen::IconStyle::sign},
                   .heading = {page.words("leave.heading"), {}},
                   .hint = page.words(model.mode == screen::Mode::home ? "leave.kept" : "leave.cleared")};
    if (model.beginning)
        page.dock_secondary("idle.go", "door", LeaveTapped{});
    else
        page.dock_secondary("leave.go", "house", LeaveTapped{});
    page.dock_last("leave.stay", "arrow-left", StayTapped{});
    page.screen().dock.back().icon.style = screen::IconStyle::stroke;
    return page.finish();
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
