// Rating: one of five faces, and thanks.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace screen = handrail::screen;

namespace {

Model at_end() {
    auto found = reported();
    found.state = "done";
    found.can = {"message", "rate"};
    return at_case(found);
}

}  // namespace

TEST_CASE("one tap chooses a face, Next sends it, and the case says thanks") {
    auto model = at_end();
    tap(model, "Say how it was");
    REQUIRE(view(model).screen.page == "rating");
    CHECK(tap(model, "Choose one first").empty());
    CHECK(warned(view(model).screen) == "Press one, then press Next.");
    CHECK(tap(model, "Good").empty());
    CHECK(warned(view(model).screen).empty());
    auto const effects = tap(model, "Next");
    REQUIRE(asked<api::RateCase>(effects));
    CHECK(asked<api::RateCase>(effects)->face == 4);
    auto rated = model.open_case->found;
    rated.rating = 4;
    arrive<api::RateCase>(model, rated);
    auto const shown = view(model).screen;
    CHECK((shown.page == "case" && noted(shown) == "Thank you for telling us."));
    tap(model, "Say how it was");
    CHECK(handrail::app::shown<Rating>(model)->given == 4);
    tap(model, "Back");
    CHECK(view(model).screen.page == "case");
}

TEST_CASE("a rating that does not arrive can be tried again") {
    auto model = at_end();
    tap(model, "Say how it was");
    tap(model, "Very bad");
    tap(model, "Next");
    arrive<api::RateCase>(model, unreachable());
    CHECK(view(model).screen.page == "problem");
    CHECK(asked<api::RateCase>(tap(model, "Find out"))->face == 1);
}
