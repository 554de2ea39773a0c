// Cancelling: asked once more, and taken off the device.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace screen = handrail::screen;

TEST_CASE("cancelling asks first, then takes the case off the device and says so") {
    auto model = at_case();
    model.cases = {{"48273064", "secret", "permit"}, {"11111111", "other", "check"}};
    tap(model, "Cancel it");
    REQUIRE(std::holds_alternative<Cancel>(model.page));
    auto kept = model;
    CHECK(tap(kept, "Keep it").empty());
    CHECK(std::holds_alternative<Case>(kept.page));
    auto const effects = tap(model, "Yes, cancel it");
    REQUIRE(asked<api::CancelCase>(effects));
    CHECK(asked<api::CancelCase>(effects)->of.number == "48273064");
    auto gone = booked();
    gone.state = "cancelled";
    gone.can.clear();
    auto const after = arrive<api::CancelCase>(model, gone);
    CHECK(std::holds_alternative<Case>(model.page));
    CHECK(noted(view(model).screen) == "It is cancelled.");
    REQUIRE(wanted<KeepCases>(after));
    CHECK(wanted<KeepCases>(after)->cases == std::vector<KeptCase>{{"11111111", "other", "check"}});
}

TEST_CASE("too late to cancel is said over the case, without a way to try again") {
    auto model = at_case();
    tap(model, "Cancel it");
    tap(model, "Yes, cancel it");
    arrive<api::CancelCase>(model, problem(409, "too_late"));
    CHECK(shown<Problem>(model));
    tap(model, "I understand");
    CHECK(shown<Case>(model));
}

TEST_CASE("what is no appointment is stopped, not cancelled") {
    auto model = at_case(reported());
    tap(model, "Stop it");
    auto const screen = view(model).screen;
    CHECK(
        (screen.title == "Do you really want to stop this?" && screen.head.hint == "You can ask for it again later."));
    CHECK((screen.blocks.empty() && offers(model, "Yes, stop it")));
    tap(model, "Go on with it");
    CHECK(std::holds_alternative<Case>(model.page));
}
