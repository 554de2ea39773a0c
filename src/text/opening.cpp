// Opening hours in words: days in a row are said by the first and the last of them.
#include "text/opening.hpp"

namespace handrail::text {
namespace {

std::string day_words(Messages const& messages, int day) {
    return message(messages, "weekday." + std::to_string(day % 7));
}

// The days from `first` to `last` in one phrase.
std::string run_words(Messages const& messages, int first, int last) {
    if (first == last) return day_words(messages, first);
    return message(messages, last - first == 1 ? "opening.and" : "opening.span",
                   {{"first", day_words(messages, first)}, {"last", day_words(messages, last)}});
}

std::string days_words(Messages const& messages, std::vector<int> const& days) {
    std::string words;
    for (std::size_t first = 0; first < days.size();) {
        auto last = first;
        while (last + 1 < days.size() && days[last + 1] == days[last] + 1) ++last;
        auto const run = run_words(messages, days[first], days[last]);
        words = words.empty() ? run : message(messages, "opening.and", {{"first", words}, {"last", run}});
        first = last + 1;
    }
    return words;
}

std::string clock_words(Messages const& messages, int minutes) {
    return time_words(messages, {{}, minutes / 60 % 24, minutes % 60});
}

}  // namespace

std::string opening_words(Messages const& messages, OpeningHours const& hours) {
    auto const times =
        message(messages, "opening.span",
                {{"first", clock_words(messages, hours.from)}, {"last", clock_words(messages, hours.to)}});
    return message(messages, "opening.line", {{"days", days_words(messages, hours.weekdays)}, {"times", times}});
}

}  // namespace handrail::text
