// Going from page to page.
#include "app/going.hpp"

#include <algorithm>
#include <utility>

#include "app/holds.hpp"
#include "app/pages/case/case_pages.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::StepId;

Steps steps(Model const& model) {
    if (!model.visit) return {};
    return forms::journey(model.visit->definition, model.visit->answers);
}

forms::Step const* current_step(Model const& model) {
    if (!model.visit || model.page.kind != PageKind::step) return nullptr;
    return forms::find_step(model.visit->definition, model.page.step);
}

int index_of(Steps const& steps, StepId const& id) {
    auto const found = std::find_if(steps.begin(), steps.end(), [&](auto const* step) { return step->id == id; });
    return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

Date today(Model const& model) { return handrail::today(model.now, model.config.offset_minutes); }

Moment moment(Model const& model, std::int64_t seconds) { return {seconds, model.config.offset_minutes}; }

std::string fresh_key(Model& model) { return model.seed + "-" + std::to_string(++model.spent); }

void send(Model& model, api::Request request, Effects& effects) {
    api::RequestId const id{++model.spent};
    model.requests.insert_or_assign(id, request);
    effects.push_back(Send{id, std::move(request)});
}

namespace {

// What is to be known to ask a step, or to tell its answer.
void load(Model& model, forms::Step const& step, Effects& effects) {
    if (auto* const load = kind_of(step).load) load(model, step, effects);
}

void prepare(Model& model, forms::Step const& step, Effects& effects) {
    auto& visit = *model.visit;
    auto const given = visit.answers.find(step.id);
    visit.typed = given == visit.answers.end() ? std::string{} : forms::typed_from(step, given->second);
    load(model, step, effects);
    if (auto* const prepare = kind_of(step).prepare) prepare(model, step, effects);
}

// The first step whose answer is not good, or none when everything may be sent.
forms::Step const* first_open(Model const& model) {
    auto const& visit = *model.visit;
    auto const faults =
        forms::check_all(visit.definition, forms::applicable(visit.definition, visit.answers), today(model));
    for (auto const* step : steps(model))
        if (faults.count(step->id)) return step;
    return nullptr;
}

// The review tells every answer in words; after a draft or a lost network not all of them are known.
void prepare_review(Model& model, Effects& effects) {
    for (auto const* step : steps(model)) load(model, *step, effects);
}

std::optional<Draft> draft_of(Model const& model) {
    if (model.mode != screen::Mode::home || !model.visit || !model.visit->rescheduling.empty()) return {};
    auto const& visit = *model.visit;
    if (visit.answers.empty()) return {};
    Draft draft{.service = visit.definition.id,
                .answers = {},
                .step = {},
                .key = visit.key,
                .slot = visit.slot,
                .hold = visit.slot && is_held(visit, visit.slot->id) ? visit.holding.key : std::string{},
                .saved = model.now};
    for (auto const& [id, value] : visit.answers) {
        auto const* step = forms::find_step(visit.definition, id);
        if (step && !step->sensitive) draft.answers.insert_or_assign(id, value);
    }
    if (model.page.kind == PageKind::step) draft.step = model.page.step;
    return draft;
}

// Home offers to go on with what is not sent, and others may have the slot meanwhile.
void put_aside(Model& model, Effects& effects) {
    release_hold(model, effects);
    if (auto draft = draft_of(model)) model.draft = std::move(draft);
    if (model.mode != screen::Mode::home) model.visit.reset();
}

}  // namespace

void enter(Model& model, Page page, Effects& effects) {
    if (page.kind == PageKind::home) put_aside(model, effects);
    model.page = std::move(page);
    model.over.clear();
    model.part = 0;
    model.alert.clear();
    model.said.clear();
    model.slow = false;
    if (auto const* step = current_step(model)) prepare(model, *step, effects);
    if (model.page.kind == PageKind::review) prepare_review(model, effects);
    if (model.speaking) effects.push_back(Hush{});
    model.speaking = false;
}

void lay_over(Model& model, PageKind kind) {
    if (shown(model).kind == kind) return;
    model.over.push_back({.kind = kind});
    model.said.clear();
}

void go_forward(Model& model, Effects& effects) {
    auto const all = steps(model);
    if (model.page.changing) {
        auto const* open = first_open(model);
        if (!open) return enter(model, {.kind = PageKind::review}, effects);
        return enter(model, {.kind = PageKind::step, .step = open->id, .changing = true}, effects);
    }
    int const next = index_of(all, model.page.step) + 1;
    if (next < static_cast<int>(all.size()))
        return enter(model, {.kind = PageKind::step, .step = all[static_cast<size_t>(next)]->id}, effects);
    // The last step: an earlier answer may have stopped being good (a slot somebody else took).
    if (auto const* open = first_open(model))
        return enter(model, {.kind = PageKind::step, .step = open->id, .changing = true}, effects);
    enter(model, {.kind = PageKind::review}, effects);
}

namespace {

bool is_opening(Model const& model) {
    return std::any_of(model.requests.begin(), model.requests.end(),
                       [](auto const& asked) { return std::holds_alternative<api::GetService>(asked.second); });
}

void go_back_from_step(Model& model, Effects& effects) {
    auto const* step = current_step(model);
    auto* const back = step ? kind_of(*step).back : nullptr;
    if (back && back(model, *step)) return;
    if (model.visit && !model.visit->rescheduling.empty()) {
        model.visit.reset();
        return enter(model, {.kind = PageKind::case_page}, effects);
    }
    if (model.page.changing) return enter(model, {.kind = PageKind::review}, effects);
    auto const all = steps(model);
    int const index = index_of(all, model.page.step);
    if (index <= 0) return enter(model, {.kind = PageKind::intro}, effects);
    enter(model, {.kind = PageKind::step, .step = all[static_cast<size_t>(index - 1)]->id}, effects);
}

void go_back_from_look_up(Model& model, Effects& effects) {
    auto& look_up = model.look_up;
    bool const at_number = !look_up.asking_phone && !look_up.choosing;
    if (at_number && !model.cases.empty()) {
        look_up = {};
        look_up.choosing = true;
        model.alert.clear();
        return;
    }
    if (!look_up.asking_phone) return enter(model, {.kind = PageKind::home}, effects);
    look_up.asking_phone = false;
    look_up.typed = look_up.number;
    model.alert.clear();
}

}  // namespace

void go_back(Model& model, Effects& effects) {
    model.said.clear();
    if (!model.over.empty()) {
        model.over.pop_back();
        // A service that could not be opened has nothing to show behind what was said of it.
        bool const unopened = model.page.kind == PageKind::intro && !model.visit && !is_opening(model);
        if (unopened && model.over.empty()) enter(model, {.kind = PageKind::home}, effects);
        return;
    }
    switch (model.page.kind) {
        case PageKind::step: return go_back_from_step(model, effects);
        case PageKind::review: {
            if (model.part > 0) {
                model.part -= 1;
                return;
            }
            auto const all = steps(model);
            if (all.empty()) return enter(model, {.kind = PageKind::home}, effects);
            return enter(model, {.kind = PageKind::step, .step = all.back()->id}, effects);
        }
        case PageKind::look_up: return go_back_from_look_up(model, effects);
        case PageKind::cancel:
        case PageKind::message:
        case PageKind::rating: return enter(model, {.kind = PageKind::case_page}, effects);
        case PageKind::payment: return enter(model, {.kind = PageKind::pay}, effects);
        case PageKind::badge: return go_back_from_badge(model, effects);
        case PageKind::welcome: return;
        case PageKind::sending: return;  // what is on its way cannot be taken back by a tap
        case PageKind::intro:
        case PageKind::receipt:
        case PageKind::case_page:
        default: return enter(model, {.kind = PageKind::home}, effects);
    }
}

void keep_draft(Model const& model, Effects& effects) {
    if (auto draft = draft_of(model)) effects.push_back(KeepDraft{*std::move(draft)});
}

void forget_visit(Model& model, Effects& effects) {
    model.visit.reset();
    model.draft.reset();
    if (model.mode == screen::Mode::home) effects.emplace_back(ForgetDraft{});
}

// Nothing of a person stays but what surrounds everybody. Requests are never numbered twice.
void begin_anew(Model& model, Effects& effects) {
    if (model.speaking) effects.push_back(Hush{});
    effects.emplace_back(ForgetUpload{});
    release_hold(model, effects);
    Model next;
    next.config = std::move(model.config);
    next.catalogue = std::move(model.catalogue);
    next.voices = std::move(model.voices);
    next.records = model.records;
    next.sees = model.sees;
    next.mode = model.mode;
    next.width = model.width;
    next.height = model.height;
    next.now = model.now;
    next.seed = std::move(model.seed);
    next.spent = model.spent;
    next.messages = model.fresh->messages;
    next.palette = model.fresh->palette;
    next.text_size = model.fresh->text_size;
    next.fresh = std::move(model.fresh);
    next.page.kind = PageKind::welcome;
    next.acted = model.now;
    model = std::move(next);
}

void show_trouble(Model& model, std::string what, std::optional<api::Request> again) {
    model.trouble = {std::move(what), std::move(again)};
    lay_over(model, PageKind::problem);
}

}  // namespace handrail::app
