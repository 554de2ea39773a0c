// Limits of dates that count from today.
#include <catch2/catch_test_macros.hpp>

#include "forms/answers.hpp"

namespace handrail::forms {

TEST_CASE("a limit is a date, or counts from today") {
    Date const today{2024, 1, 31};
    CHECK(day_of("2026-03-05", today) == Date{2026, 3, 5});
    CHECK(day_of("today", today) == today);
    CHECK(day_of("today+1d", today) == Date{2024, 2, 1});
    CHECK(day_of("today-2w", today) == Date{2024, 1, 17});
    CHECK(day_of("today+1m", today) == Date{2024, 2, 29});
    CHECK(day_of("today-2m", today) == Date{2023, 11, 30});
    CHECK(day_of("today+1y", {2024, 2, 29}) == Date{2025, 2, 28});
    CHECK(day_of("today-99999y", today) == Date{1, 1, 1});
    CHECK(day_of("today+99999y", today) == Date{9999, 12, 31});
    for (auto const* wrong : {"", "tomorrow", "today+", "today+d", "today1d", "today+1", "today+1h", "today+123456d",
                              "today+1.5d", "2026-02-30"})
        CHECK_FALSE(day_of(wrong, today));
}

}  // namespace handrail::forms
