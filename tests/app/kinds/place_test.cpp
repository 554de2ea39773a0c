// The place step: a list that comes from the service, and what the device adds when the person asks it.
#include <algorithm>

#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using namespace handrail::screen;
namespace api = handrail::api;

namespace {

api::Places places(int count) {
    api::Places made;
    for (int number = 1; number <= count; ++number)
        made.all.push_back({"p" + std::to_string(number), en("Place " + std::to_string(number)), en("East")});
    return made;
}

// The step as it is while the list has not come yet.
Model waiting() {
    auto model = at_home();
    model.locates = true;
    model.visit.emplace();
    model.visit->definition = permit();
    auto& steps = model.visit->definition.steps;
    steps.insert(steps.begin(), ask("place", kinds::place, "Which part?"));
    Effects effects;
    enter(model, Step{.id = {"place"}}, effects);
    REQUIRE(asked<api::GetPlaces>(effects));
    return model;
}
Model listed(int count = 12) {
    auto model = waiting();
    arrive<api::GetPlaces>(model, places(count));
    return model;
}

}  // namespace

TEST_CASE("places are loaded, paged and chosen") {
    auto model = waiting();
    CHECK(block<Paragraph>(view(model).screen));
    arrive<api::GetPlaces>(model, places(12));
    CHECK((offers(model, "Place 2") && !offers(model, "Place 3") && offers(model, "Where am I now?")));
    tap(model, "More");
    CHECK((offers(model, "Place 3") && !offers(model, "Place 2")));
    tap(model, "Place 3");
    CHECK(model.visit->answers.at({"place"}) == handrail::forms::AnswerValue{"p3"});
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.note");
}

TEST_CASE("a tablet has room for a place more, a desktop is as low as a phone") {
    auto model = listed();
    model.width = 800;
    model.height = 1280;
    CHECK((offers(model, "Place 3") && !offers(model, "Place 4") && offers(model, "Where am I now?")));
    model.width = 1280;
    model.height = 800;
    CHECK((offers(model, "Place 2") && !offers(model, "Place 3") && offers(model, "Where am I now?")));
}

TEST_CASE("without a network there is another try, and without places a telephone") {
    auto model = waiting();
    arrive<api::GetPlaces>(model, unreachable());
    CHECK(shown<Problem>(model));
    auto const effects = happen(model, RetryTapped{});
    CHECK(asked<api::GetPlaces>(effects));
    arrive<api::GetPlaces>(model, api::Places{});
    CHECK(block<Alert>(view(model).screen)->detail.find("12345") != std::string::npos);
}

TEST_CASE("the device is asked where it is, and the nearest come first, three at a time") {
    auto model = listed();
    CHECK(wanted<Locate>(tap(model, "Where am I now?")));
    CHECK((!offers(model, "Where am I now?") && offers(model, "Place 1")));
    auto const effects = happen(model, Located{"30.012,110.046"});
    REQUIRE(asked<api::GetPlaces>(effects));
    CHECK(asked<api::GetPlaces>(effects)->near == "30.012,110.046");
    auto near = places(12);
    std::reverse(near.all.begin(), near.all.end());
    CHECK(heard(model, [&] { arrive<api::GetPlaces>(model, near); }) ==
          "Page 1 of 4, The nearest come first. Place 12, Place 11, Place 10");
    CHECK((offers(model, "Place 12") && offers(model, "Place 10") && !offers(model, "Place 9")));
    CHECK(block<Rows>(view(model).screen)->choices.front().note == "Nearest");
    tap(model, "More");
    CHECK((offers(model, "Place 9") && block<Rows>(view(model).screen)->choices.front().note.empty()));
}

TEST_CASE("a device that does not know where it is leaves the list as it was") {
    auto model = listed();
    tap(model, "Where am I now?");
    happen(model, LocateFailed{});
    CHECK(warned(view(model).screen) == "We do not know where you are. Please choose below.");
    CHECK((offers(model, "Place 1") && offers(model, "Where am I now?")));
    tap(model, "Where am I now?");
    happen(model, Located{"1,2"});
    arrive<api::GetPlaces>(model, unreachable());
    CHECK((offers(model, "Place 1") && !warned(view(model).screen).empty()));
    CHECK(happen(model, Located{"1,2"}).empty());  // too late: nobody waits for it any more
}

TEST_CASE("nobody is asked where they are who can not be") {
    auto model = listed();
    model.locates = false;
    CHECK(!offers(model, "Where am I now?"));
    CHECK(happen(model, LocateTapped{}).empty());
    auto kiosk = at_home();
    Started event{.config = kiosk.config, .catalogue = kiosk.catalogue, .messages = kiosk.messages, .seed = "s"};
    event.mode = Mode::kiosk;
    event.locates = true;
    happen(kiosk, event);
    CHECK(!kiosk.locates);
}

TEST_CASE("whatever may name a place is left to the service") {
    CHECK(verdict(kinds::place, std::string(100, 'a')) == "good");
    CHECK(verdict(kinds::place, std::string(101, 'a')) == "unknown_option");
    CHECK(verdict(step_of(kinds::place), true) == "wrong_type");
}
