// Leave: Home asks once; the answers are kept, except where many people use the device.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

TEST_CASE("going home keeps the answers, gives the slot back and offers to go on") {
    auto model = at_step("phone", good_answers());
    tap(model, "Home");
    CHECK(view(model).screen.head.hint == "Your answers are kept for next time.");
    auto const effects = tap(model, "Go home");
    CHECK(shown<Home>(model));
    CHECK((wanted<KeepDraft>(effects) && asked<api::ReleaseHold>(effects)));
    CHECK(!model.visit);
    REQUIRE(model.draft);
    CHECK(model.draft->step.value == "phone");
    CHECK(model.draft->answers.count({"identity"}) == 0);
    CHECK(offers(model, "Go on"));
}

TEST_CASE("staying changes nothing") {
    auto model = at_step("phone", good_answers());
    auto const before = model;
    tap(model, "Home");
    CHECK(tap(model, "Go on").empty());
    CHECK(model == before);
}

TEST_CASE("at a kiosk the answers go, and it is said before") {
    auto model = at_review();
    model.mode = handrail::screen::Mode::kiosk;
    tap(model, "Home");
    CHECK(view(model).screen.head.hint == "Your answers will be cleared.");
    auto const effects = tap(model, "Go home");
    CHECK(!wanted<KeepDraft>(effects));
    CHECK((!model.visit && !model.draft && !offers(model, "Go on")));
}
