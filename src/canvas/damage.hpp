// Damage: the parts of the screen in which two frames differ, so that only they are drawn.
#pragma once

#include "canvas/paint_list.hpp"
#include "canvas/shape.hpp"

#include <optional>
#include <span>
#include <vector>

namespace handrail::canvas {

// A list, and for each of its items the device pixels that it covers.
struct Frame {
    std::span<Item const> items;
    std::span<Rect const> covered;
};

// A few rectangles that hold every difference; none says that all may differ, as where clips do.
std::optional<std::vector<Rect>> damage_between(Frame const& before, Frame const& after);

// What two rectangles share; empty, and the same as Rect{}, where they do not meet.
Rect shared(Rect const& one, Rect const& other);

}  // namespace handrail::canvas
