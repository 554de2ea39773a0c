// The money step: an amount in whole yuan.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

std::string amount_words(Composer const& page, forms::Step const&, std::string const& digits) {
    return text::money_words(page.model().messages, forms::whole_yuan(digits));
}

std::string told_money(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    return text::money_words(page.model().messages, forms::as<Money>(answer));
}

constexpr forms::Field money_fields[] = {{"max", forms::Amount{&forms::Step::most}},
                                         {"min", forms::Amount{&forms::Step::least}}};

}  // namespace

constinit StepKind const kinds::money{
    .answers = {.name = "money",
                .fields = money_fields,
                .type = forms::AnswerType::money,
                .ordered = true,
                .verdict = forms::check_size,
                .normalised = forms::digits_of},
    .typing = Typing{.most = 7, .shown = amount_words},
    .view = add_field,
    .told = told_money,
    .icon = "hand-coins",
};

}  // namespace handrail::app
