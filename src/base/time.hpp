// Civil dates and times as values. Nothing here reads a clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace handrail {

// A day of the proleptic Gregorian calendar.
struct Date {
    int year = 1970;
    int month = 1;  // 1..12
    int day = 1;    // 1..31
    bool operator==(Date const&) const = default;
};
bool operator<(Date const& left, Date const& right);

// Days since 1970-01-01, and back (Howard Hinnant's chrono algorithms).
std::int64_t days_since_epoch(Date const& date);
Date date_from_days(std::int64_t days);
Date add_days(Date const& date, int days);
int weekday(Date const& date);  // 0 is Sunday
bool is_valid(Date const& date);

// "2026-11-22", and back; nothing when the text is not exactly such a date.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date const& date);

// A moment with the wall clock where it applies: an RFC 3339 time and its offset.
struct Moment {
    std::int64_t seconds = 0;  // since 1970-01-01T00:00:00Z
    int offset_minutes = 0;    // east of UTC
    bool operator==(Moment const&) const = default;
};
bool operator<(Moment const& left, Moment const& right);

struct WallTime {
    Date date;
    int hour = 0;    // 0..23
    int minute = 0;  // 0..59
    bool operator==(WallTime const&) const = default;
};
WallTime wall_time(Moment const& moment);
std::optional<Moment> parse_moment(std::string_view text);  // "2026-11-23T09:00:00+08:00" or Z
std::optional<int> parse_offset(std::string_view text);     // "+08:00" in minutes

}  // namespace handrail
