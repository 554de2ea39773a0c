// The slot step: first the day, then the time; after a lost slot the nearest free ones.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::Choice;
using screen::Choosing;
using screen::IconStyle;

namespace {

struct Day {
    Date date;
    bool morning = false;  // something is free before noon
    bool afternoon = false;
};

std::vector<Day> days_of(std::vector<api::Slot> const& slots) {
    std::vector<Day> days;
    for (auto const& slot : slots) {
        auto const wall = wall_time(slot.start);
        if (days.empty() || !(days.back().date == wall.date)) days.push_back({.date = wall.date});
        if (slot.left <= 0) continue;
        (wall.hour < 12 ? days.back().morning : days.back().afternoon) = true;
    }
    return days;
}

std::string free_words(Composer const& page, Day const& day) {
    if (day.morning && day.afternoon) return page.words("slot.all_day");
    if (day.morning) return page.words("slot.morning");
    if (day.afternoon) return page.words("slot.afternoon");
    return page.words("slot.full");
}

Choice day_row(Composer& page, Day const& day) {
    bool const free = day.morning || day.afternoon;
    auto row = day_choice(page, day.date);
    row.picture = {!free ? "prohibit" : day.morning && !day.afternoon ? "sun-horizon" : "sun", IconStyle::picture};
    row.note = free_words(page, day);
    row.chosen = page.model().visit->day == std::optional(day.date);
    row.available = free;
    row.id = page.control(day_key(day.date), free ? Tapped{DayChosen{day.date}}
                                                  : Tapped{UnavailableTapped{row.label.text + ", " + row.note}});
    return row;
}

Choice time_row(Composer& page, api::Slot const& slot, bool with_day) {
    auto const& messages = page.model().messages;
    auto const wall = wall_time(slot.start);
    bool const free = slot.left > 0;
    auto const label = text::time_words(messages, wall);
    auto const left = free ? page.words("slot.left", {{"n", std::to_string(slot.left)}}) : page.words("slot.full");
    Tapped meaning = free ? Tapped{AnswerChosen{slot.id}} : Tapped{UnavailableTapped{label + ", " + left}};
    auto const& chosen = page.model().visit->slot;
    auto const* const icon = !free ? "prohibit" : wall.hour < 12 ? "sun-horizon" : "sun";
    auto row = page.choice("time." + slot.id, std::move(meaning), icon,
                           screen::Words{with_day ? text::date_words(messages, wall.date) : label, {}});
    row.caption = with_day ? label : left;
    row.chosen = chosen && chosen->id == slot.id;
    row.available = free;
    return row;
}

void add_part(Composer& page, std::vector<Choice> (*rows)(Composer&, Part const&), int total) {
    int const fit = row_capacity(page.model());
    auto const part = part_of(page.model(), total, total > fit ? fit - 1 : fit);
    page.add(
        screen::Rows{.name = page.screen().head.heading.text, .choosing = Choosing::one, .choices = rows(page, part)});
    if (part.parts == 1) return;
    page.add_row("action.more", more_choice(page, part, "slot.more"));
}

std::vector<api::Slot> slots_on(Visit const& visit, Date const& day) {
    std::vector<api::Slot> found;
    for (auto const& slot : visit.slots)
        if (wall_time(slot.start).date == day) found.push_back(slot);
    return found;
}

// The three free slots closest to the one that was lost, in the order of time: of the two ends the farther one goes.
std::vector<api::Slot> nearest(Visit const& visit) {
    auto const lost = visit.lost ? visit.lost->seconds : 0;
    std::vector<api::Slot> free;
    for (auto const& slot : visit.slots)
        if (slot.left > 0) free.push_back(slot);
    auto const distance = [&](api::Slot const& slot) { return std::llabs(slot.start.seconds - lost); };
    while (free.size() > 3) {
        if (distance(free.front()) > distance(free.back()))
            free.erase(free.begin());
        else
            free.pop_back();
    }
    return free;
}

std::vector<Choice> day_rows(Composer& page, Part const& part) {
    auto const days = days_of(page.model().visit->slots);
    std::vector<Choice> rows;
    for (int index = part.first; index < part.first + part.count; ++index)
        rows.push_back(day_row(page, days[static_cast<size_t>(index)]));
    return rows;
}

std::vector<Choice> time_rows(Composer& page, Part const& part) {
    auto const slots = slots_on(*page.model().visit, *page.model().visit->day);
    std::vector<Choice> rows;
    for (int index = part.first; index < part.first + part.count; ++index)
        rows.push_back(time_row(page, slots[static_cast<size_t>(index)], false));
    return rows;
}

void add_nearest(Composer& page) {
    page.screen().head.hint = page.words("slot.nearest");
    screen::Rows rows{.name = page.screen().head.heading.text, .choosing = Choosing::one};
    for (auto const& slot : nearest(*page.model().visit)) rows.choices.push_back(time_row(page, slot, true));
    page.add(std::move(rows));
}

}  // namespace

// Each language leads with what its readers look for: the date, or the day of the week.
std::string day_key(Date const& day) { return "day." + to_string(day); }

Choice day_choice(Composer const& page, Date const& day) {
    auto const& messages = page.model().messages;
    auto const near = text::near_day_words(messages, day, today(page.model()));
    auto const words = page.words(
        "slot.day", {{"date", text::short_date_words(messages, day)}, {"weekday", text::weekday_words(messages, day)}});
    auto const bar = words.find('|');
    auto const caption = bar == std::string::npos ? std::string{} : words.substr(bar + 1);
    return {.label = {words.substr(0, bar), {}}, .caption = near.empty() ? caption : near + " " + caption};
}

void add_slot(Composer& page, forms::Step const& step) {
    auto const& visit = *page.model().visit;
    auto& head = page.screen().head;
    bool const asked = visit.answers.count(step.office) > 0;  // an office that may be left out has no times
    if (asked && !visit.slots_loaded) {
        page.add(screen::Paragraph{.text = page.words("slot.loading")});
        return;
    }
    bool const any =
        std::any_of(visit.slots.begin(), visit.slots.end(), [](auto const& slot) { return slot.left > 0; });
    if (!asked || !any) {
        page.add(screen::Alert{.icon = {"calendar-x", IconStyle::sign},
                               .text = page.words("slot.none"),
                               .detail = page.words("slot.none.more", {{"hotline", page.model().config.hotline}})});
        return;
    }
    if (visit.slot_view == SlotView::nearest) return add_nearest(page);
    if (visit.slot_view == SlotView::times && visit.day) {
        head.caption = text::date_words(page.model().messages, *visit.day);
        return add_part(page, time_rows, static_cast<int>(slots_on(visit, *visit.day).size()));
    }
    add_part(page, day_rows, static_cast<int>(days_of(visit.slots).size()));
}

Effects on(Model& model, DayChosen const& event) {
    if (!model.visit) return {};
    Effects effects;
    if (!(model.visit->day == std::optional(event.day))) {
        model.visit->slot.reset();
        if (auto const* step = current_step(model)) model.visit->answers.erase(step->id);
    }
    model.visit->day = event.day;
    model.alert.clear();
    extend_hold(model, effects);
    return effects;
}

}  // namespace handrail::app
