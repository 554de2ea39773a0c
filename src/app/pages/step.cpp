// Step: one question a screen, its choices or its field, and Next once there is an answer.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::Choice;
using screen::Choosing;
using screen::IconStyle;
using service::StepKind;

namespace {

std::optional<service::AnswerValue> answer_to(Model const& model, service::StepId const& id) {
    auto const& answers = model.visit->answers;
    auto const found = answers.find(id);
    return found == answers.end() ? std::nullopt : std::optional(found->second);
}

bool is_answer(Model const& model, service::StepId const& id, service::AnswerValue const& value) {
    return answer_to(model, id) == std::optional(value);
}

bool all_have_icons(service::Step const& step) {
    for (auto const& option : step.options)
        if (option.icon.empty()) return false;
    return true;
}

void add_more(Composer& page, Part const& part) {
    if (part.parts == 1) return;
    page.add(screen::Rows{.name = page.words("action.more"),
                          .choices = {{.id = page.control("more", MoreTapped{}),
                                       .picture = {"dots-three-circle", IconStyle::picture},
                                       .label = {page.words("action.more"), {}},
                                       .note = page.words("more.part", {{"part", std::to_string(part.number)},
                                                                        {"parts", std::to_string(part.parts)}})}}});
}

void add_options(Composer& page, service::Step const& step) {
    auto const part = part_of(page.model(), static_cast<int>(step.options.size()), 4);
    std::vector<Choice> choices;
    for (int index = part.first; index < part.first + part.count; ++index) {
        auto const& option = step.options[static_cast<size_t>(index)];
        choices.push_back({.id = page.control("option." + option.value, AnswerChosen{option.value}),
                           .picture = {option.icon, IconStyle::picture},
                           .label = page.words_of(option.label),
                           .chosen = is_answer(page.model(), step.id, option.value)});
    }
    auto name = page.screen().head.heading.text;
    if (all_have_icons(step)) {
        page.add(screen::Cards{.name = name, .choosing = Choosing::one, .choices = std::move(choices)});
    } else {
        page.add(screen::Rows{.name = name, .choosing = Choosing::one, .choices = std::move(choices)});
    }
    add_more(page, part);
}

// Yes and no keep their sides and shapes in every language (ACCESSIBILITY L-10).
void add_two(Composer& page, service::Step const& step, char const* yes, char const* no) {
    auto const& model = page.model();
    page.add(screen::Cards{.name = page.screen().head.heading.text,
                           .choosing = Choosing::one,
                           .choices = {{.id = page.control("option.yes", AnswerChosen{true}),
                                        .picture = {"check-circle", IconStyle::picture},
                                        .label = {page.words(yes), {}},
                                        .chosen = is_answer(model, step.id, true)},
                                       {.id = page.control("option.no", AnswerChosen{false}),
                                        .picture = {"x-square", IconStyle::picture},
                                        .label = {page.words(no), {}},
                                        .chosen = is_answer(model, step.id, false)}}});
}

std::string waiting_words(Composer const& page, api::Office const& office) {
    if (!office.waiting_minutes) return {};
    if (*office.waiting_minutes == 0) return page.words("office.no_waiting");
    return page.words("office.waiting", {{"n", std::to_string(*office.waiting_minutes)}});
}

void add_offices(Composer& page, service::Step const& step) {
    auto const& offices = page.model().visit->offices;
    if (!page.model().visit->offices_loaded) return page.add(screen::Paragraph{.text = page.words("office.loading")});
    if (offices.empty()) {
        page.add(screen::Alert{.icon = {"warning", IconStyle::sign},
                               .text = page.words("office.none"),
                               .detail = page.words("office.none.more", {{"hotline", page.model().config.hotline}})});
        return;
    }
    int const total = static_cast<int>(offices.size());
    int const fit = row_capacity(page.model(), true);
    auto const part = part_of(page.model(), total, total > fit ? fit - 1 : fit);
    screen::Rows rows{.name = page.screen().head.heading.text, .choosing = Choosing::one};
    for (int index = part.first; index < part.first + part.count; ++index) {
        auto const& office = offices[static_cast<size_t>(index)];
        rows.choices.push_back({.id = page.control("option." + office.id, AnswerChosen{office.id}),
                                .label = page.words_of(office.name),
                                .caption = page.text_of(office.address),
                                .note = waiting_words(page, office),
                                .chosen = is_answer(page.model(), step.id, office.id)});
    }
    page.add(std::move(rows));
    add_more(page, part);
}

void add_content(Composer& page, service::Step const& step) {
    switch (step.kind) {
        case StepKind::info: return;
        case StepKind::choice: return add_options(page, step);
        case StepKind::yesno: return add_two(page, step, "action.yes", "action.no");
        case StepKind::consent: return add_two(page, step, "consent.yes", "consent.no");
        case StepKind::office: return add_offices(page, step);
        case StepKind::slot: return add_slot(page, step);
        case StepKind::name:
        case StepKind::phone:
        case StepKind::id_number: return add_field(page, step);
    }
}

void add_head(Composer& page, service::Step const& step) {
    auto const& model = page.model();
    auto& head = page.screen().head;
    head.heading = page.words_of(step.prompt);
    head.hint = page.text_of(step.hint);
    page.screen().title = head.heading.text;
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
    bool const brief = model.width < 700 && !roomy;
    head.caption = page.words(brief ? "step.brief" : "step.of",
                              {{"step", std::to_string(number)}, {"steps", std::to_string(count)}});
}

bool is_field(StepKind kind) {
    return kind == StepKind::name || kind == StepKind::phone || kind == StepKind::id_number;
}

// Digits still missing in a field of fixed length; 0 when it is complete or has no fixed length.
int missing_digits(Model const& model, service::Step const& step) {
    int const length = step.kind == StepKind::phone ? 11 : step.kind == StepKind::id_number ? 18 : 0;
    int const typed = static_cast<int>(service::normalised(step.kind, model.visit->typed).size());
    return typed < length ? length - typed : 0;
}

void add_dock(Composer& page, service::Step const& step) {
    auto const& model = page.model();
    page.dock_back();
    int const missing = missing_digits(model, step);
    bool const empty_optional = step.optional && model.visit->typed.empty();
    if (missing > 0 && !empty_optional)
        return page.dock_waiting(page.words("step.digits_missing", {{"n", std::to_string(missing)}}), NextTapped{});
    bool const day_open = step.kind == StepKind::slot && model.visit->slot_view == SlotView::days;
    bool const open = day_open ? !model.visit->day : !answer_to(model, step.id);
    if (open && !is_field(step.kind) && step.kind != StepKind::info && !step.optional)
        return page.dock_waiting(page.words("step.choose_first"), NextTapped{});
    page.dock_next("action.next", NextTapped{});
}

std::string page_name(Model const& model, service::Step const& step) {
    auto name = "step." + step.id.value;
    if (step.kind != StepKind::slot) return name;
    switch (model.visit->slot_view) {
        case SlotView::days: return name + ".day";
        case SlotView::times: return name + ".time";
        case SlotView::nearest: return name + ".nearest";
    }
    return name;
}

// An office that is changed takes the slot there with it.
void drop_what_rests_on(Model& model, service::StepId const& office, Effects& effects) {
    for (auto const& step : model.visit->definition.steps) {
        if (step.kind != StepKind::slot || !(step.office == office)) continue;
        model.visit->answers.erase(step.id);
        model.visit->slot.reset();
        model.visit->day.reset();
        model.visit->slots.clear();
        release_hold(model, effects);
    }
}

}  // namespace

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
    if (step->kind == StepKind::consent && event.value == service::AnswerValue{false}) model.alert = "consent.refused";
    if (changed && step->kind == StepKind::office) drop_what_rests_on(model, step->id, effects);
    model.visit->answers.insert_or_assign(step->id, event.value);
    if (step->kind == StepKind::slot) {
        for (auto const& slot : model.visit->slots)
            if (event.value == service::AnswerValue{slot.id}) model.visit->slot = slot;
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

Effects next_of_slot(Model& model, service::Step const& step) {
    Effects effects;
    auto& visit = *model.visit;
    if (visit.slot_view == SlotView::days) {
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
    if (shown(model).kind == PageKind::review) {
        model.part += 1;
        return {};
    }
    auto const* step = current_step(model);
    if (!step) return {};
    if (step->kind == StepKind::slot) return next_of_slot(model, *step);
    auto const fault = service::check(*step, answer_to(model, step->id), today(model));
    if (fault) {
        bool const choosing = *fault == service::AnswerFault::missing && !is_field(step->kind);
        model.alert = choosing ? "step.choose_first_alert" : "problem." + std::string(service::code(*fault));
        return {};
    }
    Effects effects;
    go_forward(model, effects);
    extend_hold(model, effects);
    keep_draft(model, effects);
    return effects;
}

}  // namespace handrail::app
