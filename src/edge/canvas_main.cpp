// The canvas module's exports, called by web/drawing.mjs. Wires list, atlas, painter, renderer and inspector together.
#include "canvas/atlas.hpp"
#include "canvas/damage.hpp"
#include "canvas/inspector.hpp"
#include "canvas/painter.hpp"
#include "canvas/renderer_gl.hpp"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace {

using namespace handrail::canvas;

// Counts that drawing.mjs reads as nine words; the order is the contract.
struct Stats {
    std::uint32_t frames = 0;
    std::uint32_t items = 0;
    std::uint32_t missing = 0;
    std::uint32_t commands = 0;
    std::uint32_t sprites = 0;
    std::uint32_t used_texels = 0;
    std::uint32_t evicted = 0;
    std::uint32_t repacked = 0;
    std::uint32_t pixels = 0;  // drawn anew in the last frame
};

struct Canvas {
    explicit Canvas(int atlas_size) : atlas(atlas_size, atlas_size) {}

    Atlas atlas;
    Painter painter;
    Renderer renderer;
    Inspector inspector;
    std::vector<Item> items;
    std::vector<Item> drawn;
    std::vector<Rect> covered;
    std::vector<std::uint8_t> staging;
    Surface surface;
    Surface next_surface;
    Stats stats;
    bool stale = true;
};

Canvas* the_canvas = nullptr;

// The last list once more changes no pixel, unless the context did.
bool is_unchanged(Canvas const& canvas, std::span<Item const> items, Surface const& surface) {
    return !canvas.stale && !canvas.inspector.is_open() && canvas.surface == surface &&
           std::equal(items.begin(), items.end(), canvas.drawn.begin(), canvas.drawn.end());
}

// Where this list differs from what is on the screen. The painter tells what the items cover and draws nothing yet.
std::vector<Rect> damage_of(Canvas& canvas, std::span<Item const> items, Surface const& surface) {
    std::vector<Rect> const all{{0, 0, surface.width * surface.ratio, surface.height * surface.ratio}};
    if (canvas.stale || canvas.inspector.is_open() || !(canvas.surface == surface)) return all;
    canvas.painter.paint(items, canvas.atlas, surface, Rect{});
    return damage_between({canvas.drawn, canvas.covered}, {items, canvas.painter.covered()}).value_or(all);
}

void draw_panel(Canvas& canvas, Surface const& surface, float seconds) {
    if (!canvas.inspector.is_open()) return;
    auto& panel = canvas.inspector.frame(canvas.atlas, canvas.renderer.atlas_texture(), surface, seconds);
    canvas.renderer.draw_panel(panel, surface);
}

// Draws one part of the screen anew, and counts what that took.
void draw_part(Canvas& canvas, std::span<Item const> items, Surface const& surface, Rect const& part) {
    canvas.painter.paint(items, canvas.atlas, surface, part);
    canvas.renderer.draw(canvas.painter, canvas.atlas, surface, part);
    canvas.stats.commands += static_cast<std::uint32_t>(canvas.painter.draw_list().CmdBuffer.Size);
    canvas.stats.pixels += static_cast<std::uint32_t>((part.right - part.left) * (part.bottom - part.top));
}

void begin_stats(Canvas& canvas, std::size_t items) {
    canvas.stats = {.frames = canvas.stats.frames + 1, .items = static_cast<std::uint32_t>(items)};
}

void end_stats(Canvas& canvas) {
    auto const counts = canvas.atlas.counts();
    canvas.stats.missing = canvas.painter.missing();
    canvas.stats.sprites = counts.sprites;
    canvas.stats.used_texels = counts.used_texels;
    canvas.stats.evicted = counts.evicted;
    canvas.stats.repacked = counts.repacked;
}

}  // namespace

