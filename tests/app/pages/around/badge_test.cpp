// Badges: who is at the door, and when it stays shut.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace screen = handrail::screen;

namespace {

api::Badge wang() {
    return {.badge = "YH-2001",
            .name = en("Wang Dashan"),
            .organisation = en("Lamp Team"),
            .role = en("Repairs"),
            .valid_until = "2030-12-31",
            .valid = true};
}

void press(Model& model, std::string const& keys) {
    for (char const key : keys) tap(model, std::string(1, key));
}

Model asking(std::string const& number) {
    auto model = at_home();
    tap(model, "Check a visitor");
    press(model, number);
    tap(model, "Check");
    return model;
}

}  // namespace

TEST_CASE("a badge that is known and valid fits, and says whose it is") {
    auto model = at_home();
    tap(model, "Check a visitor");
    REQUIRE(view(model).screen.page == "badge");
    CHECK(tap(model, "Press it first").empty());
    press(model, "2009");
    tap(model, "Erase one");
    press(model, "1");
    auto const effects = tap(model, "Check");
    REQUIRE(asked<api::GetBadge>(effects));
    CHECK(asked<api::GetBadge>(effects)->badge == "2001");
    arrive<api::GetBadge>(model, wang());
    auto const shown = view(model).screen;
    CHECK((shown.page == "badge.fits" && shown.title == "The badge is real"));
    auto const& facts = block<screen::Facts>(shown)->facts;
    CHECK((facts[0].text == "Wang Dashan" && facts[0].detail == "Repairs"));
    CHECK((facts[1].text == "Lamp Team" && facts[2].text == "YH-2001"));
    CHECK(facts[2].detail == "Until 31 December 2030");
    tap(model, "I understand");
    CHECK(view(model).screen.page == "home");
}

TEST_CASE("a number has twenty digits at most") {
    auto model = at_home();
    tap(model, "Check a visitor");
    press(model, std::string(21, '7'));
    CHECK(asked<api::GetBadge>(tap(model, "Check"))->badge == std::string(20, '7'));
}

TEST_CASE("the door stays shut for a badge that is unknown, too old, or of somebody else") {
    auto model = asking("9");
    arrive<api::GetBadge>(model, problem(404, "badge_not_found"));
    auto shown = view(model).screen;
    CHECK((shown.title == "Do not open the door" && warned(shown) == "We do not know this badge."));
    CHECK(link_of(model, "Call a person") == "tel:12345");
    tap(model, "Back");
    CHECK((view(model).screen.page == "badge" && handrail::app::shown<Badge>(model)->number.empty()));
    tap(model, "Back");
    CHECK(view(model).screen.page == "home");

    auto old = wang();
    old.valid = false;
    model = asking("2001");
    arrive<api::GetBadge>(model, old);
    CHECK(warned(view(model).screen) == "This badge is too old.");
    CHECK(block<screen::Facts>(view(model).screen));

    model = at_case(reported());
    tap(model, "Check who comes");
    press(model, "2002");
    tap(model, "Check");
    auto other = wang();
    other.badge = "YH-2002";
    auto fitting = model;
    arrive<api::GetBadge>(model, other);
    CHECK(warned(view(model).screen) == "This person was not sent for your case.");
    arrive<api::GetBadge>(fitting, wang());
    CHECK(view(fitting).screen.page == "badge.fits");
    tap(fitting, "I understand");
    CHECK(view(fitting).screen.page == "case");
}

TEST_CASE("a badge is typed with its letters as well, and nothing else") {
    auto model = at_home();
    tap(model, "Check a visitor");
    happen(model, Typed{{"badge/field"}, " yh-2001/../x?"});
    CHECK(shown<Badge>(model)->number == "yh-2001/../x?");
    CHECK(tap(model, "Check").empty());
    CHECK(page(model) == "badge.refused");
    tap(model, "Back");
    happen(model, Typed{{"badge/field"}, " ＹＨ－２００１ "});
    CHECK(shown<Badge>(model)->number == "YH-2001");
    tap(model, "Clear");
    CHECK(shown<Badge>(model)->number.empty());
}

TEST_CASE("no network says nothing about the badge") {
    auto model = asking("2001");
    arrive<api::GetBadge>(model, unreachable());
    CHECK(view(model).screen.page == "problem");
    CHECK(asked<api::GetBadge>(tap(model, "Try again")));
    happen(model, Typed{{"badge/field"}, "3"});
    arrive<api::GetBadge>(model, wang());
    CHECK(view(model).screen.page == "badge");
}

TEST_CASE("too many questions about badges are said, and can be asked again") {
    auto model = at_home();
    tap(model, "Check a visitor");
    tap(model, "7");
    tap(model, "Check");
    arrive<api::GetBadge>(model, problem(429, "too_many_requests"));
    CHECK(handrail::app::shown<Problem>(model)->what == "too_many_requests.look_up");
    CHECK(offers(model, "Try again"));
}
