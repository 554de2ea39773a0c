// Civil dates and times.
#include "base/time.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail {

TEST_CASE("every day of eight centuries counts one further than the day before") {
    auto const first = days_since_epoch({1600, 1, 1});
    auto const last = days_since_epoch({2400, 12, 31});
    Date previous = date_from_days(first - 1);
    bool all_follow = true;
    for (auto days = first; days <= last; ++days) {
        auto const date = date_from_days(days);
        all_follow =
            all_follow && is_valid(date) && days_since_epoch(date) == days && previous < date && !(date < previous);
        previous = date;
    }
    CHECK(all_follow);
}

TEST_CASE("known days") {
    CHECK(days_since_epoch({1970, 1, 1}) == 0);
    CHECK(days_since_epoch({2000, 3, 1}) == 11017);
    CHECK(days_since_epoch({1969, 12, 31}) == -1);
    CHECK(weekday({1970, 1, 1}) == 4);
    CHECK(weekday({2026, 3, 6}) == 5);
    CHECK(weekday({1950, 1, 1}) == 0);
    CHECK(add_days({2024, 2, 28}, 1) == Date{2024, 2, 29});
    CHECK(add_days({2023, 12, 31}, 1) == Date{2024, 1, 1});
    CHECK(add_days({2024, 1, 1}, -1) == Date{2023, 12, 31});
}

TEST_CASE("leap years follow the Gregorian rule") {
    CHECK(is_valid({2024, 2, 29}));
    CHECK(is_valid({2000, 2, 29}));
    CHECK_FALSE(is_valid({1900, 2, 29}));
    CHECK_FALSE(is_valid({2023, 2, 29}));
    CHECK_FALSE(is_valid({2023, 4, 31}));
    CHECK_FALSE(is_valid({2023, 0, 1}));
    CHECK_FALSE(is_valid({2023, 13, 1}));
    CHECK_FALSE(is_valid({2023, 1, 0}));
}

TEST_CASE("dates are read exactly and written back") {
    CHECK(parse_date("2026-11-22") == Date{2026, 11, 22});
    CHECK(to_string(Date{2026, 1, 2}) == "2026-01-02");
    CHECK(to_string(Date{987, 1, 2}) == "0987-01-02");
    for (auto const* wrong : {"", "2026", "2026-11-2", "2026-11-222", " 2026-11-22", "2026/11/22", "2026-13-01",
                              "2026-02-30", "2026-1a-01", "+026-01-01", "2026-11-22T"})
        CHECK_FALSE(parse_date(wrong).has_value());
}

TEST_CASE("moments keep their offset") {
    auto const nine = parse_moment("2026-11-23T09:00:00+08:00");
    REQUIRE(nine);
    CHECK(nine->seconds == 1795395600);
    CHECK(nine->offset_minutes == 480);
    CHECK(wall_time(*nine) == WallTime{{2026, 11, 23}, 9, 0});
    CHECK(parse_moment("2026-11-23T01:00:00Z")->seconds == nine->seconds);
    CHECK(parse_moment("2026-11-22T20:30:00.125-04:30")->seconds == nine->seconds);
    CHECK(parse_moment("1969-12-31T23:59:59Z")->seconds == -1);
    CHECK(wall_time({-1, 0}) == WallTime{{1969, 12, 31}, 23, 59});
    CHECK(*parse_moment("2026-11-23T08:59:00+08:00") < *nine);
}

TEST_CASE("texts that are no moment give nothing") {
    for (auto const* wrong :
         {"", "2026-11-23", "2026-11-23T09:00:00", "2026-11-23T09:00+08:00", "2026-11-23T24:00:00Z",
          "2026-11-23T09:60:00Z", "2026-11-23T09:00:61Z", "2026-11-23T09:00:00.Z", "2026-11-23T09:00:00+0800",
          "2026-11-23T09:00:00+24:00", "2026-11-23T09:00:00+08:60", "2026-11-23T09:00:00Zz", "2026-02-29T09:00:00Z"})
        CHECK_FALSE(parse_moment(wrong).has_value());
}

TEST_CASE("offsets") {
    CHECK(parse_offset("+08:00") == 480);
    CHECK(parse_offset("-03:30") == -210);
    CHECK_FALSE(parse_offset("08:00"));
    CHECK_FALSE(parse_offset("+8:00"));
    CHECK_FALSE(parse_offset("Z"));
}

}  // namespace handrail
