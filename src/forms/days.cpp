// The limits of dates, which may count from today.
#include <algorithm>

#include "forms/answers.hpp"

namespace handrail::forms {
namespace {

constexpr Date first_day{1, 1, 1};
constexpr Date last_day{9999, 12, 31};

Date in_years(Date const& date) { return date.year < 1 ? first_day : date.year > 9999 ? last_day : date; }

Date add_months(Date const& date, int months) {
    int const count = date.year * 12 + date.month - 1 + months;
    if (count < 12) return first_day;
    Date result{count / 12, count % 12 + 1, date.day};
    while (!is_valid(result)) --result.day;
    return in_years(result);
}

}  // namespace

std::optional<Date> day_of(std::string_view limit, Date const& today) {
    constexpr std::string_view now = "today";
    if (limit.substr(0, now.size()) != now) return parse_date(limit);
    limit.remove_prefix(now.size());
    if (limit.empty()) return today;
    if (limit.size() < 3 || limit.size() > 7 || (limit[0] != '+' && limit[0] != '-')) return std::nullopt;
    int count = 0;
    for (char const character : limit.substr(1, limit.size() - 2)) {
        if (character < '0' || character > '9') return std::nullopt;
        count = count * 10 + (character - '0');
    }
    if (limit[0] == '-') count = -count;
    switch (limit.back()) {
        case 'd': return in_years(add_days(today, count));
        case 'w': return in_years(add_days(today, count * 7));
        case 'm': return add_months(today, count);
        case 'y': return add_months(today, count * 12);
        default: return std::nullopt;
    }
}

}  // namespace handrail::forms
