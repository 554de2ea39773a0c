// Gives an event to whoever takes it: the app itself, or the page that is there. What it does not take changes nothing.
#pragma once

#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

template <class Event>
concept TakenByApp = requires(Model& model, Event event) {
    on(model, std::move(event));
};

template <class Event, class Kind>
concept TakenBy = requires(Model& model, Kind& page, Event event) {
    on(model, page, std::move(event));
};

template <class Event, class... Kinds>
constexpr bool is_taken_by_any(std::variant<Kinds...> const*) {
    return (... || TakenBy<Event, Kinds>);
}

// Whether it was there and took the event.
template <class Kind, class Event>
bool give_one(Model& model, Kind* page, Event& event, Effects& effects) {
    if constexpr (TakenBy<Event, Kind>) {
        if (!page) return false;
        effects = on(model, *page, std::move(event));
        return true;
    } else {
        return false;
    }
}

template <class Event, class... Kinds>
bool give(Model& model, std::variant<Kinds...>& place, Event& event, Effects& effects) {
    return (... || give_one(model, std::get_if<Kinds>(&place), event, effects));
}

// To the app, or to the page that is shown. An event that nobody would ever take does not compile.
template <class Event>
Effects give(Model& model, Event& event) {
    if constexpr (TakenByApp<Event>) {
        return on(model, std::move(event));
    } else {
        constexpr bool by_page = is_taken_by_any<Event>(static_cast<Page const*>(nullptr));
        constexpr bool by_overlay = is_taken_by_any<Event>(static_cast<Overlay const*>(nullptr));
        static_assert(by_page || by_overlay, "no page takes this event");
        Effects effects;
        if (model.over.empty())
            give(model, model.page, event, effects);
        else
            give(model, model.over.back(), event, effects);
        return effects;
    }
}

}  // namespace handrail::app
