// Step: one question a screen, its choices or its field, and Next once there is an answer.
#include <algorithm>
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::StepKind;
using screen::IconStyle;

namespace {

void add_content(Composer& page, forms::Step const& step) {
    switch (step.kind) {
        case StepKind::info: return add_warning(page, step);
        case StepKind::choice:
        case StepKind::choices: return add_options(page, step);
        case StepKind::yesno: return add_two(page, step, "action.yes", "action.no");
        case StepKind::consent: return add_two(page, step, "consent.yes", "consent.no");
        case StepKind::office: return add_offices(page, step);
        case StepKind::slot: return add_slot(page, step);
        case StepKind::number: return is_counted(step) ? add_counts(page, step) : add_field(page, step);
        case StepKind::date: return is_near(page.model(), step) ? add_days(page, step) : add_field(page, step);
        case StepKind::text: return add_text(page, step);
        case StepKind::place: return add_places(page, step);
        case StepKind::photo: return add_photo(page, step);
        case StepKind::bill: return add_bills(page, step);
        case StepKind::money:
        case StepKind::digits:
        case StepKind::name:
        case StepKind::phone:
        case StepKind::id_number: return add_field(page, step);
    }
}

void add_head(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    auto& head = page.screen().head;
    head.heading = page.words_of(step.prompt);
    head.hint = page.text_of(step.hint);
    if (!model.visit->rescheduling.empty()) {
        head.caption = page.words("case.number", {{"number", text::grouped_case_number(model.visit->rescheduling)}});
        return;
    }
    if (model.low) {
        head.picture = {model.visit->definition.icon, IconStyle::picture};
        if (head.hint.empty()) head.hint = page.words("step.choose_first_alert");
    }
    auto const all = steps(model);
    int const number = index_of(all, step.id) + 1;
    int const count = static_cast<int>(all.size());
    head.rail = screen::Rail{.step = number, .steps = count};
    // Rows and keys need the height that words of their own would take.
    bool const roomy = step.kind == StepKind::choice || step.kind == StepKind::yesno || step.kind == StepKind::name ||
                       step.kind == StepKind::info || step.kind == StepKind::consent;
    bool const brief = !is_wide(model) && !roomy;
    head.caption = page.words(brief ? "step.brief" : "step.of",
                              {{"step", std::to_string(number)}, {"steps", std::to_string(count)}});
}

// Digits still missing in a field of fixed length; 0 when it is complete or has no fixed length.
int missing_digits(Model const& model, forms::Step const& step) {
    auto const length = is_field(model, step) ? fixed_length(step) : 0;
    auto const typed = forms::normalised(step.kind, model.visit->typed).size();
    return typed < length ? static_cast<int>(length - typed) : 0;
}

void add_dock(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    page.dock_back();
    if (step.kind == StepKind::photo) return dock_photo(page, step);
    if (owes_nothing(model, step)) return page.dock_last("action.understood", "check-fat", DoneTapped{});
    if (is_sending_upload(model)) return page.dock_waiting(page.words("voice.wait"), NextTapped{});
    if (int const left = room_left(model, step); left < 0)
        return page.dock_waiting(page.words("text.over", {{"n", std::to_string(-left)}}), NextTapped{});
    int const missing = missing_digits(model, step);
    bool const empty_optional = step.optional && model.visit->typed.empty();
    if (missing > 0 && !empty_optional)
        return page.dock_waiting(page.words("step.digits_missing", {{"n", std::to_string(missing)}}), NextTapped{});
    bool const day_open = step.kind == StepKind::slot && model.visit->slot_view == SlotView::days;
    bool const open = day_open ? !model.visit->day : !answer_to(model, step.id);
    if (open && !is_field(model, step) && step.kind != StepKind::info && !step.optional)
        return page.dock_waiting(page.words("step.choose_first"), NextTapped{});
    page.dock_next("action.next", NextTapped{});
}

std::string page_name(Model const& model, forms::Step const& step) {
    auto name = "step." + step.id.value;
    if (model.visit->by_digits == step.id) return name + ".digits";
    if (step.kind != StepKind::slot) return name;
    switch (model.visit->slot_view) {
        case SlotView::days: return name + ".day";
        case SlotView::times: return name + ".time";
        case SlotView::nearest: return name + ".nearest";
    }
    return name;
}

bool rests_on(forms::Step const& slot, forms::StepId const& changed) {
    return slot.kind == StepKind::slot &&
           (slot.office == changed || std::find(slot.with.begin(), slot.with.end(), changed) != slot.with.end());
}

// An office or a doctor that is changed takes the slot there with it.
void drop_what_rests_on(Model& model, forms::StepId const& changed, Effects& effects) {
    for (auto const& step : model.visit->definition.steps) {
        if (!rests_on(step, changed)) continue;
        model.visit->answers.erase(step.id);
        model.visit->slot.reset();
        model.visit->day.reset();
        model.visit->slots.clear();
        release_hold(model, effects);
    }
}

void toggle(Model& model, forms::Step const& step, forms::AnswerValue const& value) {
    auto const* option = std::get_if<std::string>(&value);
    if (!option) return;
    forms::Choices chosen;
    for (auto const& one : step.options)
        if ((one.value == *option) != is_chosen(model, step.id, one.value)) chosen.push_back(one.value);
    model.visit->answers.erase(step.id);
    if (!chosen.empty()) model.visit->answers.emplace(step.id, std::move(chosen));
}

}  // namespace

