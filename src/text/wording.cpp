// Wording of dates, times, money and numbers (ACCESSIBILITY.md T-11). What differs between languages are messages, so
// that another language is one more file in i18n; here is only which message, and what goes into it.
#include <array>
#include <string>

#include "text/messages.hpp"

namespace handrail::text {
namespace {

std::string month_words(Messages const& messages, Date const& date) {
    return message(messages, "month." + std::to_string(date.month));
}

std::string padded(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Noon has a key apart from the hour after it: "12:00 noon" but "12:30 pm".
std::string_view day_period(WallTime const& time) {
    if (time.hour < 5) return "time.night";
    if (time.hour < 12) return "time.morning";
    if (time.hour == 12) return time.minute == 0 ? "time.noon" : "time.past_noon";
    return time.hour < 18 ? "time.afternoon" : "time.evening";
}

std::string_view pattern_of(WallTime const& time) {
    if (time.minute == 0) return "time.hour";
    return time.minute == 30 ? "time.half" : "time.minutes";
}

// Which of yuan, jiao and fen are said.
std::string_view money_pattern(bool yuan, bool jiao, bool fen) {
    if (!yuan && jiao) return fen ? "money.jiao_fen" : "money.jiao";
    if (!yuan && fen) return "money.fen";
    if (jiao) return fen ? "money.yuan_jiao_fen" : "money.yuan_jiao";
    return fen ? "money.yuan_fen" : "money.yuan";
}

std::string grouped(std::string_view digits, std::initializer_list<std::size_t> sizes) {
    std::string text;
    for (auto const size : sizes) {
        if (digits.empty()) return text;
        if (!text.empty()) text += ' ';
        text += digits.substr(0, size);
        digits.remove_prefix(size < digits.size() ? size : digits.size());
    }
    text += digits;
    return text;
}

}  // namespace

std::string date_words(Messages const& messages, Date const& date) {
    return message(messages, "date.full",
                   {{"month", month_words(messages, date)},
                    {"day", std::to_string(date.day)},
                    {"weekday", weekday_words(messages, date)}});
}

std::string weekday_words(Messages const& messages, Date const& date) {
    return message(messages, "weekday." + std::to_string(weekday(date)));
}

std::string short_date_words(Messages const& messages, Date const& date) {
    return message(messages, "date.short", {{"month", month_words(messages, date)}, {"day", std::to_string(date.day)}});
}

std::string near_day_words(Messages const& messages, Date const& date, Date const& today) {
    auto const away = days_since_epoch(date) - days_since_epoch(today);
    if (away < -2 || away > 2) return {};
    constexpr std::array keys{"day.before_yesterday", "day.yesterday", "day.today", "day.tomorrow",
                              "day.after_tomorrow"};
    return message(messages, keys[static_cast<std::size_t>(away + 2)]);
}

std::string time_words(Messages const& messages, WallTime const& time) {
    int const hour = time.hour % 12 == 0 ? 12 : time.hour % 12;
    return message(messages, pattern_of(time),
                   {{"period", message(messages, day_period(time))},
                    {"hour", std::to_string(hour)},
                    {"minute", padded(time.minute)}});
}

std::string greeting_words(Messages const& messages, WallTime const& time) {
    if (time.hour < 5 || time.hour == 12) return message(messages, "greeting.any");
    if (time.hour < 12) return message(messages, "greeting.morning");
    return message(messages, time.hour < 18 ? "greeting.afternoon" : "greeting.evening");
}

std::string money_words(Messages const& messages, Money const& money) {
    // Unsigned, because the smallest of all numbers has no positive twin.
    auto const unsigned_amount = static_cast<std::uint64_t>(money.amount);
    auto const amount = money.amount < 0 ? 0 - unsigned_amount : unsigned_amount;
    auto const yuan = amount / 100;
    auto const jiao = amount / 10 % 10;
    auto const fen = amount % 10;
    std::string const sign = money.amount < 0 ? "-" : "";
    if (money.currency != "CNY")
        return sign + message(messages, "money.other",
                              {{"amount", std::to_string(yuan) + "." + std::to_string(jiao) + std::to_string(fen)},
                               {"currency", money.currency}});
    return sign +
           message(messages, money_pattern(yuan > 0, jiao > 0, fen > 0),
                   {{"yuan", std::to_string(yuan)}, {"jiao", std::to_string(jiao)}, {"fen", std::to_string(fen)}});
}

std::string grouped_phone(std::string_view digits) {
    // Mobile numbers begin with 13 to 19; the hotline 12345 and landlines are read as they are written.
    bool const mobile = digits.size() >= 2 && digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9';
    return mobile ? grouped(digits, {3, 4, 4}) : std::string{digits};
}

std::string grouped_case_number(std::string_view digits) { return grouped(digits, {4, 4}); }

std::string grouped_date(std::string_view digits) { return grouped(digits, {4, 2, 2}); }

std::string grouped_digits(std::string_view digits) { return grouped(digits, {4, 4, 4, 4, 4, 4, 4, 4, 4, 4}); }

std::string grouped_identity(std::string_view digits) { return grouped(digits, {6, 4, 4, 4}); }

}  // namespace handrail::text
