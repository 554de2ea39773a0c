// The money step: an amount in yuan, with jiao and fen after a point.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

std::string told_money(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    return text::money_words(page.model().messages, forms::as<Money>(answer));
}

char point_key(forms::Step const&) { return '.'; }

constexpr forms::Field money_fields[] = {{"max", forms::Amount{&forms::Step::most}},
                                         {"min", forms::Amount{&forms::Step::least}}};

}  // namespace

constinit StepKind const kinds::money{
    .answers = {.name = "money",
                .fields = money_fields,
                .type = forms::AnswerType::money,
                .ordered = true,
                .verdict = forms::check_size,
                .read = forms::read_money},
    .typing = Typing{.most = 7, .decimals = 2, .corner = point_key},
    .view = add_field,
    .told = told_money,
    .icon = "hand-coins",
};

}  // namespace handrail::app
