// Civil dates and times: pure arithmetic, no clock and no time zone database.
#include "base/time.hpp"

#include <cstddef>

namespace handrail {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// Reads texts of fixed width such as "2026-11-22". Once something is missing, nothing more is read.
class FixedReader {
  public:
    explicit FixedReader(std::string_view text) : m_rest(text) {}

    int number(std::size_t width) {
        if (m_rest.size() < width) return fail();
        int value = 0;
        for (char const character : m_rest.substr(0, width)) {
            if (!is_digit(character)) return fail();
            value = value * 10 + (character - '0');
        }
        m_rest.remove_prefix(width);
        return value;
    }
    bool accept(std::string_view one_of) {
        if (m_rest.empty() || one_of.find(m_rest.front()) == std::string_view::npos) return false;
        m_last = m_rest.front();
        m_rest.remove_prefix(1);
        return true;
    }
    void expect(std::string_view one_of) {
        if (!accept(one_of)) fail();
    }
    void skip_digits() {
        if (m_rest.empty() || !is_digit(m_rest.front())) fail();
        while (!m_rest.empty() && is_digit(m_rest.front())) m_rest.remove_prefix(1);
    }
    [[nodiscard]] char last() const { return m_last; }
    [[nodiscard]] bool finished() const { return m_good && m_rest.empty(); }

  private:
    int fail() {
        m_good = false;
        m_rest = {};
        return 0;
    }
    std::string_view m_rest;
    char m_last = 0;
    bool m_good = true;
};

Date read_date(FixedReader& reader) {
    Date date;
    date.year = reader.number(4);
    reader.expect("-");
    date.month = reader.number(2);
    reader.expect("-");
    date.day = reader.number(2);
    return date;
}

// "+08:00" in minutes; hours above 23 or minutes above 59 are outside RFC 3339 and give nothing.
std::optional<int> read_offset(FixedReader& reader) {
    reader.expect("+-");
    int const sign = reader.last() == '-' ? -1 : 1;
    int const hours = reader.number(2);
    reader.expect(":");
    int const minutes = reader.number(2);
    if (hours > 23 || minutes > 59) return std::nullopt;
    return sign * (hours * 60 + minutes);
}

std::int64_t floor_divide(std::int64_t number, std::int64_t by) { return number / by - (number % by < 0 ? 1 : 0); }

int days_in_month(int year, int month) {
    bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month == 2) return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

void append_padded(std::string& text, int number, std::size_t width) {
    auto const digits = std::to_string(number);
    if (digits.size() < width) text.append(width - digits.size(), '0');
    text += digits;
}

}  // namespace

bool operator<(Date const& left, Date const& right) {
    if (left.year != right.year) return left.year < right.year;
    if (left.month != right.month) return left.month < right.month;
    return left.day < right.day;
}

// Years begin in March here, so that the leap day is the last of its year; an era is 400 years.
std::int64_t days_since_epoch(Date const& date) {
    std::int64_t const year = date.month <= 2 ? std::int64_t{date.year} - 1 : date.year;
    auto const era = floor_divide(year, 400);
    auto const year_of_era = year - era * 400;
    auto const day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    auto const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Date date_from_days(std::int64_t days) {
    auto const shifted = days + 719468;
    auto const era = floor_divide(shifted, 146097);
    auto const day_of_era = shifted - era * 146097;
    auto const year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    auto const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    auto const march_month = (5 * day_of_year + 2) / 153;
    Date date;
    date.day = static_cast<int>(day_of_year - (153 * march_month + 2) / 5 + 1);
    date.month = static_cast<int>(march_month < 10 ? march_month + 3 : march_month - 9);
    date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
    return date;
}

Date add_days(Date const& date, int days) { return date_from_days(days_since_epoch(date) + days); }

int weekday(Date const& date) {
    auto const from_thursday = days_since_epoch(date) + 4;  // 1970-01-01 was a Thursday
    return static_cast<int>(from_thursday - floor_divide(from_thursday, 7) * 7);
}

bool is_valid(Date const& date) {
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> parse_date(std::string_view text) {
    FixedReader reader{text};
    auto const date = read_date(reader);
    if (!reader.finished() || !is_valid(date)) return std::nullopt;
    return date;
}

std::string to_string(Date const& date) {
    std::string text;
    append_padded(text, date.year, 4);
    text += '-';
    append_padded(text, date.month, 2);
    text += '-';
    append_padded(text, date.day, 2);
    return text;
}

bool operator<(Moment const& left, Moment const& right) { return left.seconds < right.seconds; }

WallTime wall_time(Moment const& moment) {
    auto const local = moment.seconds + std::int64_t{moment.offset_minutes} * 60;
    auto const days = floor_divide(local, 86400);
    auto const second_of_day = static_cast<int>(local - days * 86400);
    return {date_from_days(days), second_of_day / 3600, second_of_day / 60 % 60};
}

std::optional<Moment> parse_moment(std::string_view text) {
    FixedReader reader{text};
    auto const date = read_date(reader);
    reader.expect("Tt ");
    int const hour = reader.number(2);
    reader.expect(":");
    int const minute = reader.number(2);
    reader.expect(":");
    int const second = reader.number(2);
    if (reader.accept(".")) reader.skip_digits();
    auto const offset = reader.accept("Zz") ? std::optional<int>{0} : read_offset(reader);
    // A leap second (60) is allowed by RFC 3339 and counts as the next second.
    if (!reader.finished() || !offset || !is_valid(date) || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    auto const wall = days_since_epoch(date) * 86400 + hour * 3600 + minute * 60 + second;
    return Moment{wall - std::int64_t{*offset} * 60, *offset};
}

std::optional<int> parse_offset(std::string_view text) {
    FixedReader reader{text};
    auto const offset = read_offset(reader);
    if (!reader.finished()) return std::nullopt;
    return offset;
}

}  // namespace handrail
