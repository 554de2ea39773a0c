// Opening hours at a moment: one short line that says what a board at the door would.
#include "text/opening.hpp"

#include <algorithm>

namespace handrail::text {
namespace {

constexpr int day_minutes = 24 * 60;
constexpr int days_ahead = 14;

template <class Values, class Value>
bool contains(Values const& values, Value const& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_on(OpeningHours const& hours, Date const& day) {
    int const sunday_first = weekday(day);
    return contains(hours.weekdays, sunday_first == 0 ? 7 : sunday_first);
}

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

}  // namespace

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
