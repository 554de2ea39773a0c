// The number step: a whole number, typed, or chosen where there are only a few.
#include <algorithm>
#include <cmath>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

// So few numbers that they are chosen, not typed.
bool is_counted(Model const&, forms::Step const& step) {
    constexpr double most_rows = 8;
    return step.least && step.most && *step.most - *step.least < most_rows;
}

// "3 portions"
std::string with_unit(Composer const& page, forms::Step const& step, std::string const& number) {
    auto const unit = page.text_of(step.unit);
    return unit.empty() ? number : number + " " + unit;
}

std::int64_t first_of(forms::Step const& step) { return static_cast<std::int64_t>(std::ceil(*step.least)); }

screen::Choice count_row(Composer& page, forms::Step const& step, std::size_t index) {
    auto const number = first_of(step) + static_cast<std::int64_t>(index);
    auto const digits = std::to_string(number);
    return option(page, step, number, digits, {with_unit(page, step, digits), {}});
}

void add_counts(Composer& page, forms::Step const& step) {
    auto const total = static_cast<int>(static_cast<std::int64_t>(std::floor(*step.most)) - first_of(step) + 1);
    int const capacity = beside_more(total, row_capacity(page.model()));
    add_list(page, step, {.total = total, .capacity = capacity, .choice = count_row});
}

void add_number(Composer& page, forms::Step const& step) {
    return is_counted(page.model(), step) ? add_counts(page, step) : add_field(page, step);
}

std::string told_number(Composer const& page, forms::Step const& step, forms::AnswerValue const& answer) {
    return with_unit(page, step, std::to_string(forms::as<std::int64_t>(answer)));
}

// Where numbers below zero are asked for.
char minus_key(forms::Step const& step) {
    return step.least.value_or(std::min(0.0, step.most.value_or(0))) < 0 ? '-' : 'c';
}

constexpr forms::Field number_fields[] = {{"unit", forms::Prose{&forms::Step::unit}},
                                          {"min", forms::Number{&forms::Step::least}},
                                          {"max", forms::Number{&forms::Step::most}}};

}  // namespace

constinit StepKind const kinds::number{
    .answers = {.name = "number",
                .fields = number_fields,
                .type = forms::AnswerType::number,
                .ordered = true,
                .verdict = forms::check_size,
                .read = forms::read_number},
    .typing = Typing{.most = 9, .corner = minus_key, .replaced = is_counted},
    .view = add_number,
    .told = told_number,
};

}  // namespace handrail::app
