// Painter: every item becomes one quad, in the order of the list.
#include "canvas/painter.hpp"

#include "canvas/damage.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace handrail::canvas {
namespace {

ImTextureRef reference(Material material) { return ImTextureRef(static_cast<ImTextureID>(material)); }

bool is_inside_out(Rect const& area) { return area.left >= area.right || area.top >= area.bottom; }

// How far the corners reach into a box from each side, in whole pixels, never past one another. A corner reaches as far
// as the borders beside it, so that between corners each border is one rectangle. Without curves there are no corners.
Rect reach_of_corners(Shape const& shape) {
    auto const& [left, top, right, bottom] = shape.outer;
    auto const& across = shape.outer_across;
    auto const& down = shape.outer_down;
    if (across == std::array<float, 4>{} && down == std::array<float, 4>{}) return {};
    Rect reach{std::ceil(std::max({across[0], across[3], shape.inner.left - left})),
               std::ceil(std::max({down[0], down[1], shape.inner.top - top})),
               std::ceil(std::max({across[1], across[2], right - shape.inner.right})),
               std::ceil(std::max({down[2], down[3], bottom - shape.inner.bottom}))};
    reach.left = std::min(reach.left, right - left);
    reach.top = std::min(reach.top, bottom - top);
    reach.right = std::min(reach.right, right - left - reach.left);
    reach.bottom = std::min(reach.bottom, bottom - top - reach.top);
    return reach;
}

Rect screen_of(Surface const& surface) { return {0, 0, surface.width * surface.ratio, surface.height * surface.ratio}; }

// Where a sprite lies on the screen.
Rect placed(Item const& item, Slot const& slot) {
    auto const left = static_cast<float>(static_cast<std::int16_t>(item.at & 0xFFFFU));
    auto const top = static_cast<float>(static_cast<std::int16_t>(item.at >> 16U));
    return {left, top, left + static_cast<float>(slot.width), top + static_cast<float>(slot.height)};
}

}  // namespace

Painter::Painter() : m_list(&m_shared) {}

void Painter::paint(std::span<Item const> items, Atlas const& atlas, Surface const& surface) {
    paint(items, atlas, surface, screen_of(surface));
}

void Painter::paint(std::span<Item const> items, Atlas const& atlas, Surface const& surface, Rect const& damage) {
    m_surface = surface;
    m_damage = damage;
    m_missing = 0;
    m_clips = 0;
    m_shapes.clear();
    m_painted.clear();
    m_covered.clear();
    m_list._ResetForNewFrame();
    m_list.PushClipRect(ImVec2(0, 0), ImVec2(surface.width * surface.ratio, surface.height * surface.ratio));
    m_list.PushTexture(reference(Material::ink));
    for (auto const& item : items) {
        m_painted.push_back(clipped(paint_item(item, atlas)));
        m_covered.push_back(item.kind == Kind::sprite ? ink_of(item, atlas) : m_painted.back());
    }
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
        fill(area, item.fill);
        return area;
    }
    auto const shape = shape_of(item, m_surface);
    bool const see_through = item.line >> 24U != 0xFF && item.line >> 24U != 0;
    if (shape.dashes.length > 0 || see_through) {
        paint_looked_up(item, shape);
    } else {
        paint_curved(item, shape);
    }
    return area;
}

// The whole frame is looked up, and only what lies well inside it is plain.
void Painter::paint_looked_up(Item const& item, Shape const& shape) {
    auto const& [left, top, right, bottom] = shape.outer;
    auto const reach = reach_of_corners(shape);
    Rect const middle{std::max(left + reach.left, shape.inner.left), std::max(top + reach.top, shape.inner.top),
                      std::min(right - reach.right, shape.inner.right),
                      std::min(bottom - reach.bottom, shape.inner.bottom)};
    m_shapes.push_back(shape);
    auto const mark = shape_mark(m_shapes.size() - 1);
    if (is_inside_out(middle)) {
        look_up(shape.outer, Material::shape, mark);
        return;
    }
    fill(middle, item.fill);
    look_up({left, top, right, middle.top}, Material::shape, mark);
    look_up({left, middle.bottom, right, bottom}, Material::shape, mark);
    look_up({left, middle.top, middle.left, middle.bottom}, Material::shape, mark);
    look_up({middle.right, middle.top, right, middle.bottom}, Material::shape, mark);
}

