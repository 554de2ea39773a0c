// What the notes of a Screen make it say when they come: warnings at once, and that something is done in its turn.
#pragma once

#include <string>

#include "screen/element.hpp"

namespace handrail::screen::test {

inline Announcement announced(Screen const& before, Screen const& after) {
    return announcement({before, render(before)}, {}, {after, render(after)});
}

inline Announcement announced_notes(Screen const& screen) {
    auto before = screen;
    for (auto* blocks : {&before.aside, &before.blocks})
        std::erase_if(*blocks, [](Block const& block) { return std::holds_alternative<Alert>(block); });
    return announced(before, screen);
}

inline std::string warned(Screen const& screen) {
    auto const said = announced_notes(screen);
    return said.at_once ? said.text : std::string{};
}

inline std::string noted(Screen const& screen) {
    auto const said = announced_notes(screen);
    return said.at_once ? std::string{} : said.text;
}

}  // namespace handrail::screen::test
