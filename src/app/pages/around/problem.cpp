// Problem: one plain sentence on what happened, what still holds, and ways on.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

// Nobody knows what became of it: it is looked for rather than tried again.
bool is_unknown(Problem const& problem) { return problem.what.starts_with("unknown"); }

}  // namespace

View view(Model const& model, Problem const& problem) {
    Composer page(model, "problem");
    auto& screen = page.screen();
    auto const key = "trouble." + problem.what;
    screen.head = {.heading = {page.words(key), {}}};
    page.add(screen::Alert{.icon = {"hand-palm", IconStyle::sign},
                           .text = page.words(key + ".first"),
                           .detail = page.words(key + ".holds")});
    if (auto call = page.call_row()) page.add_row("trouble.ways", *std::move(call));
    page.dock_back();
    if (problem.again) {
        bool const unknown = is_unknown(problem);
        page.dock_last(unknown ? "action.find_out" : "action.retry", "arrow-clockwise", RetryTapped{});
        page.screen().dock.back().icon.style = IconStyle::stroke;
    } else {
        page.dock_last("action.understood", "check-fat", BackTapped{});
    }
    return page.finish();
}

namespace {

// What happens on a page of its own happens there once more.
void enter_page_of(Model& model, api::Request const& request, Effects& effects) {
    bool const sent = std::holds_alternative<api::CreateCase>(request) ||
                      std::holds_alternative<api::CancelCase>(request) ||
                      std::holds_alternative<api::RescheduleCase>(request);
    if (sent) return enter(model, Sending{}, effects);
    auto* receipt = std::get_if<Receipt>(&model.page);
    if (receipt && std::holds_alternative<api::CancelPayment>(request))
        enter(model, Payment{.receipt = std::move(receipt->receipt)}, effects);
}

}  // namespace

Effects on(Model& model, Problem& problem, RetryTapped const&) {
    Effects effects;
    auto const again = std::move(problem.again);
    model.over.pop_back();
    if (!again) return effects;
    if (std::holds_alternative<api::FindCase>(again->request) && model.visit) {
        find_out(model, {.sends = true, .already = true}, effects);
        return effects;
    }
    enter_page_of(model, again->request, effects);
    send(model, again->owner, again->request, effects);  // with the same idempotency key: it cannot happen twice
    return effects;
}

// The network is back: what failed for want of it is tried again without a tap.
Effects on(Model& model, Problem& problem, WentOnline const&) {
    bool const waits = problem.what == "offline" || problem.what == "unsent" || is_unknown(problem);
    bool const waiting = problem.again && waits;
    return waiting ? on(model, problem, RetryTapped{}) : Effects{};
}

}  // namespace handrail::app
