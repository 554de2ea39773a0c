// Wording of dates, times, money and numbers, with the real messages (ACCESSIBILITY.md T-11).
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <limits>

#include "text/messages.hpp"
#include "text/words.hpp"

namespace handrail::text {
namespace {

Date const friday{2026, 3, 6};

std::string yuan(Messages const& messages, std::int64_t amount) { return money_words(messages, {amount, "CNY"}); }

}  // namespace

TEST_CASE("dates are said as people say them") {
    CHECK(date_words(chinese, friday) == "3月6日 星期五");
    CHECK(date_words(english, friday) == "Friday 6 March");
    CHECK(short_date_words(chinese, {2026, 11, 22}) == "11月22日");
    CHECK(short_date_words(english, {2026, 11, 22}) == "22 November");
    CHECK(weekday_words(chinese, {2026, 3, 8}) == "星期日");
    CHECK(weekday_words(english, {2026, 3, 8}) == "Sunday");
}

TEST_CASE("near days have names of their own") {
    CHECK(near_day_words(chinese, friday, friday) == "今天");
    CHECK(near_day_words(chinese, friday, {2026, 3, 5}) == "明天");
    CHECK(near_day_words(chinese, {2026, 3, 1}, {2026, 2, 27}) == "后天");
    CHECK(near_day_words(english, friday, {2026, 3, 5}) == "Tomorrow");
    CHECK(near_day_words(english, friday, {2026, 3, 3}).empty());
    CHECK(near_day_words(english, friday, {2026, 3, 7}) == "Yesterday");
    CHECK(near_day_words(chinese, friday, {2026, 3, 8}) == "前天");
    CHECK(near_day_words(chinese, friday, {2026, 3, 9}).empty());
}

TEST_CASE("times say the part of the day") {
    auto const zh = [](int hour, int minute) { return time_words(chinese, {friday, hour, minute}); };
    auto const en = [](int hour, int minute) { return time_words(english, {friday, hour, minute}); };
    CHECK(zh(9, 0) == "上午9点");
    CHECK(zh(10, 30) == "上午10点半");
    CHECK(zh(14, 0) == "下午2点");
    CHECK(zh(14, 15) == "下午2点15分");
    CHECK(zh(12, 0) == "中午12点");
    CHECK(zh(12, 30) == "中午12点半");
    CHECK(zh(9, 5) == "上午9点05分");
    CHECK(zh(19, 45) == "晚上7点45分");
    CHECK(zh(0, 0) == "凌晨12点");
    CHECK(en(9, 0) == "9:00 am");
    CHECK(en(10, 30) == "10:30 am");
    CHECK(en(14, 5) == "2:05 pm");
    CHECK(en(12, 0) == "12:00 noon");
    CHECK(en(12, 15) == "12:15 pm");
    CHECK(en(0, 30) == "12:30 am");
}

TEST_CASE("money leaves out what is nothing") {
    CHECK(yuan(chinese, 2000) == "20元");
    CHECK(yuan(chinese, 3650) == "36元5角");
    CHECK(yuan(chinese, 8650) == "86元5角");
    CHECK(yuan(chinese, 3655) == "36元5角5分");
    CHECK(yuan(chinese, 3605) == "36元零5分");
    CHECK(yuan(chinese, 50) == "5角");
    CHECK(yuan(chinese, 55) == "5角5分");
    CHECK(yuan(chinese, 5) == "5分");
    CHECK(yuan(chinese, 0) == "0元");
    CHECK(yuan(english, 2000) == "¥20");
    CHECK(yuan(english, 3650) == "¥36.50");
    CHECK(yuan(english, 3655) == "¥36.55");
    CHECK(yuan(english, 3605) == "¥36.05");
    CHECK(yuan(english, 50) == "¥0.50");
    CHECK(yuan(english, 55) == "¥0.55");
    CHECK(yuan(english, 5) == "¥0.05");
    CHECK(yuan(english, -2000) == "-¥20");
    CHECK(money_words(english, {1234, "HKD"}) == "12.34 HKD");
    CHECK(yuan(english, std::numeric_limits<std::int64_t>::min()) == "-¥92233720368547758.08");
}

TEST_CASE("every month, weekday and pattern has its words") {
    for (auto const* messages : {&chinese, &english}) {
        for (int day = 0; day < 366; ++day) {
            auto const date = add_days({2024, 1, 1}, day);
            CHECK(date_words(*messages, date).find("month.") == std::string::npos);
            CHECK(date_words(*messages, date).find("weekday.") == std::string::npos);
        }
        for (int minute = 0; minute < 1440; ++minute)
            CHECK(time_words(*messages, {friday, minute / 60, minute % 60}).find("time.") == std::string::npos);
    }
}

TEST_CASE("numbers stand in groups as one reads them") {
    CHECK(grouped_phone("13812345678") == "138 1234 5678");
    CHECK(grouped_phone("138123") == "138 123");
    CHECK(grouped_phone("12345") == "12345");
    CHECK(grouped_phone("020-87654321") == "020-87654321");
    CHECK(grouped_phone("") == "");
    CHECK(grouped_case_number("48273061") == "4827 3061");
    CHECK(grouped_case_number("48273") == "4827 3");
    CHECK(grouped_case_number("4827") == "4827");
    CHECK(grouped_identity("11010519491231002X") == "110105 1949 1231 002X");
}

}  // namespace handrail::text
