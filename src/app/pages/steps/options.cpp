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

bool any_has_hint(forms::Step const& step) {
    return std::any_of(step.options.begin(), step.options.end(),
                       [](auto const& option) { return !option.hint.by_language.empty(); });
}

Choice option_choice(Composer& page, forms::Step const& step, std::size_t index) {
    auto const& offered = step.options[index];
    auto choice = option(page, step, offered.value, offered.value, page.words_of(offered.label));
    choice.picture = {offered.icon, IconStyle::picture};
    choice.caption = page.text_of(offered.hint);
    choice.chosen = is_chosen(page.model(), step.id, offered.value);
    return choice;
}

}  // namespace

void add_options(Composer& page, forms::Step const& step, Choosing choosing) {
    bool const hinted = any_has_hint(step);
    bool const rows = hinted || !all_have_icons(step);
    int const total = static_cast<int>(step.options.size());
    add_list(page, step,
             {.total = total,
              .capacity = rows ? beside_more(total, row_capacity(page.model(), hinted)) : 4,
              .choice = option_choice,
              .choosing = choosing,
              .laid = rows ? Laid::rows : Laid::cards});
}

// Yes and no keep their sides and shapes in every language (ACCESSIBILITY L-10).
void add_two(Composer& page, forms::Step const& step, char const* yes, char const* no) {
    std::vector<Choice> both;
    for (bool const answer : {true, false}) {
        auto words = words_of_two(page, step, answer, answer ? yes : no);
        both.push_back(option(page, step, answer, answer ? "yes" : "no", std::move(words)));
        both.back().picture = {answer ? "check-circle" : "x-square", IconStyle::picture};
    }
    add_choices(page, {.laid = Laid::cards}, std::move(both));
}

screen::Words words_of_two(Composer const& page, forms::Step const& step, bool answer, char const* usual) {
    auto const& own = answer ? step.yes : step.no;
    return own.by_language.empty() ? screen::Words{page.words(usual), {}} : page.words_of(own);
}

forms::Option const* chosen_option(forms::Step const& step, std::string const& value) {
    for (auto const& option : step.options)
        if (option.value == value) return &option;
    return nullptr;
}

}  // namespace handrail::app
