// The paint list: what geometry.mjs read from the page, in the order of painting. Knows nothing of services or
// elements.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace handrail::canvas {

enum class Kind : std::uint32_t {
    box = 1,     // background and border of an element, an outline, or an underline
    sprite = 2,  // a line of text, or one layer of a picture, as coverage in the atlas
    hole = 3,    // where the page shows through: native fields, and lines the canvas cannot draw
    clip = 4,    // what follows is painted only inside this rectangle, until its unclip
    unclip = 5,
};

enum class Border : std::uint32_t { solid = 0, dashed = 1 };

// A colour as Dear ImGui packs it: 0xAABBGGRR, straight alpha.
using Colour = std::uint32_t;

using SpriteId = std::uint32_t;

// One entry. Lengths are CSS pixels from the top-left corner of the canvas; geometry.mjs writes the same 22 words.
struct Item {
    Kind kind = Kind::box;
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    Colour fill = 0;  // box: background; sprite: its ink
    Colour line = 0;  // box: border
    Border style = Border::solid;
    std::array<float, 4> borders{};       // top, right, bottom, left
    std::array<float, 4> radii_across{};  // horizontal radii: top left, top right, bottom right, bottom left
    std::array<float, 4> radii_down{};    // vertical radii, likewise
    SpriteId sprite = 0;
    std::uint32_t at = 0;  // sprite: device pixel of its top-left corner, two signed halves: x low, y high

    bool operator==(Item const&) const = default;
};

static_assert(sizeof(Item) == 88 && alignof(Item) == 4, "web/geometry.mjs writes 22 words an item");
static_assert(offsetof(Item, fill) == 20 && offsetof(Item, borders) == 32);
static_assert(offsetof(Item, radii_across) == 48 && offsetof(Item, radii_down) == 64 && offsetof(Item, sprite) == 80);

// The canvas in CSS pixels, and how many device pixels one of them is.
struct Surface {
    float width = 0;
    float height = 0;
    float ratio = 1;
    float grid = 1;  // device pixels between the places where this browser lets edges of boxes lie
    bool operator==(Surface const&) const = default;
};

}  // namespace handrail::canvas
