// Steps that are answered by choosing: options, yes or no, a small number, a warning to read.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::StepKind;
using screen::Choice;
using screen::Choosing;
using screen::IconStyle;

namespace {

bool all_have_icons(forms::Step const& step) {
    for (auto const& option : step.options)
        if (option.icon.empty()) return false;
    return true;
}

void add_choices(Composer& page, bool cards, Choosing choosing, std::vector<Choice> choices) {
    auto name = page.screen().head.heading.text;
    if (cards)
        page.add(screen::Cards{.name = std::move(name), .choosing = choosing, .choices = std::move(choices)});
    else
        page.add(screen::Rows{.name = std::move(name), .choosing = choosing, .choices = std::move(choices)});
}

}  // namespace

void add_more(Composer& page, Part const& part) {
    if (part.parts == 1) return;
    page.add_row("action.more", more_choice(page, part, "action.more"));
}

void add_options(Composer& page, forms::Step const& step) {
    bool const cards = all_have_icons(step);
    bool const hinted = std::any_of(step.options.begin(), step.options.end(),
                                    [](auto const& option) { return !option.hint.by_language.empty(); });
    bool const rows = hinted || !cards;
    int const total = static_cast<int>(step.options.size());
    int const fit = rows ? row_capacity(page.model(), hinted) : 4;
    auto const part = part_of(page.model(), total, rows && total > fit ? fit - 1 : fit);
    std::vector<Choice> choices;
    for (int index = part.first; index < part.first + part.count; ++index) {
        auto const& offered = step.options[static_cast<size_t>(index)];
        choices.push_back(option(page, step, offered.value, offered.value, page.words_of(offered.label)));
        choices.back().picture = {offered.icon, IconStyle::picture};
        choices.back().caption = page.text_of(offered.hint);
        choices.back().chosen = is_chosen(page.model(), step.id, offered.value);
    }
    auto const choosing = step.kind == StepKind::choices ? Choosing::many : Choosing::one;
    add_choices(page, !rows, choosing, std::move(choices));
    add_more(page, part);
}

// Yes and no keep their sides and shapes in every language (ACCESSIBILITY L-10).
void add_two(Composer& page, forms::Step const& step, char const* yes, char const* no) {
    std::vector<Choice> both;
    for (bool const answer : {true, false}) {
        both.push_back(option(page, step, answer, answer ? "yes" : "no", {page.words(answer ? yes : no), {}}));
        both.back().picture = {answer ? "check-circle" : "x-square", IconStyle::picture};
    }
    add_choices(page, true, Choosing::one, std::move(both));
}

void add_warning(Composer& page, forms::Step const& step) {
    if (!step.alert) return;
    auto& head = page.screen().head;
    page.add(screen::Alert{.icon = {"warning", IconStyle::sign}, .text = std::exchange(head.hint, {}), .detail = {}});
}

// -- A small number ----------------------------------------------------------------------------------------------

bool is_counted(forms::Step const& step) {
    constexpr double most_rows = 8;
    return step.least && step.most && *step.most - *step.least < most_rows;
}

void add_counts(Composer& page, forms::Step const& step) {
    int const first = static_cast<int>(std::ceil(*step.least));
    int const total = static_cast<int>(std::floor(*step.most)) - first + 1;
    int const fit = row_capacity(page.model());
    auto const part = part_of(page.model(), total, total > fit ? fit - 1 : fit);
    std::vector<Choice> rows;
    for (int index = part.first; index < part.first + part.count; ++index) {
        std::int64_t const number = first + index;
        auto const digits = std::to_string(number);
        rows.push_back(option(page, step, number, digits, {with_unit(page, step, digits), {}}));
    }
    add_choices(page, false, Choosing::one, std::move(rows));
    add_more(page, part);
}

std::string with_unit(Composer const& page, forms::Step const& step, std::string const& number) {
    auto const unit = page.text_of(step.unit);
    return unit.empty() ? number : number + " " + unit;
}

}  // namespace handrail::app
