// Opening hours at a moment: one short line that says what a board at the door would.
#include "text/opening.hpp"

#include <algorithm>
#include <utility>

namespace handrail::text {
namespace {

constexpr int day_minutes = 24 * 60;
constexpr int days_ahead = 14;

template <class Values, class Value>
bool contains(Values const& values, Value const& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

int iso_weekday(Date const& day) {
    int const sunday_first = weekday(day);
    return sunday_first == 0 ? 7 : sunday_first;
}

bool is_on(OpeningHours const& hours, Date const& day) { return contains(hours.weekdays, iso_weekday(day)); }

// When it closes, in minutes of the day, if it is open at this one; hours that follow at once are one. Else the minute.
int closes(OpenTimes const& times, Date const& day, int minute) {
    if (contains(times.closed, day)) return minute;
    for (auto const& hours : times.hours)
        if (is_on(hours, day) && hours.from <= minute && minute < hours.to) return closes(times, day, hours.to);
    return minute;
}

// The first minute of the day, from this one on, at which it opens; the day's end when it does not.
int opens(OpenTimes const& times, Date const& day, int minute) {
    int first = day_minutes;
    if (contains(times.closed, day)) return first;
    for (auto const& hours : times.hours)
        if (is_on(hours, day) && hours.from >= minute) first = std::min(first, hours.from);
    return first;
}

std::string clock_words(Messages const& messages, int minutes) {
    return time_words(messages, {{}, minutes / 60 % 24, minutes % 60});
}

// Within a week the name of the day is enough, and nobody has to count.
std::string day_words(Messages const& messages, Date const& today, int ahead) {
    auto const day = add_days(today, ahead);
    if (ahead < 2) return near_day_words(messages, day, today);
    return ahead < 7 ? weekday_words(messages, day) : date_words(messages, day);
}

// Minutes of a day, or weekdays: the first and the last.
using Span = std::pair<int, int>;
using Spans = std::vector<Span>;

// When it is open on a weekday, in order.
Spans spans_on(OpenTimes const& times, int iso_day) {
    Spans spans;
    for (auto const& hours : times.hours)
        if (contains(hours.weekdays, iso_day)) spans.emplace_back(hours.from, hours.to);
    std::sort(spans.begin(), spans.end());
    return spans;
}

struct SameHours {
    Spans open;
    Spans days;
};

std::vector<SameHours> by_hours(OpenTimes const& times) {
    std::vector<SameHours> groups;
    for (int day = 1; day <= 7; ++day) {
        auto open = spans_on(times, day);
        if (open.empty()) continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&](auto const& one) { return one.open == open; });
        if (group == groups.end())
            groups.push_back({std::move(open), {{day, day}}});
        else if (group->days.back().second == day - 1)
            group->days.back().second = day;
        else
            group->days.emplace_back(day, day);
    }
    return groups;
}

template <class Words>
std::string listed(Messages const& messages, Spans const& spans, Words words) {
    std::string list;
    for (auto const& [first, last] : spans) {
        if (!list.empty()) list += message(messages, "list.separator");
        list += first == last ? words(first)
                              : message(messages, "opening.span", {{"from", words(first)}, {"to", words(last)}});
    }
    return list;
}

}  // namespace

std::vector<std::string> week_words(Messages const& messages, OpenTimes const& times) {
    auto const day = [&](int number) { return message(messages, "weekday." + std::to_string(number % 7)); };
    auto const clock = [&](int minutes) { return clock_words(messages, minutes); };
    std::vector<std::string> lines;
    for (auto const& [open, days] : by_hours(times))
        lines.push_back(listed(messages, days, day) + " " + listed(messages, open, clock));
    return lines;
}

std::string open_words(Messages const& messages, OpenTimes const& times, WallTime const& now) {
    int const minute = now.hour * 60 + now.minute;
    int const end = closes(times, now.date, minute);
    return end == minute ? std::string{} : message(messages, "opening.until", {{"time", clock_words(messages, end)}});
}

std::string opens_words(Messages const& messages, OpenTimes const& times, WallTime const& now) {
    int minute = now.hour * 60 + now.minute;
    for (int ahead = 0; ahead <= days_ahead; ++ahead, minute = 0) {
        int const first = opens(times, add_days(now.date, ahead), minute);
        if (first < day_minutes)
            return message(messages, "opening.next",
                           {{"day", day_words(messages, now.date, ahead)}, {"time", clock_words(messages, first)}});
    }
    return {};
}

}  // namespace handrail::text
