// Sending: what is done, what is going on, what comes next. Nothing to press until it takes long.
#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;
using screen::StageState;

View view_sending(Model const& model) {
    Composer page(model, "sending");
    auto& screen = page.screen();
    screen.head = {.heading = {page.words("sending.heading"), {}}, .hint = page.words("sending.hint")};
    page.add(screen::Stages{
        .stages = {
            {.state = StageState::done, .icon = {"check-fat", IconStyle::sign}, .label = page.words("sending.filled")},
            {.state = StageState::now,
             .icon = {"hourglass-medium", IconStyle::sign},
             .label = page.words("sending.waiting"),
             .detail = page.words(model.slow ? "sending.slow" : "sending.usual")},
            {.state = StageState::ahead, .label = page.words("sending.receipt")}}});
    page.add(screen::Facts{.panel = true,
                           .facts = {{.icon = {"shield-check", IconStyle::sign}, .text = page.words("sending.once")}}});
    if (model.slow) {
        screen.said = page.words("sending.slow");
        page.dock_call("action.call_person");
    }
    return page.finish();
}

}  // namespace handrail::app
