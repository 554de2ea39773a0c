// What follows from an event, for tests of app: effects, requests and blocks by their kind.
#pragma once

#include "app/effect.hpp"
#include "screen/screen.hpp"

namespace handrail::app::test {

template <class Kind>
Kind const* wanted(Effects const& effects) {
    Kind const* last = nullptr;
    for (auto const& effect : effects)
        if (auto const* match = std::get_if<Kind>(&effect)) last = match;
    return last;
}
template <class Kind>
Kind const* asked(Effects const& effects) {
    Kind const* last = nullptr;
    for (auto const& effect : effects)
        if (auto const* send = std::get_if<Send>(&effect))
            if (auto const* match = std::get_if<Kind>(&send->request)) last = match;
    return last;
}
// The number of the newest request of this kind, for an answer that comes late.
template <class Kind>
api::RequestId sent_as(Effects const& effects) {
    for (auto const& effect : effects)
        if (auto const* send = std::get_if<Send>(&effect); send && std::holds_alternative<Kind>(send->request))
            return send->id;
    return {};
}
template <class Kind>
Kind const* block(screen::Screen const& screen) {
    for (auto const& block : screen.blocks)
        if (auto const* match = std::get_if<Kind>(&block)) return match;
    return nullptr;
}

}  // namespace handrail::app::test
