// Sending: nothing to press until it takes long; then a word and somebody to call.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("after ten seconds it is said that it is slow, and who can help") {
    auto model = at_review();
    auto const effects = happen(model, SendTapped{});
    REQUIRE(wanted<Wait>(effects));
    CHECK(*wanted<Wait>(effects) == Wait{"slow", 10});
    auto screen = view(model).screen;
    CHECK(screen.dock.empty());
    CHECK(block<handrail::screen::Stages>(screen)->stages[1].detail == "A few seconds as a rule");
    happen(model, Elapsed{"another"});
    CHECK(view(model).screen == screen);
    happen(model, Elapsed{"slow"});
    screen = view(model).screen;
    CHECK(screen.said == "It is slow today. We still wait.");
    CHECK(block<handrail::screen::Stages>(screen)->stages[1].detail == "It is slow today. We still wait.");
    CHECK(link_of(model, "Call a person") == "tel:12345");
}

TEST_CASE("slowness is forgotten with the page, and means nothing on any other") {
    auto model = at_review();
    happen(model, SendTapped{});
    happen(model, Elapsed{"slow"});
    arrive<handrail::api::CreateCase>(model, unreachable());
    CHECK(!model.slow);
    happen(model, Elapsed{"slow"});
    CHECK(!model.slow);
}

TEST_CASE("what is on its way is not taken back, and its answer finds the person under Help too") {
    auto model = at_review();
    happen(model, SendTapped{});
    happen(model, BackTapped{});
    CHECK(shown(model).kind == PageKind::sending);
    tap(model, "Help");
    auto const effects = arrive<handrail::api::CreateCase>(model, booked());
    CHECK(shown(model).kind == PageKind::receipt);
    CHECK(wanted<ForgetDraft>(effects));
    REQUIRE(wanted<KeepCases>(effects));
    CHECK(wanted<KeepCases>(effects)->cases == std::vector<KeptCase>{{"48273064", "secret", "permit"}});
}
