// The consent step: nothing is sent without it, unless it may be left out.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

forms::Verdict check_consent(forms::Given const& given) {
    bool const refused = !forms::as<bool>(given.answer) && !given.step.optional;
    return refused ? forms::Verdict{forms::AnswerFault::consent_needed} : std::nullopt;
}

void add_consent(Composer& page, forms::Step const& step) { add_two(page, step, "consent.yes", "consent.no"); }

void give_consent(Model& model, forms::Step const& step, forms::AnswerValue const& value) {
    if (value == forms::AnswerValue{false}) step_page(model).alert = "consent.refused";
    model.visit->answers.insert_or_assign(step.id, value);
}

std::string told_consent(Composer const& page, forms::Step const& step, forms::AnswerValue const& answer) {
    bool const yes = forms::as<bool>(answer);
    return words_of_two(page, step, yes, yes ? "consent.yes" : "consent.no").text;
}

}  // namespace

constinit StepKind const kinds::consent{
    .answers = {.name = "consent", .fields = labels_of_two, .type = forms::AnswerType::truth, .verdict = check_consent},
    .view = add_consent,
    .roomy = true,
    .choose = give_consent,
    .told = told_consent,
    .icon = "handshake",
};

}  // namespace handrail::app
