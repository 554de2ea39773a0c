// Inspector: one Dear ImGui window for staff and developers. A resident never meets it; its context exists only once
// opened.
#pragma once

#include "canvas/atlas.hpp"
#include "canvas/paint_list.hpp"

#include <imgui.h>

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace handrail::canvas {

// What the canvas knows about its own last frame.
struct FrameFacts {
    std::uint32_t number = 0;
    std::uint32_t items = 0;
    std::uint32_t holes = 0;
    std::uint32_t commands = 0;
    float geometry = 0;  // milliseconds, as drawing.mjs measured them
    float raster = 0;
    float draw = 0;
};

// Lists of lines that JavaScript fills; the order is that of the tabs.
enum class Panel : std::uint32_t { events = 0, tree = 1, network = 2 };

class Inspector {
  public:
    Inspector() = default;
    Inspector(Inspector const&) = delete;
    Inspector& operator=(Inspector const&) = delete;
    ~Inspector();

    void set_open(bool open);
    [[nodiscard]] bool is_open() const { return m_context != nullptr; }
    void add(Panel panel, std::string_view line);
    void note(FrameFacts const& facts);
    // After a lost context: Dear ImGui's textures are asked for again.
    void forget_textures();

    void point(float x, float y);
    void press(bool down);
    void turn_wheel(float steps);
    // Whether the pointer is over the window, so that its events are not the page's.
    [[nodiscard]] bool wants_pointer() const;

    // Lays the window out and gives what is to be drawn; only while open.
    ImDrawData& frame(Atlas const& atlas, ImTextureID atlas_texture, Surface const& surface, float seconds);

  private:
    void show_times() const;
    void show_atlas(Atlas const& atlas, ImTextureID texture) const;
    void show_lines(char const* title, Panel panel) const;

    ImGuiContext* m_context = nullptr;
    std::array<std::deque<std::string>, 3> m_lines;
    std::array<float, 120> m_times{};
    std::size_t m_next_time = 0;
    FrameFacts m_facts;
};

}  // namespace handrail::canvas
