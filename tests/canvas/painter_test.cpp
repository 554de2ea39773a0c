// Painter: the draw list holds one quad an item, in order, clipped and blended as the list says.
#include "canvas/painter.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <vector>

using namespace handrail::canvas;

namespace {

constexpr Surface phone{360, 740, 2, 1};

Item item_of(Kind kind, float x, float y, float width, float height) {
    Item item;
    item.kind = kind;
    item.x = x;
    item.y = y;
    item.width = width;
    item.height = height;
    item.fill = 0xFFFFFFFF;
    return item;
}

Item sprite_of(SpriteId sprite, std::int16_t left, std::int16_t top) {
    auto item = item_of(Kind::sprite, 10, 20, 40, 15);
    item.sprite = sprite;
    item.at = static_cast<std::uint16_t>(left) | static_cast<std::uint32_t>(static_cast<std::uint16_t>(top)) << 16U;
    return item;
}

struct Times {
    int outside = 0;
    int never = 0;
    int twice = 0;
};

// How often the quads cover each pixel in and around a box from 20, 20 to 316, 174.
Times times_covered(ImDrawList const& list) {
    constexpr int side = 400;
    std::vector<int> covered(side * side, 0);
    for (int first = 0; first < list.VtxBuffer.Size; first += 4) {
        auto const from = list.VtxBuffer[first].pos;
        auto const to = list.VtxBuffer[first + 2].pos;
        for (int y = static_cast<int>(from.y); y < static_cast<int>(to.y); ++y) {
            for (int x = static_cast<int>(from.x); x < static_cast<int>(to.x); ++x)
                ++covered[static_cast<std::size_t>(y * side + x)];
        }
    }
    Times times;
    for (int index = 0; index < side * side; ++index) {
        bool const inside = index % side >= 20 && index % side < 316 && index / side >= 20 && index / side < 174;
        int const count = covered[static_cast<std::size_t>(index)];
        times.outside += !inside && count > 0 ? 1 : 0;
        times.never += inside && count == 0 ? 1 : 0;
        times.twice += inside && count > 1 ? 1 : 0;
    }
    return times;
}

Material material_of(ImDrawCmd const& command) { return static_cast<Material>(command.TexRef.GetTexID()); }

}  // namespace

TEST_CASE("a plain box is one quad") {
    Atlas atlas(16, 16);
    Painter painter;
    painter.paint(std::vector{item_of(Kind::box, 0, 0, 360, 740)}, atlas, phone);
    auto const& list = painter.draw_list();
    REQUIRE(list.CmdBuffer.Size == 1);
    CHECK(list.VtxBuffer.Size == 4);
    CHECK(list.VtxBuffer[0].uv.x == Painter::plain);
    CHECK(painter.shapes().empty());
}

TEST_CASE("only the corners of a box are looked up, and its parts tile it exactly") {
    Atlas atlas(16, 16);
    Painter painter;
    std::array<std::array<float, 4>, 4> const frames{{{3, 3, 8, 3}, {0, 0, 10, 0}, {6, 6, 6, 6}, {0, 0, 0, 0}}};
    std::array<std::array<float, 4>, 6> const corners{{{0, 0, 0, 0},
                                                       {2, 2, 2, 2},
                                                       {14, 14, 6, 6},
                                                       {33.3F, 33.3F, 33.3F, 33.3F},
                                                       {53, 0, 0, 53},
                                                       {999, 999, 999, 999}}};
    for (auto const& frame : frames) {
        for (auto const& radii : corners) {
            auto card = item_of(Kind::box, 10, 10, 148, 77);
            card.line = 0xFF4E5E5E;
            card.borders = frame;
            card.radii_across = card.radii_down = radii;
            painter.paint(std::vector{card}, atlas, phone);
            CAPTURE(frame, radii);
            auto const times = times_covered(painter.draw_list());
            CHECK(times.outside == 0);
            CHECK(times.never == 0);
            // Without curves the straight borders meet in the corners, in one colour.
            if (radii[0] > 0) CHECK(times.twice == 0);
            CHECK(painter.painted()[0] == Rect{20, 20, 316, 174});
        }
    }
}

