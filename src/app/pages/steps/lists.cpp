// Lists: choices in rows, in cards or in a calendar, as many as fit, and the way to the others.
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

int beside_more(int total, int fit) { return total > fit ? fit - 1 : fit; }

Subpage add_list(Composer& page, forms::Step const& step, Listing const& list) {
    auto const subpage = subpage_of(step_page(page.model()).subpage, list.total, list.capacity);
    std::vector<screen::Choice> choices;
    for (int index = subpage.first; index < subpage.first + subpage.count; ++index)
        choices.push_back(list.choice(page, step, static_cast<std::size_t>(index)));
    add_choices(page, list, std::move(choices));
    if (list.pager) add_pager(page, subpage);
    return subpage;
}

void add_choices(Composer& page, Listing const& list, std::vector<screen::Choice> choices) {
    auto name = list.name ? page.words(list.name) : page.screen().head.heading.text;
    if (list.laid == Laid::rows)
        page.add(screen::Rows{.name = std::move(name), .choosing = list.choosing, .choices = std::move(choices)});
    else
        page.add(screen::Cards{.name = std::move(name),
                               .choosing = list.choosing,
                               .choices = std::move(choices),
                               .days = list.laid == Laid::calendar});
}

void add_none(Composer& page, char const* icon, char const* what, char const* more) {
    page.add_note(screen::AlertLook::alert, icon, page.words(what),
                  page.words(more, {{"hotline", page.model().config.hotline}}));
}

}  // namespace handrail::app
