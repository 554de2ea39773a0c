// Steps that are answered by choosing: among options, or between two.
#include <algorithm>
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::Choice;
using screen::Choosing;
using screen::IconStyle;

namespace {

bool all_have_icons(forms::Step const& step) {
    for (auto const& option : step.options)
        if (option.icon.empty()) return false;
    return true;
}

void add_cards_or_rows(Composer& page, bool cards, Choosing choosing, std::vector<Choice> choices) {
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

void add_options(Composer& page, forms::Step const& step, Choosing choosing) {
    bool const cards = all_have_icons(step);
    bool const hinted = std::any_of(step.options.begin(), step.options.end(),
                                    [](auto const& option) { return !option.hint.by_language.empty(); });
    bool const rows = hinted || !cards;
    int const total = static_cast<int>(step.options.size());
    int const fit = rows ? row_capacity(page.model(), hinted) : 4;
    auto const part = part_of(step_page(page.model()).part, total, rows && total > fit ? fit - 1 : fit);
    std::vector<Choice> choices;
    for (int index = part.first; index < part.first + part.count; ++index) {
        auto const& offered = step.options[static_cast<size_t>(index)];
        choices.push_back(option(page, step, offered.value, offered.value, page.words_of(offered.label)));
        choices.back().picture = {offered.icon, IconStyle::picture};
        choices.back().caption = page.text_of(offered.hint);
        choices.back().chosen = is_chosen(page.model(), step.id, offered.value);
    }
    add_cards_or_rows(page, !rows, choosing, std::move(choices));
    add_more(page, part);
}

// Yes and no keep their sides and shapes in every language (ACCESSIBILITY L-10).
void add_two(Composer& page, forms::Step const& step, char const* yes, char const* no) {
    std::vector<Choice> both;
    for (bool const answer : {true, false}) {
        both.push_back(option(page, step, answer, answer ? "yes" : "no", {page.words(answer ? yes : no), {}}));
        both.back().picture = {answer ? "check-circle" : "x-square", IconStyle::picture};
    }
    add_cards_or_rows(page, true, Choosing::one, std::move(both));
}

forms::Option const* chosen_option(forms::Step const& step, std::string const& value) {
    for (auto const& option : step.options)
        if (option.value == value) return &option;
    return nullptr;
}

}  // namespace handrail::app
