// update: each Event goes to its handler, which stands with its page.
#include "app/update.hpp"

#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

Effects on(Model& model, BackTapped const&) {
    Effects effects;
    go_back(model, effects);
    return effects;
}

Effects on(Model& model, Ticked const& event) {
    model.now = event.now;
    return {};
}

Effects on(Model& model, Resized const& event) {
    model.width = event.width;
    model.height = event.height;
    return {};
}

Effects on(Model& model, Elapsed const& event) {
    if (event.timer == "idle") return watch_for_leaving(model);
    if (event.timer == "payment") return ask_again(model);
    bool const waiting =
        model.page.kind == PageKind::sending || model.page.kind == PageKind::payment || is_sending_upload(model);
    if (event.timer == "slow" && waiting) model.slow = true;
    return {};
}

// The network is back: what failed for want of it is tried again without a tap.
Effects on(Model& model, WentOnline const&) {
    bool const waiting = shown(model).kind == PageKind::problem && model.trouble.again &&
                         (model.trouble.what == "offline" || model.trouble.what == "unsent");
    if (!waiting) return {};
    return on(model, RetryTapped{});
}

Effects on(Model& model, Tapped const& tapped) {
    return std::visit([&](auto const& meaning) { return on(model, meaning); }, tapped);
}

namespace {

// Help or home: nobody listens or looks behind them.
void switch_off(Model& model, PageKind kind, Effects& effects) {
    if (kind == PageKind::voice)
        effects.push_back(Sound{"drop"});
    else if (kind == PageKind::camera)
        effects.push_back(Camera{"drop"});
    else
        return;
    std::erase(model.over, Page{.kind = kind});
}

}  // namespace

Next update(Model model, Event event) {
    bool const by_itself = std::holds_alternative<Elapsed>(event) || std::holds_alternative<Arrived>(event) ||
                           std::holds_alternative<CaseChanged>(event);
    auto const before = followed(model);
    if (model.fresh && !by_itself) model.acted = model.now;
    auto const watching = shown(model).kind;
    auto effects = std::visit([&](auto&& happened) { return on(model, std::move(happened)); }, std::move(event));
    if (watching != shown(model).kind) switch_off(model, watching, effects);
    if (auto const after = followed(model); !(after == before)) effects.push_back(Follow{after});
    return {std::move(model), std::move(effects)};
}

}  // namespace handrail::app
