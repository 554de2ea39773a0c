// The yesno step: yes or no.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

void add_yes_and_no(Composer& page, forms::Step const& step) { add_two(page, step, "action.yes", "action.no"); }

std::string yes_or_no(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    return page.words(forms::as<bool>(answer) ? "action.yes" : "action.no");
}

}  // namespace

constinit StepKind const kinds::yesno{
    .answers = {.name = "yesno", .type = forms::AnswerType::truth},
    .view = add_yes_and_no,
    .roomy = true,
    .told = yes_or_no,
    .icon = "question",
};

}  // namespace handrail::app
