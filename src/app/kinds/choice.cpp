// The choice step: one of several options.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::Given;

namespace {

forms::Verdict check_choice(Given const& given) {
    bool const offered = forms::is_offered(given.step, forms::as<std::string>(given.answer));
    return offered ? std::nullopt : forms::Verdict{forms::AnswerFault::unknown_option};
}

void add_choice(Composer& page, forms::Step const& step) { add_options(page, step, screen::Choosing::one); }

std::string told_choice(Composer const& page, forms::Step const& step, forms::AnswerValue const& answer) {
    auto const& value = forms::as<std::string>(answer);
    auto const* option = chosen_option(step, value);
    return option ? page.text_of(option->label) : value;
}

constexpr forms::Field choice_fields[] = {
    {"options", forms::Options{&forms::Step::options}, forms::Presence::required}};

}  // namespace

constinit StepKind const kinds::choice{
    .answers = {.name = "choice", .fields = choice_fields, .verdict = check_choice},
    .view = add_choice,
    .roomy = true,
    .told = told_choice,
    .icon = "list-checks",
};

}  // namespace handrail::app
