// Painter: from the paint list to one Dear ImGui draw list. Knows no GL; renderer_gl.cpp gives the result to the
// screen.
#pragma once

#include "canvas/atlas.hpp"
#include "canvas/paint_list.hpp"
#include "canvas/shape.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <span>
#include <vector>

namespace handrail::canvas {

// What paints the pixels of a draw command; carried as its texture identifier. Plain colour and sprites are cheap, and
// most of a screen; only around curves and dashes is the shape looked up, or a computer without graphics hardware would
// crawl.
enum class Material : ImTextureID { ink = 1, shape = 2, erase = 3 };

class Painter {
  public:
    // What uv.x of a vertex says where it is no place in the atlas: just the colour, or the shape to look up.
    static constexpr float plain = -1;
    static float shape_mark(std::size_t index) { return -2 - static_cast<float>(index); }

    Painter();

    // Draws only what lies in `damage`, in device pixels; what is told of the items does not depend on it.
    void paint(std::span<Item const> items, Atlas const& atlas, Surface const& surface, Rect const& damage);
    void paint(std::span<Item const> items, Atlas const& atlas, Surface const& surface);

    [[nodiscard]] ImDrawList const& draw_list() const { return m_list; }
    [[nodiscard]] std::span<Shape const> shapes() const { return m_shapes; }
    // For every item the device pixels it covers after clipping; nothing of it is visible where left >= right.
    [[nodiscard]] std::span<Rect const> painted() const { return m_painted; }
    // Likewise, with all of a sprite's ink, which may reach beyond its line.
    [[nodiscard]] std::span<Rect const> covered() const { return m_covered; }
    // Sprites that were asked for and are not in the atlas: the page shows through in their place.
    [[nodiscard]] std::uint32_t missing() const { return m_missing; }

  private:
    Rect paint_item(Item const& item, Atlas const& atlas);
    Rect paint_box(Item const& item);
    Rect paint_sprite(Item const& item, Atlas const& atlas);
    Rect paint_hole(Item const& item);
    void paint_looked_up(Item const& item, Shape const& shape);
    void paint_curved(Item const& item, Shape const& shape);
    void clip_to(Item const& item);
    void fill(Rect const& area, Colour colour);
    void look_up(Rect const& area, Material material, float mark);
    void quad(Rect const& area, ImVec2 from, ImVec2 to, Colour colour);
    [[nodiscard]] Rect ink_of(Item const& item, Atlas const& atlas) const;
    [[nodiscard]] Rect clipped(Rect const& area) const;

    ImDrawListSharedData m_shared;
    ImDrawList m_list;
    std::vector<Shape> m_shapes;
    std::vector<Rect> m_painted;
    std::vector<Rect> m_covered;
    Rect m_damage;
    Surface m_surface;
    std::uint32_t m_missing = 0;
    int m_clips = 0;
};

}  // namespace handrail::canvas
