// Atlas: sprites keep their texels, and what was used longest ago makes room for what is needed now.
#include "canvas/atlas.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>
#include <vector>

using namespace handrail::canvas;

namespace {

std::vector<std::uint8_t> filled(int width, int height, std::uint8_t value) {
    return std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), value);
}

bool put(Atlas& atlas, SpriteId sprite, int width, int height) {
    return atlas.put(sprite, width, height, filled(width, height, static_cast<std::uint8_t>(sprite % 251 + 1)));
}

bool holds_own_texels(Atlas const& atlas, SpriteId sprite) {
    auto const slot = atlas.find(sprite);
    if (!slot) return false;
    for (int row = 0; row < slot->height; ++row) {
        for (int column = 0; column < slot->width; ++column) {
            auto const at = static_cast<std::size_t>((slot->y + row) * atlas.width() + slot->x + column);
            if (atlas.texels()[at] != sprite % 251 + 1) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("a sprite is found where its texels are") {
    Atlas atlas(64, 64);
    REQUIRE(put(atlas, 7, 10, 5));
    CHECK(holds_own_texels(atlas, 7));
    CHECK(atlas.counts().sprites == 1);
    CHECK(atlas.counts().used_texels == 50);
    CHECK_FALSE(atlas.find(8));
    CHECK_FALSE(atlas.hold(8));
}

TEST_CASE("putting a sprite again keeps the first") {
    Atlas atlas(64, 64);
    REQUIRE(put(atlas, 1, 10, 5));
    auto const slot = atlas.find(1);
    REQUIRE(put(atlas, 1, 10, 5));
    CHECK(atlas.find(1) == slot);
    CHECK(atlas.counts().sprites == 1);
}

TEST_CASE("what cannot fit is refused") {
    Atlas atlas(32, 32);
    CHECK_FALSE(put(atlas, 1, 33, 5));
    CHECK_FALSE(put(atlas, 1, 5, 33));
    CHECK_FALSE(put(atlas, 1, 0, 5));
    CHECK_FALSE(atlas.put(1, 8, 8, filled(4, 4, 1)));
    CHECK(put(atlas, 1, 32, 32));
}

TEST_CASE("the sprite used longest ago is evicted first") {
    Atlas atlas(32, 32);
    for (SpriteId sprite = 1; sprite <= 4; ++sprite) REQUIRE(put(atlas, sprite, 16, 16));
    atlas.begin_frame();
    REQUIRE(atlas.hold(1));
    atlas.begin_frame();
    REQUIRE(put(atlas, 5, 16, 16));
    CHECK(atlas.find(1));
    CHECK_FALSE(atlas.find(2));
    CHECK(atlas.find(3));
    CHECK(atlas.counts().evicted == 1);
    CHECK(holds_own_texels(atlas, 5));
}

TEST_CASE("nothing that this frame needs is evicted") {
    Atlas atlas(32, 32);
    for (SpriteId sprite = 1; sprite <= 4; ++sprite) REQUIRE(put(atlas, sprite, 16, 16));
    CHECK_FALSE(put(atlas, 5, 16, 16));
    for (SpriteId sprite = 1; sprite <= 4; ++sprite) CHECK(holds_own_texels(atlas, sprite));
    atlas.begin_frame();
    CHECK(put(atlas, 5, 16, 16));
}

TEST_CASE("room that is there in pieces is gathered by packing anew") {
    Atlas atlas(32, 64);
    for (SpriteId sprite = 1; sprite <= 8; ++sprite) REQUIRE(put(atlas, sprite, 32, 8));
    atlas.begin_frame();
    for (SpriteId sprite : {1U, 3U, 5U, 7U}) REQUIRE(atlas.hold(sprite));
    REQUIRE(put(atlas, 9, 32, 32));
    CHECK(atlas.counts().repacked == 1);
    for (SpriteId sprite : {1U, 3U, 5U, 7U, 9U}) CHECK(holds_own_texels(atlas, sprite));
    CHECK_FALSE(atlas.find(2));
}

TEST_CASE("changes are told once, and all of them after a loss") {
    Atlas atlas(64, 64);
    atlas.take_changes();
    REQUIRE(put(atlas, 1, 10, 5));
    auto const changes = atlas.take_changes();
    REQUIRE(changes.size() == 1);
    CHECK(changes[0] == *atlas.find(1));
    CHECK(atlas.take_changes().empty());
    atlas.mark_all_changed();
    CHECK(atlas.take_changes() == std::vector<Slot>{*atlas.find(1)});
}

TEST_CASE("clearing forgets every sprite") {
    Atlas atlas(32, 32);
    REQUIRE(put(atlas, 1, 32, 32));
    atlas.clear();
    CHECK_FALSE(atlas.find(1));
    CHECK(put(atlas, 2, 32, 32));
}

TEST_CASE("thousands of sprites come and go without one overwriting another") {
    Atlas atlas(256, 256);
    std::mt19937 chance(20261122);
    std::vector<SpriteId> shown;
    for (SpriteId sprite = 1; sprite <= 4000; ++sprite) {
        if (sprite % 10 == 1) {
            atlas.begin_frame();
            shown.clear();
        }
        int const width = 8 + static_cast<int>(chance() % 90);
        int const height = 6 + static_cast<int>(chance() % 40);
        REQUIRE(put(atlas, sprite, width, height));
        shown.push_back(sprite);
        for (SpriteId one : shown) REQUIRE(holds_own_texels(atlas, one));
    }
    CHECK(atlas.counts().evicted > 1000);
    CHECK(atlas.counts().used_texels <= 256U * 256U);
}
