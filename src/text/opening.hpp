// Opening hours, and how they are said.
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

// "星期一到星期五 上午9点到中午12点" / "Monday to Friday, 9:00 am to 12:00 noon".
std::string opening_words(Messages const& messages, OpeningHours const& hours);

}  // namespace handrail::text
