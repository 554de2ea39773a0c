// Problem: one plain sentence on what happened, what still holds, and ways on.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

View view_problem(Model const& model) {
    Composer page(model, "problem");
    auto& screen = page.screen();
    auto const key = "trouble." + model.trouble.what;
    screen.head = {.heading = {page.words(key), {}}};
    page.add(screen::Alert{.icon = {"hand-palm", IconStyle::sign},
                           .text = page.words(key + ".first"),
                           .detail = page.words(key + ".holds")});
    screen.said_at_once = page.words(key + ".first");
    auto const& hotline = model.config.hotline;
    page.add(screen::Rows{.name = page.words("trouble.ways"),
                          .choices = {{.id = {screen.page + "/call"},
                                       .picture = {"phone-call", IconStyle::picture},
                                       .label = {page.words("action.call_person"), {}},
                                       .caption = page.words("help.call_hint", {{"hotline", hotline}}),
                                       .link = "tel:" + hotline}}});
    page.dock_back();
    if (model.trouble.again) {
        page.dock_last("action.retry", "arrow-clockwise", RetryTapped{});
        page.screen().dock.back().icon.style = IconStyle::stroke;
    } else {
        page.dock_last("action.understood", "check-fat", BackTapped{});
    }
    return page.finish();
}

Effects on(Model& model, RetryTapped const&) {
    Effects effects;
    auto const again = model.trouble.again;
    model.trouble = {};
    if (!model.over.empty()) model.over.pop_back();
    if (!again) return {};
    bool const sending = std::holds_alternative<api::CreateCase>(*again) ||
                         std::holds_alternative<api::CancelCase>(*again) ||
                         std::holds_alternative<api::RescheduleCase>(*again);
    if (sending) {
        enter(model, {.kind = PageKind::sending}, effects);
        effects.push_back(Wait{"slow", 10});
    }
    if (std::holds_alternative<api::CancelPayment>(*again)) enter(model, {.kind = PageKind::payment}, effects);
    send(model, *again, effects);  // with the same idempotency key: it cannot happen twice
    return effects;
}

}  // namespace handrail::app
