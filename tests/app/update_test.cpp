// update: the events that belong to no page.
#include "app/update.hpp"

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

TEST_CASE("the same event after the same past has the same outcome") {
    auto const before = at_review();
    auto once = before, again = before;
    CHECK(update(once, SendTapped{}) == update(again, SendTapped{}));
    CHECK((once == again && !(once == before)));
}

TEST_CASE("the clock and the size of the window are taken note of") {
    auto model = at_home();
    CHECK(happen(model, Ticked{monday_morning + 5}).empty());
    CHECK(happen(model, Resized{1280, 800}).empty());
    CHECK((model.now == monday_morning + 5 && model.width == 1280 && model.height == 800));
}

TEST_CASE("once the network is back, what failed for want of it is tried again") {
    auto model = at_home();
    tap(model, "Get a permit");
    CHECK(happen(model, WentOnline{}).empty());
    arrive<api::GetService>(model, unreachable());
    auto const again = happen(model, WentOnline{});
    REQUIRE(asked<api::GetService>(again));
    CHECK(shown<Intro>(model));
    arrive<api::GetService>(model, problem(500, ""));
    CHECK(happen(model, WentOnline{}).empty());
    CHECK(shown<Problem>(model));
}
