// The name step: the name of a person, in any script that residents write theirs in.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"
#include "forms/names.hpp"

namespace handrail::app {

namespace {

forms::Verdict check_name(forms::Given const& given) {
    auto const name = forms::name_of(forms::as<std::string>(given.answer));
    if (auto const wrong_length = forms::check_length(forms::letters_in(name), 2, 40)) return wrong_length;
    return forms::is_name(name) ? std::nullopt : forms::Verdict{forms::AnswerFault::not_a_name};
}

}  // namespace

constinit StepKind const kinds::name{
    .answers = {.name = "name", .verdict = check_name, .read = forms::read_name},
    .typing = Typing{.field = screen::FieldKind::name, .words = true},
    .view = add_field,
    .roomy = true,
    .icon = "user",
    .caption = "answer.name",
};

}  // namespace handrail::app
