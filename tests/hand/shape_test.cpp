// What a drawing is compared by: neither its place nor its size, and in which order it was written.
#include "hand/shape.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::hand {

namespace {

Drawing const ten{{{10, 30}, {54, 30}}, {{32, 6}, {32, 58}}};
Drawing const person{{{32, 6}, {28, 30}, {8, 58}}, {{30, 28}, {56, 58}}};

Drawing moved(Drawing drawing, float size, float across, float down) {
    for (auto& stroke : drawing)
        for (auto& point : stroke) point = {point.x * size + across, point.y * size + down};
    return drawing;
}

int unlike(Drawing const& one, Drawing const& other) {
    return unlikeness(shape_of(dots_of(one)), shape_of(dots_of(other)));
}

}  // namespace

TEST_CASE("a sign is the same wherever and however large it is written") {
    auto const far = moved(ten, 7.5F, 200, -30);
    CHECK(unlike(ten, far) < unlike(ten, person) / 20);
    CHECK(distance(dots_of(ten), dots_of(far)) < 0.05F);
    CHECK(distance(dots_of(ten), dots_of(person)) > 0.3F);
}

TEST_CASE("order and direction of strokes do not count") {
    Drawing const other{{{32, 58}, {32, 6}}, {{54, 30}, {10, 30}}};
    CHECK(unlike(ten, other) < unlike(ten, person) / 20);
}

TEST_CASE("a flat sign stays flat") {
    auto const dots = dots_of({{{0, 31}, {64, 33}}});
    for (auto const& dot : dots) CHECK(std::abs(dot.y) < 0.2F);
}

TEST_CASE("a hand that trembles is steadied") {
    Stroke zigzag;
    for (int i = 0; i <= 64; ++i) zigzag.push_back({static_cast<float>(i), i % 4 < 2 ? 31.0F : 33.0F});
    auto const steady = steadied({zigzag});
    for (auto const& point : steady.front()) CHECK(std::abs(point.y - 32) < 1.01F);
    CHECK(distance(dots_of(steadied({zigzag})), dots_of({{{0, 32}, {64, 32}}})) <
          distance(dots_of({zigzag}), dots_of({{{0, 32}, {64, 32}}})) / 2);
}

TEST_CASE("a tap and nothing at all are measured too") {
    CHECK(dots_of({}).empty());
    CHECK(dots_of({{}}).empty());
    CHECK(dots_of(steadied({{{5, 5}}})).size() == 1);
    CHECK(distance({}, {}) == 0);
}

}  // namespace handrail::hand
