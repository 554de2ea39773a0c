// Days to choose from.
#include "app/fixture.hpp"
#include "app/pages/steps/steps.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("a day leads with what its readers look for, and says when it is near") {
    auto const model = at_home();
    Composer const page(model, "day");
    CHECK(day_key({2026, 11, 5}) == "day.2026-11-05");
    CHECK(day_choice(page, {2026, 11, 24}).label.text == "Tuesday");
    CHECK(day_choice(page, {2026, 11, 24}).caption == "Tomorrow 24 November");
    CHECK(day_choice(page, {2026, 12, 24}).caption == "24 December");
}