std::optional<forms::AnswerValue> answer_to(Model const& model, forms::StepId const& id) {
    auto const& answers = model.visit->answers;
    auto const found = answers.find(id);
    return found == answers.end() ? std::nullopt : std::optional(found->second);
}

bool is_answer(Model const& model, forms::StepId const& id, forms::AnswerValue const& value) {
    return answer_to(model, id) == std::optional(value);
}

screen::Choice option(Composer& page, forms::Step const& step, forms::AnswerValue value, std::string_view key,
                      screen::Words label) {
    bool const chosen = is_answer(page.model(), step.id, value);
    auto choice = page.choice("option." + std::string(key), AnswerChosen{std::move(value)}, {}, std::move(label));
    choice.chosen = chosen;
    return choice;
}

bool is_chosen(Model const& model, forms::StepId const& id, std::string const& value) {
    auto const answer = answer_to(model, id);
    auto const* chosen = answer ? std::get_if<forms::Choices>(&*answer) : nullptr;
    return chosen ? std::find(chosen->begin(), chosen->end(), value) != chosen->end()
                  : answer == std::optional<forms::AnswerValue>(value);
}

View view_step(Model const& model) {
    auto const* step = current_step(model);
    if (!step) return view_home(model);
    Composer page(model, page_name(model, *step));
    add_head(page, *step);
    page.add_alert();
    add_content(page, *step);
    add_dock(page, *step);
    return page.finish();
}

Effects on(Model& model, AnswerChosen const& event) {
    auto const* step = current_step(model);
    if (!step) return {};
    Effects effects;
    bool const changed = !is_answer(model, step->id, event.value);
    model.alert.clear();
    if (step->kind == StepKind::consent && event.value == forms::AnswerValue{false}) model.alert = "consent.refused";
    if (changed) drop_what_rests_on(model, step->id, effects);
    if (step->kind == StepKind::choices)
        toggle(model, *step, event.value);
    else
        model.visit->answers.insert_or_assign(step->id, event.value);
    if (step->kind == StepKind::slot) {
        for (auto const& slot : model.visit->slots)
            if (event.value == forms::AnswerValue{slot.id}) model.visit->slot = slot;
    }
    keep_draft(model, effects);
    extend_hold(model, effects);
    return effects;
}

Effects on(Model& model, UnavailableTapped const& event) {
    model.said = event.reason;
    return {};
}

namespace {

Effects next_of_slot(Model& model, forms::Step const& step) {
    Effects effects;
    auto& visit = *model.visit;
    if (visit.slot_view == SlotView::days) {
        if (!visit.day && step.optional) {
            go_forward(model, effects);
            keep_draft(model, effects);
            return effects;
        }
        if (!visit.day) {
            model.alert = "step.choose_day";
            return {};
        }
        visit.slot_view = SlotView::times;
        model.alert.clear();
        model.part = 0;
        return {};
    }
    if (!visit.slot || !is_answer(model, step.id, visit.slot->id)) {
        model.alert = "step.choose_time";
        return {};
    }
    visit.lost.reset();
    if (!visit.rescheduling.empty()) {
        auto const of = model.look_up.key.value_or(api::CaseKey{});
        auto const slot = visit.slot->id;
        enter(model, {.kind = PageKind::sending}, effects);
        send(model, api::RescheduleCase{fresh_key(model), of, slot}, effects);
        effects.push_back(Wait{"slow", 10});
        return effects;
    }
    hold_slot(model, effects);
    go_forward(model, effects);
    keep_draft(model, effects);
    return effects;
}

}  // namespace

Effects on(Model& model, NextTapped const&) {
    if (shown(model).kind == PageKind::look_up) return look_up_next(model);
    if (shown(model).kind == PageKind::message) return message_next(model);
    if (shown(model).kind == PageKind::rating) return rating_next(model);
    if (shown(model).kind == PageKind::badge) return badge_next(model);
    if (shown(model).kind == PageKind::voice) return {Sound{"stop"}};
    if (shown(model).kind == PageKind::camera) return {Camera{"take"}};
    if (shown(model).kind == PageKind::pay) return pay_next(model);
    if (shown(model).kind == PageKind::review) {
        model.part += 1;
        return {};
    }
    auto const* step = current_step(model);
    if (!step) return {};
    if (step->kind == StepKind::slot) return next_of_slot(model, *step);
    if (is_unsent(model, *step)) return send_upload(model);
    auto const fault = forms::check(*step, answer_to(model, step->id), today(model));
    if (fault) {
        bool const choosing = *fault == forms::AnswerFault::missing && !is_field(model, *step);
        model.alert = step->kind == StepKind::photo ? "photo.missing"
                      : choosing                    ? "step.choose_first_alert"
                                                    : "problem." + std::string(forms::code(*fault));
        return {};
    }
    Effects effects;
    go_forward(model, effects);
    extend_hold(model, effects);
    keep_draft(model, effects);
    return effects;
}

}  // namespace handrail::app
