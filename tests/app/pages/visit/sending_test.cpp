// Sending: nothing to press until it takes long; then a word and somebody to call.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("after ten seconds it is said that it is slow, and who can help") {
    auto model = at_review();
    auto const effects = happen(model, SendTapped{});
    REQUIRE(wanted<Wait>(effects));
    CHECK((wanted<Wait>(effects)->timer.kind == Timer::Kind::slow && wanted<Wait>(effects)->seconds == 10));
    auto screen = view(model).screen;
    CHECK(screen.dock.empty());
    CHECK(block<handrail::screen::Stages>(screen)->stages[1].detail == "It takes a few seconds");
    happen(model, Elapsed{{Timer::Kind::slow, 0}});
    CHECK(view(model).screen == screen);
    CHECK(heard(model, [&] { happen(model, Elapsed{wanted<Wait>(effects)->timer}); }) ==
          "It is slow today. We still wait.");
    screen = view(model).screen;
    CHECK(block<handrail::screen::Stages>(screen)->stages[1].detail == "It is slow today. We still wait.");
    CHECK(link_of(model, "Call a person") == "tel:12345");
}

TEST_CASE("slowness is forgotten with the page, and of one try means nothing on the next") {
    auto model = at_review();
    auto const first = happen(model, SendTapped{});
    happen(model, Elapsed{wanted<Wait>(first)->timer});
    arrive<handrail::api::CreateCase>(model, problem(429, "too_many_requests"));
    auto const second = tap(model, "Try again");
    CHECK(!offers(model, "Call a person"));
    happen(model, Elapsed{wanted<Wait>(first)->timer});
    CHECK(!offers(model, "Call a person"));
    happen(model, Elapsed{wanted<Wait>(second)->timer});
    CHECK(offers(model, "Call a person"));
}

TEST_CASE("what is on its way is not taken back, and its answer finds the person under Help too") {
    auto model = at_review();
    happen(model, SendTapped{});
    happen(model, BackTapped{});
    CHECK(shown<Sending>(model));
    tap(model, "Help");
    auto const effects = arrive<handrail::api::CreateCase>(model, booked());
    CHECK(shown<Receipt>(model));
    CHECK(wanted<ForgetDraft>(effects));
    REQUIRE(wanted<KeepCases>(effects));
    CHECK(wanted<KeepCases>(effects)->cases == std::vector<KeptCase>{{"48273064", "secret", "permit", booked().start}});
}
