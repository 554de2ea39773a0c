// view: the Screen that shows a Model, and what each of its controls means. Pure.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "app/model.hpp"
#include "app/taps.hpp"
#include "screen/screen.hpp"

namespace handrail::app {

struct View {
    screen::Screen screen;
    std::vector<std::pair<screen::NodeId, Tapped>> meanings;
    bool operator==(View const&) const = default;
};

View view(Model const& model);

// What tapping a node means now; nothing for a node of a page already left.
std::optional<Tapped> meaning(View const& view, screen::NodeId const& id);

}  // namespace handrail::app
