// Inspector: frame times, the atlas as a picture, and the lines that JavaScript reports.
#include "canvas/inspector.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace handrail::canvas {
namespace {

constexpr std::size_t kept_lines = 400;

}  // namespace

Inspector::~Inspector() { set_open(false); }

void Inspector::set_open(bool open) {
    if (open == is_open()) return;
    if (!open) {
        for (auto* texture : m_context->PlatformIO.Textures) texture->SetStatus(ImTextureStatus_Destroyed);
        ImGui::DestroyContext(m_context);
        m_context = nullptr;
        return;
    }
    m_context = ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    ImGui::StyleColorsDark();
    ImGui::GetStyle().WindowRounding = 6;
    ImGui::GetStyle().Colors[ImGuiCol_WindowBg].w = 1;
}

void Inspector::add(Panel panel, std::string_view line) {
    auto& lines = m_lines[static_cast<std::size_t>(panel) % m_lines.size()];
    if (lines.size() >= kept_lines) lines.pop_front();
    lines.emplace_back(line);
}

void Inspector::note(FrameFacts const& facts) {
    m_facts = facts;
    m_times[m_next_time] = facts.geometry + facts.raster + facts.draw;
    m_next_time = (m_next_time + 1) % m_times.size();
}

void Inspector::forget_textures() {
    if (!is_open()) return;
    for (auto* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

void Inspector::point(float x, float y) {
    if (is_open()) ImGui::GetIO().AddMousePosEvent(x, y);
}

void Inspector::press(bool down) {
    if (is_open()) ImGui::GetIO().AddMouseButtonEvent(0, down);
}

void Inspector::turn_wheel(float steps) {
    if (is_open()) ImGui::GetIO().AddMouseWheelEvent(0, steps);
}

bool Inspector::wants_pointer() const { return is_open() && ImGui::GetIO().WantCaptureMouse; }

ImDrawData& Inspector::frame(Atlas const& atlas, ImTextureID atlas_texture, Surface const& surface, float seconds) {
    auto& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(surface.width, surface.height);
    io.DisplayFramebufferScale = ImVec2(surface.ratio, surface.ratio);
    io.DeltaTime = std::max(seconds, 0.001F);
    ImGui::NewFrame();
    ImGui::SetNextWindowPos(ImVec2(surface.width - 12, 12), ImGuiCond_Appearing, ImVec2(1, 0));
    auto const size = ImVec2(std::min(460.0F, surface.width - 24), std::min(520.0F, surface.height - 24));
    ImGui::SetNextWindowSize(size, ImGuiCond_Appearing);
    if (ImGui::Begin("Handrail inspector", nullptr, ImGuiWindowFlags_NoSavedSettings)) {
        if (ImGui::BeginTabBar("panels")) {
            if (ImGui::BeginTabItem("Frames")) {
                show_times();
                ImGui::EndTabItem();
            }
            if (ImGui::BeginTabItem("Atlas")) {
                show_atlas(atlas, atlas_texture);
                ImGui::EndTabItem();
            }
            show_lines("Events", Panel::events);
            show_lines("Screen", Panel::tree);
            show_lines("Network", Panel::network);
            ImGui::EndTabBar();
        }
    }
    ImGui::End();
    ImGui::Render();
    return *ImGui::GetDrawData();
}

void Inspector::show_times() const {
    ImGui::Text("frame %u: %u items, %u holes, %u draw calls", m_facts.number, m_facts.items, m_facts.holes,
                m_facts.commands);
    ImGui::Text("geometry %.2f ms, raster %.2f ms, draw %.2f ms", static_cast<double>(m_facts.geometry),
                static_cast<double>(m_facts.raster), static_cast<double>(m_facts.draw));
    float const highest = *std::max_element(m_times.begin(), m_times.end());
    ImGui::PlotHistogram("##times", m_times.data(), static_cast<int>(m_times.size()), static_cast<int>(m_next_time),
                         nullptr, 0, std::max(16.0F, highest), ImVec2(-1, 120));
    ImGui::Text("highest of the last %d: %.2f ms", static_cast<int>(m_times.size()), static_cast<double>(highest));
}

void Inspector::show_atlas(Atlas const& atlas, ImTextureID texture) const {
    auto const counts = atlas.counts();
    float const area = static_cast<float>(atlas.width()) * static_cast<float>(atlas.height());
    ImGui::Text("%u sprites, %.1f %% used, %u evicted, repacked %u times", counts.sprites,
                static_cast<double>(100 * static_cast<float>(counts.used_texels) / area), counts.evicted,
                counts.repacked);
    ImGui::BeginChild("atlas", ImVec2(0, 0), ImGuiChildFlags_Borders, ImGuiWindowFlags_HorizontalScrollbar);
    float const width = ImGui::GetContentRegionAvail().x;
    float const height = width * static_cast<float>(atlas.height()) / static_cast<float>(atlas.width());
    ImGui::Image(ImTextureRef(texture), ImVec2(width, height));
    ImGui::EndChild();
}

void Inspector::show_lines(char const* title, Panel panel) const {
    if (!ImGui::BeginTabItem(title)) return;
    ImGui::BeginChild("lines");
    for (auto const& line : m_lines[static_cast<std::size_t>(panel)]) {
        ImGui::TextUnformatted(line.data(), line.data() + line.size());
    }
    bool const at_end = ImGui::GetScrollY() >= ImGui::GetScrollMaxY();
    if (panel != Panel::tree && at_end) ImGui::SetScrollHereY(1);
    ImGui::EndChild();
    ImGui::EndTabItem();
}

}  // namespace handrail::canvas
