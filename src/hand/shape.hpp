// Shape: a drawing as numbers that can be compared, whatever its place, its size and the order of its strokes.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "hand/drawing.hpp"

namespace handrail::hand {

// Ink along the drawing, at equal distances, in a frame of its own: the middle is 0, and most of it lies within 1.
struct Dot {
    float x = 0;
    float y = 0;
    float across = 0;  // The direction there, as a line has it, without a start: the cosine of twice its angle
    float down = 0;    // and the sine.
};
using Dots = std::vector<Dot>;

// How much ink of which direction lies where: cells of a grid by four directions.
constexpr int cells = 8;
constexpr int directions = 4;
using Shape = std::array<std::uint8_t, cells * cells * directions>;

// A shaking hand is steadied first.
Drawing steadied(Drawing const& drawing);
Dots dots_of(Drawing const& drawing);
Shape shape_of(Dots const& dots);
int unlikeness(Shape const& one, Shape const& other);

// How far the ink of each lies from that of the other, in place and direction.
float distance(Dots const& one, Dots const& other);

}  // namespace handrail::hand
