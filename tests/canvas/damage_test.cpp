// Damage: every difference lies in one of a few rectangles, and what is alike lies in none for no reason.
#include "canvas/damage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace handrail::canvas;

namespace {

struct List {
    std::vector<Item> items;
    std::vector<Rect> covered;

    List& box(float x, float y, Colour fill = 0xFFFFFFFF, Kind kind = Kind::box) {
        Item item;
        item.kind = kind;
        item.x = x;
        item.y = y;
        item.width = item.height = 10;
        item.fill = fill;
        items.push_back(item);
        covered.push_back({x, y, x + 10, y + 10});
        return *this;
    }
};

auto between(List const& before, List const& after) {
    return damage_between({before.items, before.covered}, {after.items, after.covered});
}

using Rects = std::vector<Rect>;

}  // namespace

TEST_CASE("the same list damages nothing") {
    auto const list = List().box(0, 0).box(20, 20);
    CHECK(between(list, list) == Rects{});
}

TEST_CASE("another colour damages its box alone") {
    auto const before = List().box(0, 0).box(20, 20).box(40, 40);
    auto const after = List().box(0, 0).box(20, 20, 0xFF000000).box(40, 40);
    CHECK(between(before, after) == Rects{{20, 20, 30, 30}});
}

TEST_CASE("what came and what went are damaged, and what stands behind them is not") {
    auto const more = List().box(0, 0).box(20, 20).box(40, 40);
    auto const less = List().box(0, 0).box(40, 40);
    CHECK(between(less, more) == Rects{{20, 20, 30, 30}});
    CHECK(between(more, less) == Rects{{20, 20, 30, 30}});
    CHECK(between(List(), less) == Rects{{0, 0, 10, 10}, {40, 40, 50, 50}});
}

TEST_CASE("a box that moved is damaged where it was and where it is") {
    auto const before = List().box(0, 0).box(100, 100);
    auto const after = List().box(0, 0).box(100, 300);
    CHECK(between(before, after) == Rects{{100, 100, 110, 110}, {100, 300, 110, 310}});
}

TEST_CASE("two boxes that change their order are damaged") {
    auto const before = List().box(0, 0, 1).box(5, 5, 2);
    auto const after = List().box(5, 5, 2).box(0, 0, 1);
    auto const parts = between(before, after);
    REQUIRE(parts);
    REQUIRE_FALSE(parts->empty());
    // Drawing anew where one of them lies redraws what both share.
    CHECK(shared(parts->front(), {5, 5, 10, 10}) == Rect{5, 5, 10, 10});
}

TEST_CASE("a clip that differs damages all") {
    auto const before = List().box(0, 0, 0, Kind::clip).box(0, 0).box(0, 0, 0, Kind::unclip);
    auto const after = List().box(0, 5, 0, Kind::clip).box(0, 0).box(0, 0, 0, Kind::unclip);
    CHECK(between(before, before) == Rects{});
    CHECK_FALSE(between(before, after));
}

TEST_CASE("many differences make three rectangles at most") {
    List before, after;
    for (int index = 0; index < 40; ++index) {
        before.box(static_cast<float>(index % 5) * 50, static_cast<float>(index / 5) * 50, 1);
        after.box(static_cast<float>(index % 5) * 50, static_cast<float>(index / 5) * 50, 2);
    }
    auto const parts = between(before, after);
    REQUIRE(parts);
    CHECK(parts->size() <= 3);
    for (auto const& area : after.covered) {
        bool held = false;
        for (auto const& part : *parts) held = held || shared(part, area) == area;
        CHECK(held);
    }
}

TEST_CASE("a pixel that holds a part of a difference is damaged as a whole") {
    auto const before = List().box(0.5F, 1.25F);
    CHECK(between(before, List()) == Rects{{0, 1, 11, 12}});
}

TEST_CASE("rectangles that do not meet share nothing") {
    CHECK(shared({0, 0, 10, 10}, {5, 5, 20, 20}) == Rect{5, 5, 10, 10});
    CHECK(shared({0, 0, 10, 10}, {10, 0, 20, 10}) == Rect{});
}
