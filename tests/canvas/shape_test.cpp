// Shape: edges on whole pixels, radii that fit, inner corners as CSS draws them, and dashes that close.
#include "canvas/shape.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace handrail::canvas;
using Catch::Approx;

namespace {

Item box(float x, float y, float width, float height) {
    Item item;
    item.x = x;
    item.y = y;
    item.width = width;
    item.height = height;
    return item;
}

Item with_radius(Item item, float radius) {
    item.radii_across.fill(radius);
    item.radii_down.fill(radius);
    return item;
}

Surface at_ratio(float ratio, float grid = 1) { return {360, 740, ratio, grid}; }

}  // namespace

TEST_CASE("edges lie on whole device pixels") {
    CHECK(snapped(box(10.4F, 20.5F, 30.2F, 1), at_ratio(1)) == Rect{10, 21, 41, 22});
    CHECK(snapped(box(10.4F, 20.5F, 30.2F, 1), at_ratio(2)) == Rect{21, 41, 81, 43});
}

TEST_CASE("a browser that only magnifies keeps edges on whole CSS pixels") {
    CHECK(snapped(box(10.4F, 20.5F, 30.2F, 1), at_ratio(2, 2)) == Rect{20, 42, 82, 44});
}

TEST_CASE("neighbours that touch on the page touch in the paint") {
    for (float width : {33.3F, 100.7F, 0.6F}) {
        auto const left = snapped(box(7.7F, 0, width, 10), at_ratio(1.25F));
        auto const right = snapped(box(7.7F + width, 0, 20, 10), at_ratio(1.25F));
        CHECK(left.right == right.left);
    }
}

TEST_CASE("a ledge makes the inner corner an ellipse") {
    auto item = with_radius(box(0, 0, 200, 100), 20);
    item.borders = {3, 3, 8, 3};
    auto const shape = shape_of(item, at_ratio(1));
    CHECK(shape.inner == Rect{3, 3, 197, 92});
    CHECK(shape.inner_across[0] == 17);
    CHECK(shape.inner_down[0] == 17);
    CHECK(shape.inner_across[2] == 17);
    CHECK(shape.inner_down[2] == 12);
}

TEST_CASE("a border wider than the radius has a square inner corner") {
    auto item = with_radius(box(0, 0, 200, 100), 5);
    item.borders = {8, 8, 8, 8};
    auto const shape = shape_of(item, at_ratio(1));
    CHECK(shape.inner_across[1] == 0);
    CHECK(shape.inner_down[1] == 0);
}

TEST_CASE("radii that do not fit shrink together") {
    auto const pill = shape_of(with_radius(box(0, 0, 200, 80), 999), at_ratio(1));
    for (float radius : pill.outer_across) CHECK(radius == Approx(40));
    for (float radius : pill.outer_down) CHECK(radius == Approx(40));

    // Only the leading end of "next" is round.
    auto item = box(0, 0, 200, 80);
    item.radii_across = {53, 0, 0, 53};
    item.radii_down = {53, 0, 0, 53};
    auto const next = shape_of(item, at_ratio(1));
    CHECK(next.outer_down[0] == Approx(40));
    CHECK(next.outer_across[3] == Approx(40));
    CHECK(next.outer_across[1] == 0);
}

TEST_CASE("the thinnest border is one device pixel") {
    auto item = box(0, 0, 100, 100);
    item.borders = {0.2F, 1.5F, 1, 0};
    auto const shape = shape_of(item, at_ratio(1));
    CHECK(shape.inner == Rect{0, 1, 99, 99});
}

TEST_CASE("dashes close without a broken one") {
    for (float radius : {0.0F, 20.0F, 999.0F}) {
        auto item = with_radius(box(0, 0, 328, 84), radius);
        item.borders = {3, 3, 3, 3};
        item.style = Border::dashed;
        auto const shape = shape_of(item, at_ratio(2));
        float const corner = std::max(0.0F, shape.outer_across[0] - 3);
        float const around = 2 * (656 - 6 + 168 - 6) - 8 * corner + 2 * 3.14159265F * corner;
        float const count = around / shape.dashes.period;
        CHECK(count == Approx(std::round(count)).margin(0.001));
        CHECK(shape.dashes.length == 12);
        CHECK(shape.dashes.period - shape.dashes.length == Approx(6).margin(0.5));
    }
}

TEST_CASE("colours are unpacked as Dear ImGui packs them") {
    auto item = box(0, 0, 10, 10);
    item.fill = 0xFF0F3086;
    auto const shape = shape_of(item, at_ratio(1));
    CHECK(shape.fill == Tint{0x86 / 255.0F, 0x30 / 255.0F, 0x0F / 255.0F, 1});
}

TEST_CASE("only a box without border and corners is plain") {
    CHECK(is_plain(box(0, 0, 10, 10)));
    CHECK_FALSE(is_plain(with_radius(box(0, 0, 10, 10), 1)));
    auto bordered = box(0, 0, 10, 10);
    bordered.borders[2] = 5;
    CHECK_FALSE(is_plain(bordered));
}
