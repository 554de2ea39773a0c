// Step: one question a screen, its choices or its field, and Next once there is an answer.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/own.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

void add_head(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    auto& head = page.screen().head;
    head.heading = page.words_of(step.prompt);
    head.hint = page.text_of(step.hint);
    if (auto const known = known_answer(model, step); !known.empty() && known == step_page(model).typed)
        head.hint = page.words("own.filled");
    if (!model.visit->rescheduling.empty()) {
        head.caption = page.words("case.number", {{"number", text::grouped_case_number(model.visit->rescheduling)}});
        return;
    }
    if (model.low) {
        head.picture = {model.visit->definition.icon, IconStyle::picture};
        if (head.hint.empty()) head.hint = page.words("step.choose_first_alert");
    }
    int const number = index_of(steps(model), step.id) + 1;
    int const count = most_steps(model);
    std::initializer_list<text::Place> const places = {{"step", std::to_string(number)},
                                                       {"steps", std::to_string(count)}};
    head.rail = screen::Rail{.step = number, .steps = count, .words = page.words("step.of", places)};
    // Rows and keys need the height that words of their own would take.
    bool const brief = !is_wide(model) && !kind_of(step).roomy;
    head.caption = brief ? page.words("step.brief", places) : head.rail->words;
}

// Digits still missing in a field of fixed length; 0 when it is complete or has no fixed length.
int missing_digits(Model const& model, forms::Step const& step) {
    auto const length = is_field(model, step) ? fixed_length(step) : 0;
    auto const entry = forms::entry_from(step, step_page(model).typed);
    if (!entry.asks.empty()) return 0;
    auto const typed = entry.answer ? forms::typed_from(step, *entry.answer).size() : 0;
    return typed < length ? static_cast<int>(length - typed) : 0;
}

// Whether something is still to be chosen before the person can go on.
bool is_open(Model const& model, forms::Step const& step) {
    auto const& kind = kind_of(step);
    if (step.optional || is_field(model, step) || kind.answers.type == forms::AnswerType::none) return false;
    return kind.is_open ? kind.is_open(model, step) : !answer_to(model, step.id);
}

void add_dock(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    auto const& kind = kind_of(step);
    page.dock_back();
    if (kind.dock && kind.dock(page, step)) return;
    int const missing = missing_digits(model, step);
    bool const empty_optional = step.optional && step_page(model).typed.empty();
    if (missing > 0 && !empty_optional) return page.dock_waiting(page.words("step.digits_missing", "n", missing));
    if (is_open(model, step)) return page.dock_waiting(page.words("step.choose_first"));
    page.dock_next("action.next");
}

std::string page_name(Model const& model, forms::Step const& step) {
    auto const& kind = kind_of(step);
    return "step." + step.id.value + (kind.page_suffix ? kind.page_suffix(model, step) : "");
}

}  // namespace

std::optional<forms::AnswerValue> answer_to(Model const& model, forms::StepId const& id) {
    auto const& answers = model.visit->answers;
    auto const found = answers.find(id);
    return found == answers.end() ? std::nullopt : std::optional(found->second);
}

std::string answer_text(forms::Answers const& answers, forms::StepId const& id) {
    auto const found = answers.find(id);
    auto const* text = found == answers.end() ? nullptr : std::get_if<std::string>(&found->second);
    return text ? *text : std::string{};
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

void forget_what_rests_on(Model& model, forms::StepId const& changed, Effects& effects) {
    for (auto const& step : model.visit->definition.steps)
        if (auto* const forget = kind_of(step).forget) forget(model, step, changed, effects);
}

Step const& step_page(Model const& model) { return *std::get_if<Step>(&model.page); }
Step& step_page(Model& model) { return *std::get_if<Step>(&model.page); }

// A definition that was changed meanwhile may have it no more.
View view(Model const& model, Step const& shown) {
    auto const* step = current_step(model);
    if (!step) return view(model, Home{});
    Composer page(model, page_name(model, *step));
    add_head(page, *step);
    page.add_alert(shown.alert, forms::entry_from(*step, shown.typed).what);
    kind_of(*step).view(page, *step);
    add_dock(page, *step);
    return page.finish();
}

namespace {

void fill_in(Model& model, Step& page, std::string const& known, Effects& effects) {
    auto more = on(model, page, Typed{{}, known});
    std::move(more.begin(), more.end(), std::back_inserter(effects));
}

}  // namespace

void begin(Model& model, Step& page, Effects& effects) {
    auto const* step = current_step(model);
    if (!step) return;
    auto const& kind = kind_of(*step);
    if (auto const given = answer_to(model, step->id))
        page.typed = forms::typed_from(*step, *given);
    else if (auto const known = known_answer(model, *step); !known.empty())
        fill_in(model, page, known, effects);
    if (kind.load) kind.load(model, *step, effects);
    if (kind.prepare) kind.prepare(model, *step, effects);
}

void go_back(Model& model, Step& page, Effects& effects) {
    auto const* step = current_step(model);
    auto* const back = step ? kind_of(*step).back : nullptr;
    if (back && back(model, *step)) return;
    if (!model.visit->rescheduling.empty()) {
        model.visit.reset();
        return enter(model, Case{}, effects);
    }
    if (page.changing && reviews(model)) return enter(model, Review{}, effects);
    auto const all = steps(model);
    int const index = index_of(all, page.id);
    if (index <= 0) return enter(model, Intro{.service = model.visit->definition.id}, effects);
    enter(model, Step{.id = all[static_cast<size_t>(index - 1)]->id}, effects);
}

Effects on(Model& model, Step& page, AnswerChosen const& event) {
    auto const* step = current_step(model);
    if (!step) return {};
    Effects effects;
    page.alert.clear();
    if (!is_answer(model, step->id, event.value)) forget_what_rests_on(model, step->id, effects);
    if (auto* const choose = kind_of(*step).choose)
        choose(model, *step, event.value);
    else
        model.visit->answers.insert_or_assign(step->id, event.value);
    keep_draft(model, effects);
    extend_hold(model, effects);
    return effects;
}

Effects on(Model& model, Step& page, NextTapped const&) {
    auto const* step = current_step(model);
    if (!step) return {};
    auto const& kind = kind_of(*step);
    if (kind.next) return kind.next(model, *step);
    if (is_unsent(model, *step)) return send_upload(model, page);
    auto const fault = forms::check(*step, answer_to(model, step->id), today(model));
    if (fault) {
        bool const choosing = *fault == forms::AnswerFault::missing && !is_field(model, *step);
        auto const asks = is_field(model, *step) ? forms::entry_from(*step, page.typed).asks : std::string_view{};
        page.alert = kind.alert ? kind.alert
                     : choosing ? "step.choose_first_alert"
                                : "problem." + std::string(asks.empty() ? forms::code(*fault) : asks);
        return {};
    }
    Effects effects;
    go_forward(model, effects);
    extend_hold(model, effects);
    keep_draft(model, effects);
    return effects;
}

}  // namespace handrail::app
