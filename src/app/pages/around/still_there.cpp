// Still there? Asked at a kiosk after two minutes; after three everything is forgotten (ACCESSIBILITY K-20).
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

namespace {

constexpr int asked_after = 120;
constexpr int forgotten_after = 180;

}  // namespace

View view(Model const& model, StillThere const&) {
    Composer page(model, "still-there");
    auto& screen = page.screen();
    int const left = std::clamp(static_cast<int>(model.acted - model.now) + forgotten_after, 0, 60);
    screen.head = {.rail = screen::Rail{.step = left, .steps = forgotten_after - asked_after},
                   .disc = {"hand-waving", screen::IconStyle::sign},
                   .heading = {page.words("idle.heading"), {}},
                   .hint = page.words("idle.hint")};
    bool const unsure = model.visit && model.visit->unsure;  // it may have been received all the same
    if (unsure) screen.head.hint = page.words("leave.unsure.hint", {{"hotline", model.config.hotline}});
    screen.tools.clear();
    page.add(screen::Paragraph{.text = page.words("idle.left", {{"n", std::to_string(left)}}),
                               .look = screen::ParagraphLook::strong});
    page.dock_next("idle.stay", StayTapped{});
    page.dock_secondary("idle.go", "door", LeaveTapped{});
    return page.finish();
}

// Called by one timer that runs on and on; as long as nobody is there it changes nothing.
Effects watch_for_leaving(Model& model) {
    if (shown<Welcome>(model)) return {Wait{{Timer::Kind::idle}, asked_after}};
    if (std::holds_alternative<Sending>(model.page)) model.acted = model.now;  // it is we who are slow
    int const quiet = static_cast<int>(model.now - model.acted);
    if (quiet < asked_after) return {Wait{{Timer::Kind::idle}, asked_after - quiet}};
    Effects effects;
    if (quiet < forgotten_after)
        lay_over(model, StillThere{});
    else
        begin_anew(model, effects);
    effects.push_back(Wait{{Timer::Kind::idle}, 1});
    return effects;
}

}  // namespace handrail::app
