// Following: changes show where the person is, and stay quiet about what the person did.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace screen = handrail::screen;

namespace {

api::Case moved(std::string const& words) {
    auto found = reported();
    found.version += 1;
    found.timeline.push_back({.at = {monday_morning + 60, 480}, .state = "working", .text = en(words)});
    return found;
}

}  // namespace

TEST_CASE("a case is followed while one is at it, and not longer") {
    auto model = at_home();
    model.cases = {{"48273064", "s", "permit"}};
    tap(model, "My cases");
    tap(model, "Get a permit");
    auto effects = arrive<api::GetCase>(model, reported());
    REQUIRE(wanted<Follow>(effects));
    CHECK((wanted<Follow>(effects)->of.number == "48273064" && wanted<Follow>(effects)->of.secret == "s"));
    CHECK(!wanted<Follow>(tap(model, "Say more")));
    CHECK(!wanted<Follow>(tap(model, "Back")));
    effects = tap(model, "Home");
    REQUIRE(wanted<Follow>(effects));
    CHECK(wanted<Follow>(effects)->of.number.empty());
}

TEST_CASE("a change is fetched, shown in place and said") {
    auto model = at_case(reported());
    model.acted = 5;
    CHECK(happen(model, CaseChanged{"48273064", 3}).empty());
    CHECK(happen(model, CaseChanged{"11111111", 4}).empty());
    REQUIRE(asked<api::GetCase>(happen(model, CaseChanged{"48273064", 4})));
    CHECK(model.acted == 5);
    auto const news = heard(model, [&] { arrive<api::GetCase>(model, moved("The part is here")); });
    CHECK(news == "Now: The part is here");
    auto const shown = view(model).screen;
    CHECK((shown.page == "case" && !shown.focus));
    CHECK(block<screen::Stages>(shown)->stages.size() == 4);
}

TEST_CASE("what is written is read out once, with who wrote it") {
    auto model = at_case(reported());
    auto found = reported();
    found.version = 4;
    found.messages = {{.at = {monday_morning, 480}, .from_staff = false, .text = en("Hello")}};
    happen(model, CaseChanged{"48273064", 4});
    CHECK(heard(model, [&] { arrive<api::GetCase>(model, found); }) == "Messages, Hello, You, Today 9:00 am");
    found.version = 5;
    found.messages.push_back({.at = {monday_morning, 480}, .from_staff = true, .text = en("We come at two.")});
    happen(model, CaseChanged{"48273064", 5});
    CHECK(heard(model, [&] { arrive<api::GetCase>(model, found); }) == "We come at two. Our staff, Today 9:00 am");
}

TEST_CASE("an answer that was overtaken is let go, and a fault stays without a word") {
    auto model = at_case(moved("Newer"));
    happen(model, CaseChanged{"48273064", 9});
    arrive<api::GetCase>(model, reported());
    CHECK(model.open_case->found.version == 4);
    happen(model, CaseChanged{"48273064", 9});
    arrive<api::GetCase>(model, unreachable());
    CHECK(view(model).screen.page == "case");
}

TEST_CASE("changes reach the pages around the case as well, which stay") {
    auto model = at_case(reported());
    tap(model, "Say more");
    happen(model, Typed{{"message/field"}, "Hel"});
    happen(model, CaseChanged{"48273064", 4});
    arrive<api::GetCase>(model, moved("Done"));
    CHECK((view(model).screen.page == "message" && model.open_case->message == "Hel"));
    CHECK(model.open_case->found.version == 4);
    tap(model, "Home");
    CHECK(happen(model, CaseChanged{"48273064", 5}).empty());
}
