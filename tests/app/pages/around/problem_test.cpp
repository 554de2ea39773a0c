// Problem: what happened, what still holds, and the same request again.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

TEST_CASE("a problem is said at once, with what still holds and somebody to call") {
    auto model = at_home();
    lay_over(model, Problem{"busy", Asked{api::GetService{"permit"}}});
    auto const screen = view(model).screen;
    CHECK(screen.head.heading.text == "Many people now");
    CHECK(warned(screen) ==
          "Many people are using this. Please wait a minute. Your answers are kept. Nothing is lost.");
    CHECK(block<handrail::screen::Alert>(screen)->detail == "Your answers are kept. Nothing is lost.");
    CHECK(link_of(model, "Call a person") == "tel:12345");
}

TEST_CASE("a sending is tried again as the very same request, so that it cannot count twice") {
    auto model = at_review();
    auto const first = happen(model, SendTapped{});
    REQUIRE(asked<api::CreateCase>(first));
    CHECK(!asked<api::CreateCase>(first)->key.empty());
    arrive<api::CreateCase>(model, unreachable());
    arrive<api::FindCase>(model, unreachable());
    CHECK(view(model).screen.head.heading.text == "We do not know yet if it arrived");
    CHECK(std::holds_alternative<Review>(model.page));
    CHECK(wanted<Wait>(tap(model, "Find out")));
    auto const second = arrive<api::FindCase>(model, problem(404, "case_not_found"));
    REQUIRE(asked<api::CreateCase>(second));
    CHECK(*asked<api::CreateCase>(second) == *asked<api::CreateCase>(first));
    CHECK(shown<Sending>(model));
}

TEST_CASE("the review sends once more under the same key when the problem is put aside") {
    auto model = at_review();
    auto const first = happen(model, SendTapped{});
    arrive<api::CreateCase>(model, unreachable());
    arrive<api::FindCase>(model, unreachable());
    tap(model, "Back");
    CHECK(shown<Review>(model));
    happen(model, SendTapped{});
    auto const second = arrive<api::FindCase>(model, problem(404, "case_not_found"));
    CHECK(asked<api::CreateCase>(second)->key == asked<api::CreateCase>(first)->key);
}

TEST_CASE("where trying again cannot help, the way on is back") {
    auto model = at_home();
    lay_over(model, Problem{"not_found", {}});
    CHECK(!offers(model, "Try again"));
    tap(model, "I understand");
    CHECK(shown<Home>(model));
}