TEST_CASE("the frame of a dashed box is looked up all around") {
    Atlas atlas(16, 16);
    Painter painter;
    auto full = item_of(Kind::box, 10, 10, 328, 84);
    full.line = 0xFF4E5E5E;
    full.borders = {3, 3, 3, 3};
    full.style = Border::dashed;
    painter.paint(std::vector{full}, atlas, phone);
    auto const& vertices = painter.draw_list().VtxBuffer;
    REQUIRE(vertices.Size == 5 * 4);
    CHECK(vertices[0].uv.x == Painter::plain);
    for (int vertex = 4; vertex < vertices.Size; ++vertex) CHECK(vertices[vertex].uv.x == Painter::shape_mark(0));
}

TEST_CASE("a sprite is drawn at its own pixel from its place in the atlas") {
    Atlas atlas(64, 64);
    std::vector<std::uint8_t> const ink(12 * 6, 255);
    REQUIRE(atlas.put(3, 12, 6, ink));
    Painter painter;
    painter.paint(std::vector{sprite_of(3, -4, 41)}, atlas, phone);
    auto const& list = painter.draw_list();
    REQUIRE(list.VtxBuffer.Size == 4);
    CHECK(list.VtxBuffer[0].pos.x == -4);
    CHECK(list.VtxBuffer[0].pos.y == 41);
    CHECK(list.VtxBuffer[2].pos.x == 8);
    CHECK(list.VtxBuffer[2].uv.y == 6);
    CHECK(painter.painted()[0] == Rect{20, 40, 100, 70});
    CHECK(painter.missing() == 0);
}

TEST_CASE("where a sprite is missing the page shows through") {
    Atlas atlas(16, 16);
    Painter painter;
    painter.paint(std::vector{sprite_of(9, 0, 0)}, atlas, phone);
    CHECK(painter.missing() == 1);
    REQUIRE(painter.draw_list().CmdBuffer.Size >= 1);
    CHECK(material_of(painter.draw_list().CmdBuffer[0]) == Material::erase);
    CHECK(painter.painted()[0] == Rect{});
}

TEST_CASE("a hole erases what is below it and nothing after it") {
    Atlas atlas(16, 16);
    Painter painter;
    auto const box = item_of(Kind::box, 0, 0, 100, 100);
    painter.paint(std::vector{box, item_of(Kind::hole, 10, 10, 20, 20), box}, atlas, phone);
    auto const& commands = painter.draw_list().CmdBuffer;
    REQUIRE(commands.Size == 3);
    CHECK(material_of(commands[0]) == Material::ink);
    CHECK(material_of(commands[1]) == Material::erase);
    CHECK(material_of(commands[2]) == Material::ink);
}

TEST_CASE("clips nest, end, and limit what counts as painted") {
    Atlas atlas(16, 16);
    Painter painter;
    auto const box = item_of(Kind::box, 0, 0, 360, 740);
    painter.paint(std::vector{item_of(Kind::clip, 10, 10, 50, 50), item_of(Kind::clip, 30, 0, 100, 100), box,
                              item_of(Kind::unclip, 0, 0, 0, 0), box, item_of(Kind::unclip, 0, 0, 0, 0), box},
                  atlas, phone);
    CHECK(painter.painted()[2] == Rect{60, 20, 120, 120});
    CHECK(painter.painted()[4] == Rect{20, 20, 120, 120});
    CHECK(painter.painted()[6] == Rect{0, 0, 720, 1480});
}

TEST_CASE("a list that is cut short leaves nothing behind") {
    Atlas atlas(16, 16);
    Painter painter;
    auto const box = item_of(Kind::box, 0, 0, 360, 740);
    painter.paint(std::vector{item_of(Kind::clip, 10, 10, 50, 50)}, atlas, phone);
    painter.paint(std::vector{item_of(Kind::unclip, 0, 0, 0, 0), box}, atlas, phone);
    CHECK(painter.painted()[1] == Rect{0, 0, 720, 1480});
}

TEST_CASE("what lies outside the canvas costs no vertices") {
    Atlas atlas(16, 16);
    Painter painter;
    painter.paint(std::vector{item_of(Kind::box, 0, 800, 360, 20), item_of(Kind::box, -50, 0, 40, 20)}, atlas, phone);
    CHECK(painter.draw_list().VtxBuffer.Size == 0);
    CHECK(painter.painted()[0] == Rect{});
}

TEST_CASE("boxes without extent are not painted") {
    Atlas atlas(16, 16);
    Painter painter;
    painter.paint(std::vector{item_of(Kind::box, 10, 10, 0, 20), item_of(Kind::hole, 10, 10, 0.2F, 20)}, atlas, phone);
    CHECK(painter.draw_list().VtxBuffer.Size == 0);
}