// Straight parts are plain rectangles on whole pixels; the four corners, where there are curves, are looked up.
void Painter::paint_curved(Item const& item, Shape const& shape) {
    auto const& [left, top, right, bottom] = shape.outer;
    auto const& inner = shape.inner;
    auto const reach = reach_of_corners(shape);
    Rect const straight{left + reach.left, top + reach.top, right - reach.right, bottom - reach.bottom};

    fill({std::max(straight.left, inner.left), inner.top, std::min(straight.right, inner.right), inner.bottom},
         item.fill);
    fill({inner.left, std::max(straight.top, inner.top), straight.left, std::min(straight.bottom, inner.bottom)},
         item.fill);
    fill({straight.right, std::max(straight.top, inner.top), inner.right, std::min(straight.bottom, inner.bottom)},
         item.fill);
    fill({straight.left, top, straight.right, inner.top}, item.line);
    fill({straight.left, inner.bottom, straight.right, bottom}, item.line);
    fill({left, straight.top, inner.left, straight.bottom}, item.line);
    fill({inner.right, straight.top, right, straight.bottom}, item.line);

    if (reach == Rect{}) return;
    m_shapes.push_back(shape);
    auto const mark = shape_mark(m_shapes.size() - 1);
    look_up({left, top, straight.left, straight.top}, Material::shape, mark);
    look_up({straight.right, top, right, straight.top}, Material::shape, mark);
    look_up({left, straight.bottom, straight.left, bottom}, Material::shape, mark);
    look_up({straight.right, straight.bottom, right, bottom}, Material::shape, mark);
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
    auto const u = static_cast<float>(slot->x);
    auto const v = static_cast<float>(slot->y);
    auto const width = static_cast<float>(slot->width);
    auto const height = static_cast<float>(slot->height);
    quad(placed(item, *slot), ImVec2(u, v), ImVec2(u + width, v + height), item.fill);
    return area;
}

Rect Painter::ink_of(Item const& item, Atlas const& atlas) const {
    auto const slot = atlas.find(item.sprite);
    return clipped(slot ? placed(item, *slot) : snapped(item, m_surface));
}

Rect Painter::paint_hole(Item const& item) {
    auto const area = snapped(item, m_surface);
    if (is_inside_out(area)) return {};
    auto hole = item;
    hole.fill = IM_COL32_BLACK;
    hole.borders = {};
    auto const mark = is_plain(hole) ? plain : shape_mark(m_shapes.size());
    if (mark != plain) m_shapes.push_back(shape_of(hole, m_surface));
    look_up(area, Material::erase, mark);
    return area;
}

void Painter::clip_to(Item const& item) {
    auto const area = snapped(item, m_surface);
    m_list.PushClipRect(ImVec2(area.left, area.top), ImVec2(area.right, area.bottom), true);
    ++m_clips;
}

void Painter::fill(Rect const& area, Colour colour) {
    if (colour >> 24U != 0) quad(area, ImVec2(plain, 0), ImVec2(plain, 0), colour);
}

void Painter::look_up(Rect const& area, Material material, float mark) {
    if (is_inside_out(shared(clipped(area), m_damage))) return;
    m_list.PushTexture(reference(material));
    quad(area, ImVec2(mark, 0), ImVec2(mark, 0), IM_COL32_BLACK);
    m_list.PopTexture();
}

void Painter::quad(Rect const& area, ImVec2 from, ImVec2 to, Colour colour) {
    if (is_inside_out(shared(clipped(area), m_damage))) return;
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
