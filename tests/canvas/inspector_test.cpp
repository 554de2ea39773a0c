// Inspector: costs nothing while closed, opens, draws and closes, and asks for its textures again after a loss.
#include "canvas/inspector.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace handrail::canvas;

namespace {

constexpr Surface desktop{1280, 800, 1, 1};

// What a renderer does with the textures that Dear ImGui asks for.
void serve_textures(ImDrawData& data) {
    for (auto* texture : *data.Textures) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
    }
}

}  // namespace

TEST_CASE("the inspector exists only once it is opened") {
    Inspector inspector;
    inspector.add(Panel::events, "Tapped next");
    inspector.point(10, 10);
    CHECK_FALSE(inspector.is_open());
    CHECK_FALSE(inspector.wants_pointer());
    CHECK(ImGui::GetCurrentContext() == nullptr);
}

TEST_CASE("an open inspector draws a window and takes the pointer over it") {
    Atlas atlas(64, 64);
    Inspector inspector;
    inspector.set_open(true);
    for (int line = 0; line < 1000; ++line) inspector.add(Panel::events, "Tapped next");
    inspector.note({1, 40, 0, 3, 1.5F, 2.5F, 0.5F});
    for (int frame = 0; frame < 3; ++frame) serve_textures(inspector.frame(atlas, 2, desktop, 0.016F));
    auto& data = inspector.frame(atlas, 2, desktop, 0.016F);
    CHECK(data.TotalVtxCount > 100);

    inspector.point(1100, 100);
    serve_textures(inspector.frame(atlas, 2, desktop, 0.016F));
    CHECK(inspector.wants_pointer());
    inspector.point(100, 700);
    serve_textures(inspector.frame(atlas, 2, desktop, 0.016F));
    CHECK_FALSE(inspector.wants_pointer());

    inspector.forget_textures();
    for (auto* texture : ImGui::GetPlatformIO().Textures) CHECK(texture->Status == ImTextureStatus_WantCreate);
    inspector.set_open(false);
    CHECK_FALSE(inspector.is_open());
}

TEST_CASE("the inspector can be opened again") {
    Atlas atlas(64, 64);
    Inspector inspector;
    for (int time = 0; time < 2; ++time) {
        inspector.set_open(true);
        serve_textures(inspector.frame(atlas, 2, desktop, 0.016F));
        inspector.set_open(false);
    }
    CHECK(ImGui::GetCurrentContext() == nullptr);
}
