// Painter: from the paint list to one Dear ImGui draw list. Knows no GL; renderer_gl.cpp gives the result to the screen.
#pragma once

#include "canvas/atlas.hpp"
#include "canvas/paint_list.hpp"
#include "canvas/shape.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <span>
#include <vector>

namespace handrail::canvas {

// How the pixels of a draw command meet those already there; carried as its texture identifier.
enum class Blend : ImTextureID { over = 1, erase = 2 };

class Painter {
  public:
    // What a vertex says in uv.x when it belongs to a box: below zero, its shape; just the colour for no_shape.
    static constexpr float no_shape = -1;
    static float shape_mark(std::size_t index) { return -2 - static_cast<float>(index); }

    Painter();

    void paint(std::span<Item const> items, Atlas const& atlas, Surface const& surface);

    [[nodiscard]] ImDrawList const& draw_list() const { return m_list; }
    [[nodiscard]] std::span<Shape const> shapes() const { return m_shapes; }
    // For every item the device pixels it covers after clipping; nothing of it is visible where left >= right.
    [[nodiscard]] std::span<Rect const> painted() const { return m_painted; }
    // Sprites that were asked for and are not in the atlas: the page shows through in their place.
    [[nodiscard]] std::uint32_t missing() const { return m_missing; }

  private:
    Rect paint_item(Item const& item, Atlas const& atlas);
    Rect paint_box(Item const& item);
    Rect paint_sprite(Item const& item, Atlas const& atlas);
    Rect paint_hole(Item const& item);
    void clip_to(Item const& item);
    void quad(Rect const& area, ImVec2 from, ImVec2 to, Colour colour);
    [[nodiscard]] Rect clipped(Rect const& area) const;

    ImDrawListSharedData m_shared;
    ImDrawList m_list;
    std::vector<Shape> m_shapes;
    std::vector<Rect> m_painted;
    Surface m_surface;
    std::uint32_t m_missing = 0;
    int m_clips = 0;
};

}  // namespace handrail::canvas
