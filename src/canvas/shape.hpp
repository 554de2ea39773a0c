// Shape: one box in device pixels, ready for shaders/paint.frag. Rounds to pixels and fits radii as CSS and browsers
// do.
#pragma once

#include "canvas/paint_list.hpp"

#include <array>

namespace handrail::canvas {

// Edges in device pixels.
struct Rect {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    bool operator==(Rect const&) const = default;
};

struct Tint {
    float red = 0;
    float green = 0;
    float blue = 0;
    float alpha = 0;
    bool operator==(Tint const&) const = default;
};

// Dashes run clockwise along the middle of the border, from the end of the top left corner.
struct Dashes {
    float length = 0;  // 0: the border is solid
    float period = 0;
    float width = 0;
    float unused = 0;
    bool operator==(Dashes const&) const = default;
};

// Nine texels of four floats: the order is that of the reads in shaders/paint.frag.
struct Shape {
    Rect outer;
    Rect inner;
    std::array<float, 4> outer_across{};
    std::array<float, 4> outer_down{};
    std::array<float, 4> inner_across{};
    std::array<float, 4> inner_down{};
    Tint fill;
    Tint line;
    Dashes dashes;
    bool operator==(Shape const&) const = default;
};
static_assert(sizeof(Shape) == 9 * 4 * sizeof(float));

// Browsers put the edges of boxes on whole pixels; so does the paint, or edges would look soft.
Rect snapped(Item const& item, Surface const& surface);

Shape shape_of(Item const& item, Surface const& surface);

// Whether the box is one plain colour without corners, which needs no shape.
bool is_plain(Item const& item);

}  // namespace handrail::canvas
