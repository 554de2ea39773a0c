// Messages of one language by flat key, with {named} places, and the wording of numbers, dates and times.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/money.hpp"
#include "base/time.hpp"

namespace handrail::text {

struct Messages {
    std::string language = "zh-CN";
    std::map<std::string, std::string, std::less<>> by_key;
    bool operator==(Messages const&) const = default;
};

using Place = std::pair<std::string_view, std::string>;

// The message under `key` with its {places} filled. A missing key gives the key itself, which the tests look for.
// A message may hold "{n|one:minute|other:minutes}": the form of the plural category of what is put into the place `n`.
std::string message(Messages const& messages, std::string_view key, std::initializer_list<Place> places = {});

// "3月6日 星期五" / "Friday 6 March" (T-11). `today` gives 今天, 明天, 后天 in front where they apply.
std::string date_words(Messages const& messages, Date const& date);
std::string weekday_words(Messages const& messages, Date const& date);
std::string short_date_words(Messages const& messages, Date const& date);                   // "3月6日" / "6 March"
std::string near_day_words(Messages const& messages, Date const& date, Date const& today);  // "明天", "昨天", or empty
std::string time_words(Messages const& messages, WallTime const& time);  // "上午9点", "上午10点半" / "9:00 am"
std::string greeting_words(Messages const& messages, WallTime const& time);  // "上午好" / "Good morning"
std::string money_words(Messages const& messages, Money const& money);       // "20元", "36元5角" / "¥36.50"

// Groups as one reads them: telephone 3-4-4, case number 4-4, identity number 6-4-4-4.
std::string grouped_phone(std::string_view digits);
std::string grouped_case_number(std::string_view digits);
std::string grouped_identity(std::string_view digits);
std::string grouped_date(std::string_view digits);    // "1948 03 05"
std::string grouped_digits(std::string_view digits);  // fours

}  // namespace handrail::text
