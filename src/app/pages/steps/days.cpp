// Days to choose from, as rows or in a calendar.
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

std::string day_key(Date const& day) { return "day." + to_string(day); }

// Each language leads with what its readers look for: the date, or the day of the week.
screen::Choice day_choice(Composer const& page, Date const& day) {
    auto const& messages = page.model().messages;
    auto const near = text::near_day_words(messages, day, today(page.model()));
    auto const words = page.words(
        "slot.day", {{"date", text::short_date_words(messages, day)}, {"weekday", text::weekday_words(messages, day)}});
    auto const bar = words.find('|');
    auto const caption = bar == std::string::npos ? std::string{} : words.substr(bar + 1);
    return {.label = {words.substr(0, bar), {}}, .caption = near.empty() ? caption : near + " " + caption};
}

}  // namespace handrail::app
