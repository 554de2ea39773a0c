// The choices step: any number of several options, in the order in which they are offered.
#include <algorithm>
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::AnswerFault;
using forms::Choices;
using forms::Given;

namespace {

forms::Verdict check_choices(Given const& given) {
    auto const& chosen = forms::as<Choices>(given.answer);
    for (auto one = chosen.begin(); one != chosen.end(); ++one)
        if (!forms::is_offered(given.step, *one) || std::find(chosen.begin(), one, *one) != one)
            return AnswerFault::unknown_option;
    return forms::check_limits(given.step, static_cast<double>(chosen.size()), AnswerFault::too_few,
                               AnswerFault::too_many);
}

void add_choices(Composer& page, forms::Step const& step) { add_options(page, step, screen::Choosing::many); }

void toggle(Model& model, forms::Step const& step, forms::AnswerValue const& value) {
    auto const* option = std::get_if<std::string>(&value);
    if (!option) return;
    Choices chosen;
    for (auto const& one : step.options)
        if ((one.value == *option) != is_chosen(model, step.id, one.value)) chosen.push_back(one.value);
    model.visit->answers.erase(step.id);
    if (!chosen.empty()) model.visit->answers.emplace(step.id, std::move(chosen));
}

std::string told_choices(Composer const& page, forms::Step const& step, forms::AnswerValue const& answer) {
    std::string told;
    for (auto const& value : forms::as<Choices>(answer))
        if (auto const* option = chosen_option(step, value)) told += page.text_of(option->label) + "\n";
    return told;
}

constexpr forms::Field choices_fields[] = {
    {"min", forms::Count{.into = &forms::Step::least, .from = 0, .absent = 1}},
    {"max", forms::Count{&forms::Step::most, 1}},
    {"options", forms::Options{&forms::Step::options}, forms::Presence::required}};

}  // namespace

constinit StepKind const kinds::choices{
    .answers = {.name = "choices",
                .fields = choices_fields,
                .type = forms::AnswerType::choices,
                .verdict = check_choices},
    .view = add_choices,
    .choose = toggle,
    .told = told_choices,
    .icon = "list-checks",
};

}  // namespace handrail::app
