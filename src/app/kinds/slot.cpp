// The slot step: first the day, then the time; after a lost slot the nearest free ones.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::Choice;
using screen::IconStyle;

namespace {

constexpr int most_nearest = 3;

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

// How high the sun stands then; at its highest for both halves of the day.
char const* sun_of(bool morning, bool afternoon) {
    return morning && afternoon ? "sun" : morning ? "sun-horizon" : afternoon ? "sun-afternoon" : "prohibit";
}

Choice day_row(Composer& page, forms::Step const&, std::size_t index) {
    auto const day = days_of(step_page(page.model()).slots)[index];
    bool const free = day.morning || day.afternoon;
    auto row = day_choice(page, day.date);
    row.picture = {sun_of(day.morning, day.afternoon), IconStyle::picture};
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
    auto const left = free ? page.words("slot.left", "n", slot.left) : page.words("slot.full");
    Tapped meaning = free ? Tapped{AnswerChosen{slot.id}} : Tapped{UnavailableTapped{label + ", " + left}};
    auto const& chosen = page.model().visit->slot;
    auto const* const icon = sun_of(free && wall.hour < 12, free && wall.hour >= 12);
    auto row = page.choice("time." + slot.id, std::move(meaning), icon,
                           screen::Words{with_day ? text::date_words(messages, wall.date) : label, {}});
    row.caption = with_day ? label : left;
    row.chosen = chosen && chosen->id == slot.id;
    row.available = free;
    return row;
}

std::vector<api::Slot> slots_on(std::vector<api::Slot> const& slots, Date const& day) {
    std::vector<api::Slot> found;
    for (auto const& slot : slots)
        if (wall_time(slot.start).date == day) found.push_back(slot);
    return found;
}

// The three free slots closest to the one that was lost, in the order of time: of the two ends the farther one goes.
std::vector<api::Slot> nearest(std::vector<api::Slot> const& slots, std::optional<Moment> const& was) {
    auto const lost = was ? was->seconds : 0;
    std::vector<api::Slot> free;
    for (auto const& slot : slots)
        if (slot.left > 0) free.push_back(slot);
    auto const distance = [&](api::Slot const& slot) { return std::llabs(slot.start.seconds - lost); };
    while (static_cast<int>(free.size()) > most_nearest) {
        if (distance(free.front()) > distance(free.back()))
            free.erase(free.begin());
        else
            free.pop_back();
    }
    return free;
}

std::vector<api::Slot> shown_slots(Model const& model) {
    auto const& here = step_page(model);
    if (here.slot_view == SlotView::nearest) return nearest(here.slots, model.visit->lost);
    return slots_on(here.slots, *model.visit->day);
}

Choice time_of_day(Composer& page, forms::Step const&, std::size_t index) {
    return time_row(page, shown_slots(page.model())[index], step_page(page.model()).slot_view == SlotView::nearest);
}

// Days, or times of one day, or the nearest times.
Listing listing_of(Composer const& page) {
    auto const& model = page.model();
    auto const& here = step_page(model);
    bool const days = here.slot_view == SlotView::days || (here.slot_view == SlotView::times && !model.visit->day);
    auto const total = static_cast<int>(days ? days_of(here.slots).size() : shown_slots(model).size());
    return {
        .total = total, .capacity = beside_more(total, row_capacity(model)), .choice = days ? day_row : time_of_day};
}

void add_slot(Composer& page, forms::Step const& step) {
    auto const& visit = *page.model().visit;
    auto const& here = step_page(page.model());
    auto& head = page.screen().head;
    bool const asked = visit.answers.count(step.office) > 0;  // an office that may be left out has no times
    if (asked && !here.slots_loaded) return page.add_paragraph(page.words("slot.loading"));
    bool const any = std::any_of(here.slots.begin(), here.slots.end(), [](auto const& slot) { return slot.left > 0; });
    if (!asked || !any) return add_none(page, "calendar-x", "slot.none", "slot.none.more");
    auto list = listing_of(page);
    if (here.slot_view == SlotView::nearest) {
        head.hint = page.words("slot.nearest");
        list.capacity = most_nearest;
    } else if (list.choice == time_of_day) {
        head.caption = text::date_words(page.model().messages, *visit.day);
    }
    add_list(page, step, list);
}

bool is_day_open(Model const& model, forms::Step const& step) {
    return step_page(model).slot_view == SlotView::days ? !model.visit->day : !answer_to(model, step.id);
}

std::string slot_suffix(Model const& model, forms::Step const&) {
    auto const view = step_page(model).slot_view;
    return view == SlotView::days ? ".day" : view == SlotView::times ? ".time" : ".nearest";
}

void ask_for_slots(Model& model, forms::Step const& step, Effects& effects) {
    auto const office = answer_text(model.visit->answers, step.office);
    if (office.empty()) return;
    auto const asked = forms::applicable(model.visit->definition, model.visit->answers);
    std::string with;
    for (auto const& id : step.with)
        if (with.empty()) with = answer_text(asked, id);
    send(model, Owner::page, api::GetSlots{model.visit->definition.id, office, today(model), 14, with}, effects);
}

void begin_with_days(Model& model, forms::Step const& step, Effects& effects) {
    if (model.visit->lost) step_page(model).slot_view = SlotView::nearest;
    ask_for_slots(model, step, effects);
}

void choose_slot(Model& model, forms::Step const& step, forms::AnswerValue const& value) {
    model.visit->answers.insert_or_assign(step.id, value);
    for (auto const& slot : step_page(model).slots)
        if (value == forms::AnswerValue{slot.id}) model.visit->slot = slot;
}

// An office or a doctor that is changed takes the slot there with it.
void forget_slot(Model& model, forms::Step const& step, forms::StepId const& changed, Effects& effects) {
    bool const rests_on =
        step.office == changed || std::find(step.with.begin(), step.with.end(), changed) != step.with.end();
    if (!rests_on) return;
    model.visit->answers.erase(step.id);
    model.visit->slot.reset();
    model.visit->day.reset();
    release_hold(model, effects);
}

Effects go_on(Model& model, Effects effects = {}) {
    go_forward(model, effects);
    keep_draft(model, effects);
    return effects;
}

Effects warn(Model& model, char const* of) {
    step_page(model).alert = of;
    return {};
}

Effects next_of_days(Model& model, forms::Step const& step) {
    if (!model.visit->day) return step.optional ? go_on(model) : warn(model, "step.choose_day");
    step_page(model).slot_view = SlotView::times;
    step_page(model).alert.clear();
    step_page(model).subpage = 0;
    return {};
}

Effects reschedule(Model& model) {
    Effects effects;
    api::RescheduleCase request{new_key(model), model.open_case->key, model.visit->slot->id};
    enter(model, Sending{}, effects);
    send(model, Owner::page, std::move(request), effects);
    return effects;
}

Effects next_of_slot(Model& model, forms::Step const& step) {
    auto& visit = *model.visit;
    if (step_page(model).slot_view == SlotView::days) return next_of_days(model, step);
    if (!visit.slot || !is_answer(model, step.id, visit.slot->id)) return warn(model, "step.choose_time");
    visit.lost.reset();
    if (!visit.rescheduling.empty()) return reschedule(model);
    Effects effects;
    hold_slot(model, effects);
    return go_on(model, std::move(effects));
}

bool back_to_days(Model& model, forms::Step const&) {
    if (step_page(model).slot_view == SlotView::days) return false;
    step_page(model).slot_view = SlotView::days;
    model.visit->lost.reset();
    step_page(model).alert.clear();
    step_page(model).subpage = 0;
    return true;
}

std::string told_slot(Composer const& page, forms::Step const&, forms::AnswerValue const&) {
    auto const& slot = page.model().visit->slot;
    if (!slot) return {};
    return when_words(page, slot->start) + "\n" + time_of(page, slot->start);
}

constexpr std::string_view office_kinds[] = {"office"};
constexpr forms::Field slot_fields[] = {
    {"office", forms::Earlier{&forms::Step::office, office_kinds}, forms::Presence::required},
    {"with", forms::EarlierChoices{&forms::Step::with}}};

}  // namespace

