// Looking a case up: by number and telephone, or from those made on this device.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace screen = handrail::screen;

namespace {

Model with_cases(int count) {
    auto model = at_home();
    for (int index = 0; index < count; ++index)
        model.cases.push_back({"4827306" + std::to_string(index), "s", index == 4 ? "check" : "permit"});
    tap(model, "My cases");
    return model;
}

}  // namespace

TEST_CASE("a number without its check digit is caught before the service is asked") {
    auto model = at_home();
    tap(model, "My cases");
    REQUIRE(view(model).screen.page == "look-up");
    press_keys(model, "4827");
    CHECK(offers(model, "4 to go"));
    CHECK(block<handrail::screen::Field>(view(model).screen)->missing == " ____");
    CHECK(tap(model, "4 to go").empty());
    CHECK(warned(view(model).screen) == "The number has eight digits.");
    press_keys(model, "30699");
    CHECK(warned(view(model).screen).empty());
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "4827 3069");
    CHECK(tap(model, "Next").empty());
    auto const screen = view(model).screen;
    CHECK(warned(screen) == "This number is not right. Look at your receipt and press it once more.");
    CHECK(screen.focus == handrail::screen::NodeId{"look-up/field"});
    CHECK(block<handrail::screen::Field>(screen)->problem);
    tap(model, "Erase one");
    press_keys(model, "4");
    tap(model, "Next");
    CHECK(view(model).screen.page == "look-up.phone");
}

TEST_CASE("a scanner that types a whole link, letter by letter, is understood") {
    auto model = at_home();
    tap(model, "My cases");
    std::string typed;
    auto const field = [&] { return *block<screen::Field>(view(model).screen); };
    for (char const letter : std::string{"https://a.example:8443/?case=48273064&lang=zh-CN"}) {
        typed = field().value + letter;
        happen(model, Typed{{"look-up/field"}, typed});
    }
    CHECK((field().value == typed && field().read_back == "4827 3064"));
    tap(model, "Next");
    CHECK(view(model).screen.page == "look-up.phone");
    happen(model, Typed{{"look-up.phone/field"}, "+86 138 0013 8000"});
    CHECK(field().read_back == "8000");
    CHECK(asked<api::GetCase>(tap(model, "Next"))->of.phone_last4 == "8000");
}

TEST_CASE("what is no number stays, with the part that is not understood") {
    auto model = at_home();
    tap(model, "My cases");
    happen(model, Typed{{"look-up/field"}, "48273O64"});
    CHECK(tap(model, "Next").empty());
    CHECK(block<screen::Field>(view(model).screen)->value == "48273O64");
    CHECK(warned(view(model).screen) == "We do not know what “O” means here. Please change it.");
    happen(model, Typed{{"look-up/field"}, "４８２７ ３０６４"});
    CHECK(block<screen::Field>(view(model).screen)->value == "4827 3064");
}

TEST_CASE("number and telephone together open the case, and Back keeps the number") {
    auto model = at_home();
    tap(model, "My cases");
    happen(model, Typed{{"look-up/field"}, "4827 3064"});
    tap(model, "Next");
    auto before = model;
    tap(before, "Back");
    CHECK(block<handrail::screen::Field>(view(before).screen)->value == "4827 3064");
    press_keys(model, "80");
    tap(model, "2 to go");
    CHECK(warned(view(model).screen) == "Press four digits.");
    press_keys(model, "005");
    Effects effects;
    CHECK(heard(model, [&] { effects = tap(model, "Next"); }) == "Looking. Please wait.");
    REQUIRE(asked<api::GetCase>(effects));
    CHECK(tap(model, "Looking. Please wait.").empty());
    CHECK(asked<api::GetCase>(effects)->of == api::CaseKey{.number = "48273064", .secret = {}, .phone_last4 = "8000"});
    arrive<api::GetCase>(model, booked());
    CHECK(view(model).screen.page == "case");
}

TEST_CASE("a case that is not found is said beside the number") {
    for (int status : {401, 403, 404}) {
        auto model = at_home();
        tap(model, "My cases");
        happen(model, Typed{{"look-up/field"}, "48273064"});
        tap(model, "Next");
        press_keys(model, "8000");
        tap(model, "Next");
        arrive<api::GetCase>(model, problem(status, ""));
        CHECK(view(model).screen.page == "look-up");
        CHECK(warned(view(model).screen).find("We could not find it.") == 0);
        CHECK(block<handrail::screen::Field>(view(model).screen)->value == "4827 3064");
    }
}

TEST_CASE("cases of this device open by what was kept with them, or any other by its number") {
    auto model = with_cases(5);
    REQUIRE(view(model).screen.page == "look-up.own");
    auto const first = view(model).screen;
    auto const& rows = block<handrail::screen::Rows>(first)->choices;
    REQUIRE(rows.size() == 3);
    CHECK((rows[0].label.text == "Get a permit" && rows[0].caption == "4827 3060"));
    CHECK(!offers(model, "Check-up"));
    tap(model, "More");
    tap(model, "More");
    auto const effects = tap(model, "Check-up");
    REQUIRE(asked<api::GetCase>(effects));
    CHECK(asked<api::GetCase>(effects)->of.number == "48273064");
    CHECK(asked<api::GetCase>(effects)->of.secret == "s");
    tap(model, "Find by number");
    CHECK(view(model).screen.page == "look-up");
    tap(model, "Back");
    CHECK(view(model).screen.page == "look-up.own");
    tap(model, "Back");
    CHECK(view(model).screen.page == "home");
}

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
    CHECK((view(model).screen.page == "look-up.own" && !block<screen::Alert>(view(model).screen)));
}

TEST_CASE("where a case stands shows beside its title") {
    auto model = at_home();
    model.cases = {{"48273064", "s", "permit"}, {"11111111", "s", "gone"}};
    tap(model, "My cases");
    happen(model, Replied{model.requests.begin()->first, reported()});
    auto const shown = view(model).screen;
    auto const& rows = block<screen::Rows>(shown)->choices;
    CHECK((rows[0].label.text == "Get a permit" && rows[0].caption == "4827 3064" && rows[0].note == "Being repaired"));
    CHECK((rows[1].label.text == "Your case" && rows[1].note.empty()));
}

TEST_CASE("a case that was left is not opened by a late answer") {
    auto model = at_home();
    model.cases = {{"48273064", "s", "permit"}};
    tap(model, "My cases");
    auto const late = sent_as<api::GetCase>(tap(model, "Get a permit"));
    tap(model, "Home");
    happen(model, Replied{late, reported()});
    CHECK(view(model).screen.page == "home");
}
