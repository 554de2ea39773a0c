// update: each Event goes to its handler, which stands with its page.
#include "app/update.hpp"

#include <algorithm>
#include <utility>

#include "app/give.hpp"
#include "base/result.hpp"

namespace handrail::app {

Effects on(Model& model, BackTapped const&) {
    Effects effects;
    go_back(model, effects);
    return effects;
}

Effects on(Model& model, MoreTapped const& event) {
    std::visit(
        [&](auto& page) {
            if constexpr (requires { page.subpage; }) page.subpage = event.subpage;
        },
        model.page);
    return {};
}

// Why it cannot be chosen.
Effects on(Model& model, UnavailableTapped const& event) {
    model.refused = event.reason;
    return {};
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

// Whoever waited may be gone: the page was left, or the request is answered.
Effects on(Model& model, Elapsed const& event) {
    auto const& timer = event.timer;
    if (timer.kind == Timer::Kind::idle) return watch_for_leaving(model);
    if (timer.of != model.page_id && model.requests.count({timer.of}) == 0) return {};
    Effects effects;
    if (timer.kind == Timer::Kind::payment) {
        give(model, model.page, event, effects);
        return effects;
    }
    std::visit(
        [](auto& page) {
            if constexpr (requires { page.slow; }) page.slow = true;
        },
        model.page);
    return effects;
}

namespace {

// A tap is given as what it means.
Effects take(Model& model, Event& event) {
    return match(
        event, [&](Tapped& tapped) { return std::visit([&](auto& meaning) { return give(model, meaning); }, tapped); },
        [&](auto& happened) { return give(model, happened); });
}

// Help or home: nobody listens or looks behind them.
template <class Kind>
void switch_off(Model& model) {
    std::erase_if(model.over, [](Overlay const& overlay) { return std::holds_alternative<Kind>(overlay); });
}

bool happens_by_itself(Event const& event) {
    return std::holds_alternative<Ticked>(event) || std::holds_alternative<Elapsed>(event) ||
           std::holds_alternative<Replied>(event) || std::holds_alternative<CaseChanged>(event) ||
           std::holds_alternative<Kept>(event);
}

}  // namespace

Effects update(Model& model, Event event) {
    if (!happens_by_itself(event)) {
        if (model.beginning) model.acted = model.now;
        model.refused.clear();
    }
    auto const before = followed(model);
    auto const heard = model.heard.empty() ? screen::Screen{} : view(model).screen;
    bool const listening = shown<Voice>(model), looking = shown<Camera>(model), writing = shown<Writing>(model);
    auto effects = take(model, event);
    if (listening && !shown<Voice>(model)) {
        effects.push_back(Sound{"drop"});
        switch_off<Voice>(model);
    }
    if (looking && !shown<Camera>(model)) {
        effects.push_back(UseCamera{"drop"});
        switch_off<Camera>(model);
    }
    if (writing && !shown<Writing>(model)) {
        effects.push_back(Handwriting{"drop"});
        switch_off<Writing>(model);
    }
    if (!model.heard.empty()) read_on(model, heard, effects);
    if (auto const after = followed(model); !(after == before)) effects.push_back(Follow{after});
    std::erase_if(model.requests, [&](auto const& open) { return open.second.of != id_of(model, open.second.owner); });
    return effects;
}

}  // namespace handrail::app