constinit StepKind const kinds::slot{
    .answers = {.name = "slot",
                .fields = slot_fields,
                .once = true,
                .makes = forms::Outcome::appointment,
                .verdict = forms::check_reference},
    .view = add_slot,
    .page_suffix = slot_suffix,
    .is_open = is_day_open,
    .prepare = begin_with_days,
    .choose = choose_slot,
    .forget = forget_slot,
    .next = next_of_slot,
    .back = back_to_days,
    .told = told_slot,
    .icon = "calendar-check",
    .caption = "answer.slot",
};

Effects on(Model& model, Step& page, DayChosen const& event) {
    Effects effects;
    if (!(model.visit->day == std::optional(event.day))) {
        model.visit->slot.reset();
        model.visit->answers.erase(page.id);
    }
    model.visit->day = event.day;
    page.alert.clear();
    extend_hold(model, effects);
    return effects;
}

Effects on(Model& model, Step& page, Good<api::GetSlots> answer) {
    for (auto& slot : answer.value.all)
        if (is_held(*model.visit, slot.id)) slot.left = std::max(slot.left, 1);  // its last seat is the person's own
    page.slots = std::move(answer.value.all);
    page.slots_loaded = true;
    return {};
}

void offer_nearest(Model& model, Effects& effects) {
    auto& visit = *model.visit;
    auto const* slot = slot_step(visit.definition);
    auto const step = slot ? slot->id : forms::StepId{};
    if (visit.slot) visit.lost = visit.slot->start;
    visit.answers.erase(step);
    visit.slot.reset();
    forget_hold(visit);
    visit.unsure = false;
    enter(model, Step{.id = step, .changing = visit.rescheduling.empty(), .alert = "slot.taken"}, effects);
}

}  // namespace handrail::app
