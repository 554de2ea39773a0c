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

template <class Kind, class... Kinds>
constexpr std::size_t index_in(std::variant<Kinds...> const*) {
    std::size_t index = 0;
    static_cast<void>((... || (std::is_same_v<Kind, Kinds> || (++index, false))));
    return index;
}

template <class Kind>
constexpr std::size_t index_of = index_in<Kind>(static_cast<Overlay const*>(nullptr));

constexpr std::size_t none = std::variant_npos;

// Which of those that listen, look or are written on is shown.
std::size_t sense_shown(Model const& model) {
    auto const shown = model.over.empty() ? none : model.over.back().index();
    return shown == index_of<Voice> || shown == index_of<Camera> || shown == index_of<Writing> ? shown : none;
}

// Help or home: nobody listens or looks behind them.
void switch_off(Model& model, std::size_t sense, Effects& effects) {
    if (sense == index_of<Voice>) effects.push_back(Sound{"drop"});
    if (sense == index_of<Camera>) effects.push_back(UseCamera{"drop"});
    if (sense == index_of<Writing>) effects.push_back(Handwriting{"drop"});
    std::erase_if(model.over, [&](Overlay const& overlay) { return overlay.index() == sense; });
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
    auto const sense = sense_shown(model);
    auto effects = take(model, event);
    if (sense != none && sense != sense_shown(model)) switch_off(model, sense, effects);
    if (!model.heard.empty()) read_on(model, heard, effects);
    if (auto const after = followed(model); !(after == before)) effects.push_back(Follow{after});
    std::erase_if(model.requests, [&](auto const& open) { return open.second.of != id_of(model, open.second.owner); });
    return effects;
}

}  // namespace handrail::app