extern "C" {

// The WebGL 2 context is current already. Orders all that is needed in it; drawing.mjs waits for it without blocking.
EMSCRIPTEN_KEEPALIVE void canvas_start(int atlas_size) {
    if (!the_canvas) the_canvas = new Canvas(atlas_size);
    the_canvas->stale = true;
    the_canvas->inspector.forget_textures();
    the_canvas->renderer.start(the_canvas->atlas);
}

// 0: the shaders do not work here. Else draws something unseen, for drivers finish their work at the first drawing.
EMSCRIPTEN_KEEPALIVE int canvas_finish() {
    auto& canvas = *the_canvas;
    if (!canvas.renderer.finish()) return 0;
    Item box;
    box.width = box.height = 16;
    box.fill = box.line = 0xFFFFFFFF;
    box.borders.fill(2);
    box.radii_across = box.radii_down = {4, 4, 4, 4};
    auto hole = box;
    hole.kind = Kind::hole;
    canvas.painter.paint(std::array{box, hole}, canvas.atlas, {16, 16, 1, 1});
    canvas.renderer.draw(canvas.painter, canvas.atlas, {16, 16, 1, 1}, {0, 0, 16, 16});
    return 1;
}

// Where drawing.mjs writes a list of so many items.
EMSCRIPTEN_KEEPALIVE Item* canvas_items(std::uint32_t count) {
    the_canvas->items.resize(count);
    return the_canvas->items.data();
}

// Where drawing.mjs writes the coverage of one sprite.
EMSCRIPTEN_KEEPALIVE std::uint8_t* canvas_staging(std::uint32_t bytes) {
    if (the_canvas->staging.size() < bytes) the_canvas->staging.resize(bytes);
    return the_canvas->staging.data();
}

EMSCRIPTEN_KEEPALIVE void canvas_begin() { the_canvas->atlas.begin_frame(); }

EMSCRIPTEN_KEEPALIVE int canvas_hold(std::uint32_t sprite) { return the_canvas->atlas.hold(sprite) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int canvas_put(std::uint32_t sprite, int width, int height) {
    return the_canvas->atlas.put(sprite, width, height, the_canvas->staging) ? 1 : 0;
}

// Where drawing.mjs writes the four floats of a Surface.
EMSCRIPTEN_KEEPALIVE Surface* canvas_surface() { return &the_canvas->next_surface; }

// Paints the list; 0 when it is the one that is on the screen already.
EMSCRIPTEN_KEEPALIVE int canvas_frame(std::uint32_t count, float seconds) {
    auto& canvas = *the_canvas;
    auto const surface = canvas.next_surface;
    auto const items = std::span<Item const>(canvas.items).first(std::min<std::size_t>(count, canvas.items.size()));
    if (is_unchanged(canvas, items, surface)) return 0;
    begin_stats(canvas, items.size());
    for (auto const& part : damage_of(canvas, items, surface)) draw_part(canvas, items, surface, part);
    draw_panel(canvas, surface, seconds);
    canvas.surface = surface;
    canvas.drawn.assign(items.begin(), items.end());
    canvas.covered.assign(canvas.painter.covered().begin(), canvas.painter.covered().end());
    // A sprite that is missing shows the page; once it is put the list that names it looks different.
    canvas.stale = canvas.painter.missing() > 0;
    end_stats(canvas);
    return 1;
}

// Between two persons: nothing that was drawn is left.
EMSCRIPTEN_KEEPALIVE void canvas_forget() {
    auto& canvas = *the_canvas;
    canvas.atlas.wipe();
    std::fill(canvas.staging.begin(), canvas.staging.end(), std::uint8_t{0});
    canvas.drawn.clear();
    canvas.stale = true;
}

EMSCRIPTEN_KEEPALIVE Stats const* canvas_stats() { return &the_canvas->stats; }

// Four floats an item of the last list: left, top, right, bottom in device pixels.
EMSCRIPTEN_KEEPALIVE Rect const* canvas_painted() { return the_canvas->painter.painted().data(); }

EMSCRIPTEN_KEEPALIVE void canvas_inspect(int open) {
    the_canvas->inspector.set_open(open != 0);
    the_canvas->stale = true;
}

// `text` lies in the staging room.
EMSCRIPTEN_KEEPALIVE void canvas_tell(std::uint32_t panel, std::uint32_t length) {
    auto const* text = reinterpret_cast<char const*>(the_canvas->staging.data());
    the_canvas->inspector.add(static_cast<Panel>(panel), {text, length});
}

EMSCRIPTEN_KEEPALIVE void canvas_note(float geometry, float raster, float draw, std::uint32_t holes) {
    auto const& stats = the_canvas->stats;
    the_canvas->inspector.note({stats.frames, stats.items, holes, stats.commands, geometry, raster, draw});
}

EMSCRIPTEN_KEEPALIVE int canvas_point(float x, float y, int down, float wheel) {
    auto& inspector = the_canvas->inspector;
    inspector.point(x, y);
    if (down >= 0) inspector.press(down != 0);
    if (wheel != 0) inspector.turn_wheel(wheel);
    return inspector.wants_pointer() ? 1 : 0;
}

}  // extern "C"
