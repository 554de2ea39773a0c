// update: each Event goes to its handler, which stands with its page.
#include "app/update.hpp"

#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

Next on(Model model, BackTapped const&) {
    Effects effects;
    go_back(model, effects);
    return {std::move(model), std::move(effects)};
}

Next on(Model model, Ticked const& event) {
    model.now = event.now;
    return {std::move(model), {}};
}

Next on(Model model, Resized const& event) {
    model.width = event.width;
    model.height = event.height;
    return {std::move(model), {}};
}

Next on(Model model, Elapsed const& event) {
    if (event.timer == "slow" && model.page.kind == PageKind::sending) model.slow = true;
    return {std::move(model), {}};
}

// The network is back: what failed for want of it is tried again without a tap.
Next on(Model model, WentOnline const&) {
    bool const waiting = shown(model).kind == PageKind::problem && model.trouble.again &&
                         (model.trouble.what == "offline" || model.trouble.what == "unsent");
    if (!waiting) return {std::move(model), {}};
    return on(std::move(model), RetryTapped{});
}

Next update(Model model, Event const& event) {
    return std::visit([&](auto const& happened) { return on(std::move(model), happened); }, event);
}

}  // namespace handrail::app
