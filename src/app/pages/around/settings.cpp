// Settings: text size and colours, taking effect at once and kept for the next visit.
#include <array>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::Choosing;
using screen::IconStyle;
using screen::Palette;

namespace {

constexpr std::array<char const*, 3> palette_names = {"paper", "night", "amber"};
constexpr std::array<char const*, 3> palette_icons = {"sun", "moon", "lamp"};

}  // namespace

View view(Model const& model, Settings const&) {
    Composer page(model, "settings");
    auto& screen = page.screen();
    screen.head = {.disc = {"text-aa", IconStyle::stroke},
                   .heading = {page.words("settings.heading"), {}},
                   .hint = page.words("settings.hint")};
    screen::Rows sizes{.name = page.words("settings.size"), .name_shown = true, .choosing = Choosing::one};
    for (int size = 1; size <= 5; ++size) {
        auto const key = "size." + std::to_string(size);
        sizes.choices.push_back(page.choice(key, SizeChosen{size}, {}, "settings." + key));
        sizes.choices.back().chosen = model.text_size == size;
    }
    page.add(std::move(sizes));
    screen::Cards palettes{.name = page.words("settings.palette"), .name_shown = true, .choosing = Choosing::one};
    for (size_t index = 0; index < palette_names.size(); ++index) {
        auto const palette = static_cast<Palette>(index);
        auto const key = std::string("palette.") + palette_names[index];
        palettes.choices.push_back(page.choice(key, PaletteChosen{palette}, palette_icons[index], "settings." + key));
        palettes.choices.back().chosen = model.palette == palette;
    }
    page.add(std::move(palettes));
    page.dock_last("action.done", "check-fat", BackTapped{});
    return page.finish();
}

Effects on(Model& model, SettingsTapped const&) {
    lay_over(model, Settings{});
    return {};
}

Effects on(Model& model, SizeChosen const& event) {
    model.text_size = event.size;
    return remember(model, "size", std::to_string(event.size));
}

Effects on(Model& model, PaletteChosen const& event) {
    model.palette = event.palette;
    return remember(model, "palette", palette_names[static_cast<size_t>(event.palette)]);
}

Effects on(Model& model, ReachTapped const&) {
    model.low = !model.low;
    return {};
}

Effects remember(Model const& model, std::string name, std::string value) {
    if (model.mode == screen::Mode::kiosk) return {};
    return {Remember{std::move(name), std::move(value)}};
}

}  // namespace handrail::app
