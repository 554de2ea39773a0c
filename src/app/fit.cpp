// Fit: the sizes are those of tokens.json, which the styles lay the page out by; text grows, pictures and frames do
// not.
#include "app/fit.hpp"

#include <algorithm>

#include "screen/tokens.hpp"

namespace handrail::app {

namespace {

using screen::tokens::Profile;

constexpr Profile const& phone = screen::tokens::profiles[0];
constexpr Profile const& tablet = screen::tokens::profiles[1];

constexpr double line = 1.25;  // height of a label's line, as the styles have it
constexpr int rooms = 20;      // above and below what stands in a tool, a card or a dock

constexpr double tools = phone.icon + phone.caption * line + rooms;
constexpr double heading_line = phone.h1 * 1.3;
// On a step: the tools, the rail with its disc, a line of heading, and the dock.
constexpr double around_rows = tools + phone.disc + heading_line + phone.margin + phone.primary + rooms;
// At home: the tools, a line above the heading, which takes two beside its disc; no dock.
constexpr double around_cards = tools + phone.head + phone.caption * line + 2 * heading_line + 2 * phone.margin;
// A picture with one line of words; the second takes its room from the picture.
constexpr double card = phone.pic_min + phone.label * line + phone.edge + phone.frame + rooms;

// How many of these, with a gap after each but the last, fit what is left of the height.
int that_fit(double left, double each, int gap) { return static_cast<int>((left + gap) / each); }

}  // namespace

bool is_wide(Model const& model) { return model.width >= tablet.min_width; }

int row_capacity(Model const& model, bool wordy) {
    if (is_wide(model)) return 4;
    bool const third_line = wordy && !model.messages.language.starts_with("zh");
    double const row = phone.target + phone.gap + (third_line ? phone.label * line + phone.frame : 0);
    double const scale = 1 + (model.text_size - 1) * 0.25;
    return std::clamp(that_fit(model.height - around_rows * scale, row * scale, phone.gap), 2, 4);
}

int card_capacity(Model const& model) {
    if (is_wide(model)) return 6;
    int const columns = model.text_size <= 2 && model.width >= 340 ? 2 : 1;
    double const scale = 1 + (model.text_size - 1) * 0.15;
    return columns * std::clamp(that_fit(model.height - around_cards, (card + phone.grid) * scale, phone.grid), 2, 3);
}

}  // namespace handrail::app
