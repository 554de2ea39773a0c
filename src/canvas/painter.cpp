// Painter: every item becomes one quad, in the order of the list.
#include "canvas/painter.hpp"

#include <algorithm>

namespace handrail::canvas {
namespace {

ImTextureRef blend_mark(Blend blend) { return ImTextureRef(static_cast<ImTextureID>(blend)); }

bool is_inside_out(Rect const& area) { return area.left >= area.right || area.top >= area.bottom; }

}  // namespace

Painter::Painter() : m_list(&m_shared) {}

void Painter::paint(std::span<Item const> items, Atlas const& atlas, Surface const& surface) {
    m_surface = surface;
    m_missing = 0;
    m_clips = 0;
    m_shapes.clear();
    m_painted.clear();
    m_list._ResetForNewFrame();
    m_list.PushClipRect(ImVec2(0, 0), ImVec2(surface.width * surface.ratio, surface.height * surface.ratio));
    m_list.PushTexture(blend_mark(Blend::over));
    for (auto const& item : items) m_painted.push_back(clipped(paint_item(item, atlas)));
    // A list that was cut short must not leave its clips to the next one.
    for (; m_clips > 0; --m_clips) m_list.PopClipRect();
    m_list.PopTexture();
    m_list.PopClipRect();
    m_list._PopUnusedDrawCmd();
}

Rect Painter::paint_item(Item const& item, Atlas const& atlas) {
    switch (item.kind) {
        case Kind::box: return paint_box(item);
        case Kind::sprite: return paint_sprite(item, atlas);
        case Kind::hole: return paint_hole(item);
        case Kind::clip: clip_to(item); return {};
        case Kind::unclip:
            if (m_clips > 0) {
                m_list.PopClipRect();
                --m_clips;
            }
            return {};
    }
    return {};
}

Rect Painter::paint_box(Item const& item) {
    auto const area = snapped(item, m_surface);
    if (is_inside_out(area)) return {};
    if (is_plain(item)) {
        quad(area, ImVec2(no_shape, 0), ImVec2(no_shape, 0), item.fill);
        return area;
    }
    auto const mark = shape_mark(m_shapes.size());
    m_shapes.push_back(shape_of(item, m_surface));
    quad(area, ImVec2(mark, 0), ImVec2(mark, 0), IM_COL32_WHITE);
    return area;
}

// The sprite itself is trimmed to its ink; what counts as painted is the line or picture that the page has there.
Rect Painter::paint_sprite(Item const& item, Atlas const& atlas) {
    auto const area = snapped(item, m_surface);
    auto const slot = atlas.find(item.sprite);
    if (!slot) {
        ++m_missing;
        paint_hole(item);
        return {};
    }
    auto const left = static_cast<float>(static_cast<std::int16_t>(item.at & 0xFFFFU));
    auto const top = static_cast<float>(static_cast<std::int16_t>(item.at >> 16U));
    auto const width = static_cast<float>(slot->width);
    auto const height = static_cast<float>(slot->height);
    auto const u = static_cast<float>(slot->x);
    auto const v = static_cast<float>(slot->y);
    quad({left, top, left + width, top + height}, ImVec2(u, v), ImVec2(u + width, v + height), item.fill);
    return area;
}

Rect Painter::paint_hole(Item const& item) {
    auto const area = snapped(item, m_surface);
    if (is_inside_out(area)) return {};
    auto hole = item;
    hole.fill = IM_COL32_BLACK;
    hole.borders = {};
    m_list.PushTexture(blend_mark(Blend::erase));
    auto const mark = is_plain(hole) ? no_shape : shape_mark(m_shapes.size());
    if (mark != no_shape) m_shapes.push_back(shape_of(hole, m_surface));
    quad(area, ImVec2(mark, 0), ImVec2(mark, 0), IM_COL32_BLACK);
    m_list.PopTexture();
    return area;
}

void Painter::clip_to(Item const& item) {
    auto const area = snapped(item, m_surface);
    m_list.PushClipRect(ImVec2(area.left, area.top), ImVec2(area.right, area.bottom), true);
    ++m_clips;
}

void Painter::quad(Rect const& area, ImVec2 from, ImVec2 to, Colour colour) {
    if (is_inside_out(clipped(area))) return;
    m_list.PrimReserve(6, 4);
    m_list.PrimRectUV(ImVec2(area.left, area.top), ImVec2(area.right, area.bottom), from, to, colour);
}

Rect Painter::clipped(Rect const& area) const {
    if (is_inside_out(area)) return {};
    auto const& clip = m_list._CmdHeader.ClipRect;
    Rect const visible{std::max(area.left, clip.x), std::max(area.top, clip.y), std::min(area.right, clip.z),
                       std::min(area.bottom, clip.w)};
    return is_inside_out(visible) ? Rect{} : visible;
}

}  // namespace handrail::canvas
