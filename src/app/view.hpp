// view: the Screen that shows a Model, and what each of its controls means. Pure.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "app/model.hpp"
#include "app/taps.hpp"
#include "screen/screen.hpp"

namespace handrail::app {

using Meanings = std::vector<std::pair<screen::NodeId, Tapped>>;

struct View {
    screen::Screen screen;
    Meanings meanings;
    bool operator==(View const&) const = default;
};

View view(Model const& model);

// What tapping a node means now; nothing for a node of a page already left.
std::optional<Tapped> meaning(Meanings const& meanings, screen::NodeId const& id);

}  // namespace handrail::app
