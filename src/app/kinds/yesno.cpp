// The yesno step: yes or no.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

void add_yes_and_no(Composer& page, forms::Step const& step) { add_two(page, step, "action.yes", "action.no"); }

std::string yes_or_no(Composer const& page, forms::Step const& step, forms::AnswerValue const& answer) {
    bool const yes = forms::as<bool>(answer);
    return words_of_two(page, step, yes, yes ? "action.yes" : "action.no").text;
}

}  // namespace

constinit StepKind const kinds::yesno{
    .answers = {.name = "yesno", .fields = labels_of_two, .type = forms::AnswerType::truth},
    .view = add_yes_and_no,
    .roomy = true,
    .told = yes_or_no,
    .icon = "question",
};

}  // namespace handrail::app
