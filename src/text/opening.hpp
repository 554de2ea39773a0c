// Opening hours, and what they say of a moment.
#pragma once

#include <string>
#include <vector>

#include "text/messages.hpp"

namespace handrail::text {

struct OpeningHours {
    std::vector<int> weekdays;  // ISO 8601: 1 is Monday, 7 is Sunday
    int from = 0;               // minutes of the day
    int to = 0;
    bool operator==(OpeningHours const&) const = default;
};

struct OpenTimes {
    std::vector<OpeningHours> hours;
    std::vector<Date> closed;  // days on which the hours do not count
    bool operator==(OpenTimes const&) const = default;
};

// Until when it is open; empty while it is closed. "开到下午5点" / "Open until 5:00 pm".
std::string open_words(Messages const& messages, OpenTimes const& times, WallTime const& now);
// When it opens next; empty when that is not within two weeks. "明天上午9点开门" / "Tomorrow from 9:00 am".
std::string opens_words(Messages const& messages, OpenTimes const& times, WallTime const& now);
// The hours of a week as a board at the door has them, a line for all days with the same ones.
// "星期一到星期五 上午9点到中午12点、下午2点到下午5点"
std::vector<std::string> week_words(Messages const& messages, OpenTimes const& times);

}  // namespace handrail::text
