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
constexpr Profile const& desktop = screen::tokens::profiles[2];
constexpr Profile const& kiosk = screen::tokens::profiles[3];

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

// A step on a wider screen: all that stands around, one of the rows that share the height, one that leads elsewhere,
// a day of a calendar and an answer that is read back, each with the gap after it.
struct Room {
    double around, row, act, day, answer;
    int gap;
};
constexpr Room room_of(Profile const& of) {
    constexpr int between = 106;  // the tools, the rail, the heading, the choices and the dock
    return {.around = of.target + of.disc + of.h1 * 1.3 + of.primary + between,
            .row = of.target * 1.45 + of.gap,
            .act = of.target * 1.12 + of.gap,
            .day = of.target * 1.2 + of.gap,
            .answer = of.target * 1.0 + of.gap,
            .gap = of.gap};
}
constexpr Room on_tablet = room_of(tablet);  // a kiosk has at least as much of it
constexpr Room on_desktop = room_of(desktop);
constexpr Room on_kiosk = room_of(kiosk);

bool is_desktop(Model const& model) { return model.width >= desktop.min_width && model.width > model.height; }

Room const& room(Model const& model) { return is_desktop(model) ? on_desktop : on_tablet; }

// How many of these, with a gap after each but the last, fit what is left of the height.
int that_fit(double left, double each, int gap) { return static_cast<int>((left + gap) / each); }

}  // namespace

bool is_wide(Model const& model) { return model.width >= tablet.min_width; }

namespace {

int rows_on_phone(Model const& model, bool wordy) {
    bool const third_line = wordy && !model.messages.language.starts_with("zh");
    double const row = phone.target + phone.gap + (third_line ? phone.label * line + phone.frame : 0);
    double const scale = 1 + (model.text_size - 1) * 0.25;
    return that_fit(model.height - around_rows * scale, row * scale, phone.gap);
}

}  // namespace

int row_capacity(Model const& model, bool wordy) {
    return is_wide(model) ? 4 : std::clamp(rows_on_phone(model, wordy), 2, 4);
}

int rows_below_act(Model const& model) {
    auto const& [around, row, act, day, answer, gap] = room(model);
    int const fit = is_wide(model) ? that_fit(model.height - around - act, row, gap) : rows_on_phone(model, false) - 1;
    return std::clamp(fit, 1, 4);
}

bool has_calendar(Model const& model) {
    return is_wide(model) && model.height >= tablet.min_height && model.text_size == 1 && !model.low;
}

// As the style sheets set them: three days a line, five on a desktop. Below stands a row that leads to other days.
int day_capacity(Model const& model) {
    auto const& [around, row, act, day, answer, gap] = room(model);
    return (is_desktop(model) ? 5 : 3) * std::clamp(that_fit(model.height - around - row, day, gap), 2, 5);
}

// As the style sheets set them; below stands the way to the others.
int sign_capacity(Model const& model) {
    struct Signs {
        int columns, height, gap;
    };
    bool const kiosk_high = is_wide(model) && model.height >= kiosk.min_height;
    auto const [columns, height, gap] = kiosk_high       ? Signs{10, 96, 14}
                                        : is_wide(model) ? Signs{8, 78, 12}
                                                         : Signs{5, 60, 8};
    auto const& [around, row, act, day, answer, between] = room(model);
    double const others = kiosk_high       ? on_kiosk.around
                          : is_wide(model) ? around + act
                                           : around_rows + phone.target + phone.body * line + phone.gap;
    double const scale = 1 + (model.text_size - 1) * 0.25;
    double const left = (model.low ? 0.6 : 1.0) * model.height - others;
    return columns * std::clamp(that_fit(left, (height + gap) * scale, gap), 2, 10);
}

// On a desktop the answers stand beside the heading, and a kiosk is tall.
int answer_capacity(Model const& model) {
    if (!is_wide(model) || model.low) return row_capacity(model, true);
    if (is_desktop(model) || model.height >= kiosk.min_height) return 7;
    return std::clamp(that_fit(model.height - on_tablet.around, on_tablet.answer, on_tablet.gap), 2, 6);
}

int card_capacity(Model const& model) {
    if (is_wide(model)) return 8;
    int const columns = model.text_size <= 2 && model.width >= 340 ? 2 : 1;
    double const scale = 1 + (model.text_size - 1) * 0.15;
    return columns * std::clamp(that_fit(model.height - around_cards, (card + phone.grid) * scale, phone.grid), 2, 3);
}

}  // namespace handrail::app
