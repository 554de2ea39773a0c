// The digits step: a number that is known by its digits, such as that of an account.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::AnswerFault;

namespace {

forms::Verdict check_digits(forms::Given const& given) {
    auto const& digits = forms::as<std::string>(given.answer);
    if (!forms::is_digits(digits)) return AnswerFault::not_digits;
    return forms::check_limits(given.step, static_cast<double>(digits.size()), AnswerFault::too_short,
                               AnswerFault::too_long);
}

constexpr forms::Field digits_fields[] = {{"length", forms::Length{1, 40}},
                                          {"min_length", forms::Count{&forms::Step::least, 1, 40}},
                                          {"max_length", forms::Count{&forms::Step::most, 1, 40}}};

}  // namespace

constinit StepKind const kinds::digits{
    .answers = {.name = "digits", .fields = digits_fields, .verdict = check_digits, .read = forms::read_digits},
    .typing = Typing{.grouped = text::grouped_digits, .counted = true},
    .view = add_field,
};

}  // namespace handrail::app
