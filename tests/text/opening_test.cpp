// What opening hours say of a moment.
#include "text/opening.hpp"

#include <catch2/catch_test_macros.hpp>

#include "text/words.hpp"

namespace handrail::text {
namespace {

// Workdays with a lunch, and an open Saturday morning. 2026-03-06 is a Friday.
OpenTimes const hall{
    {{{1, 2, 3, 4, 5}, 9 * 60, 12 * 60}, {{1, 2, 3, 4, 5}, 14 * 60, 17 * 60}, {{6}, 9 * 60, 11 * 60 + 30}}, {}};

WallTime at(int day, int hour, int minute = 0) { return {{2026, 3, day}, hour, minute}; }

}  // namespace

TEST_CASE("while it is open one reads until when") {
    CHECK(open_words(chinese, hall, at(6, 9)) == "开到中午12点");
    CHECK(open_words(english, hall, at(6, 11, 59)) == "Open until 12:00 noon");
    CHECK(open_words(english, hall, at(6, 12)).empty());
    CHECK(open_words(english, hall, at(6, 8, 59)).empty());
    CHECK(open_words(chinese, hall, at(6, 16)) == "开到下午5点");
    CHECK(open_words(chinese, hall, at(7, 10)) == "开到上午11点半");
    CHECK(open_words(chinese, hall, at(8, 10)).empty());
}

TEST_CASE("hours that follow at once are one") {
    OpenTimes const shop{{{{5}, 12 * 60, 18 * 60}, {{5}, 8 * 60, 12 * 60}}, {}};
    CHECK(open_words(english, shop, at(6, 9)) == "Open until 6:00 pm");
}

TEST_CASE("while it is closed one reads when it opens next") {
    CHECK(opens_words(english, hall, at(6, 7)) == "Closed now. Today from 9:00 am");
    CHECK(opens_words(chinese, hall, at(6, 12, 30)) == "今天下午2点开门");
    CHECK(opens_words(chinese, hall, at(6, 17)) == "明天上午9点开门");
    CHECK(opens_words(chinese, hall, at(7, 12)) == "星期一上午9点开门");
    CHECK(opens_words(english, hall, at(8, 12)) == "Closed now. Tomorrow from 9:00 am");
}

TEST_CASE("a closed day counts for nothing") {
    auto times = hall;
    times.closed = {{2026, 3, 6}, {2026, 3, 9}};
    CHECK(open_words(english, times, at(6, 10)).empty());
    CHECK(opens_words(english, times, at(7, 12)) == "Closed now. Tuesday from 9:00 am");
}

TEST_CASE("an opening that is a week away has its date, and none is told that is not near") {
    OpenTimes const rare{{{{5}, 9 * 60, 12 * 60}}, {{2026, 3, 13}}};
    CHECK(opens_words(english, rare, at(6, 12)) == "Closed now. Friday 20 March from 9:00 am");
    CHECK(opens_words(english, rare, at(7, 12)) == "Closed now. Friday 20 March from 9:00 am");
    CHECK(opens_words(english, {{{{5}, 9 * 60, 12 * 60}}, {{2026, 3, 13}, {2026, 3, 20}}}, at(6, 12)).empty());
    CHECK(opens_words(english, {}, at(6, 12)).empty());
}

TEST_CASE("the hours of a week are a line for all days that have the same") {
    using Lines = std::vector<std::string>;
    CHECK(week_words(chinese, hall) ==
          Lines{"星期一到星期五 上午9点到中午12点、下午2点到下午5点", "星期六 上午9点到上午11点半"});
    CHECK(week_words(english, hall) ==
          Lines{"Monday to Friday 9:00 am to 12:00 noon, 2:00 pm to 5:00 pm", "Saturday 9:00 am to 11:30 am"});
    OpenTimes const station{{{{2, 4}, 14 * 60, 17 * 60}, {{5, 1, 3}, 9 * 60, 12 * 60}, {{7}, 9 * 60, 12 * 60}}, {}};
    CHECK(week_words(english, station) ==
          Lines{"Monday, Wednesday, Friday, Sunday 9:00 am to 12:00 noon", "Tuesday, Thursday 2:00 pm to 5:00 pm"});
    CHECK(week_words(english, {}).empty());
}

}  // namespace handrail::text
