// Replies about cases: those of the list, and those that come too late.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace screen = handrail::screen;

TEST_CASE("the list of own cases asks where the newest stand, and opens only what is pressed") {
    auto model = at_home();
    for (int index = 0; index < 14; ++index) model.cases.push_back({"4827306" + std::to_string(index), "s", "permit"});
    auto const effects = tap(model, "My cases");
    CHECK(effects.size() == 12);
    auto found = reported();
    found.number = model.cases[11].number;
    arrive<api::GetCase>(model, found);
    CHECK(view(model).screen.page == "look-up.own");
    CHECK(model.states.at(found.number) == en("Being repaired"));
    arrive<api::GetCase>(model, problem(404, ""));
    CHECK((view(model).screen.page == "look-up.own" && model.alert.empty()));
}

TEST_CASE("where a case stands shows beside its title") {
    auto model = at_home();
    model.cases = {{"48273064", "s", "permit"}, {"11111111", "s", "gone"}};
    tap(model, "My cases");
    happen(model, Arrived{model.requests.begin()->first, reported()});
    auto const shown = view(model).screen;
    auto const& rows = block<screen::Rows>(shown)->choices;
    CHECK((rows[0].label.text == "Get a permit" && rows[0].caption == "4827 3064" && rows[0].note == "Being repaired"));
    CHECK((rows[1].label.text == "Your case" && rows[1].note.empty()));
}

TEST_CASE("a case that was left is not opened by a late answer") {
    auto model = at_home();
    model.cases = {{"48273064", "s", "permit"}};
    tap(model, "My cases");
    tap(model, "Get a permit");
    tap(model, "Home");
    arrive<api::GetCase>(model, reported());
    CHECK(view(model).screen.page == "home");
}

TEST_CASE("too many questions about badges are said, and can be asked again") {
    auto model = at_home();
    tap(model, "Check a visitor");
    tap(model, "7");
    tap(model, "Check");
    arrive<api::GetBadge>(model, problem(429, "too_many_requests"));
    CHECK(model.trouble.what == "too_many_requests.look_up");
    CHECK(offers(model, "Try again"));
}
