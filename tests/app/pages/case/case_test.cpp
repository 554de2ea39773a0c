// A case: where it stands, what can be done about it, and choosing another time.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace screen = handrail::screen;

TEST_CASE("a case offers what the service lets one do, and nothing else") {
    auto model = at_case();
    CHECK((offers(model, "See the receipt") && offers(model, "Change the time") && offers(model, "Cancel it")));
    CHECK(view(model).screen.head.caption == "Number 4827 3064");
    auto const shown = view(model).screen;
    for (auto const& way : block<handrail::screen::Rows>(shown)->choices)
        CHECK(way.risky == (way.label.text == "Cancel it"));  // apart from what stands beside it
    auto found = booked();
    found.can = {"cancel"};
    model = at_case(found);
    CHECK((!offers(model, "Change the time") && offers(model, "Cancel it")));
    found.state = "cancelled";
    found.can.clear();
    model = at_case(found);
    CHECK((!offers(model, "See the receipt") && !offers(model, "Cancel it")));
    CHECK(block<handrail::screen::Facts>(view(model).screen)->facts[0].text == "You need not do anything.");
    CHECK(link_of(model, "Call a person") == "tel:12345");
}

TEST_CASE("the stages end with the way there while the appointment stands") {
    auto const screen = view(at_case()).screen;
    auto const& standing = *block<handrail::screen::Stages>(screen);
    REQUIRE(standing.stages.size() == 2);
    CHECK(standing.stages[0].state == handrail::screen::StageState::now);
    CHECK(standing.stages[1].state == handrail::screen::StageState::ahead);
    CHECK(standing.stages[1].detail == "Tuesday 24 November 9:00 am");
    auto found = booked();
    found.state = "cancelled";
    CHECK(block<handrail::screen::Stages>(view(at_case(found)).screen)->stages.size() == 1);
}

TEST_CASE("another time is chosen at the same office and leads to a new receipt") {
    auto model = at_case();
    tap(model, "Change the time");
    arrive<api::GetService>(model, permit());
    REQUIRE(view(model).screen.page == "step.slot.day");
    CHECK(view(model).screen.head.caption == "Number 4827 3064");
    arrive<api::GetSlots>(model, slots());
    tap(model, "Wednesday");
    tap(model, "Next");
    tap(model, "2:00 pm");
    auto const effects = tap(model, "Next");
    REQUIRE(asked<api::RescheduleCase>(effects));
    CHECK(asked<api::RescheduleCase>(effects)->slot == "2-14");
    CHECK(!asked<api::PlaceHold>(effects));
    auto lost = model;
    arrive<api::RescheduleCase>(lost, problem(409, "slot_taken"));
    CHECK(view(lost).screen.page == "step.slot.nearest");
    arrive<api::RescheduleCase>(model, booked());
    CHECK((std::holds_alternative<Receipt>(model.page) && !model.visit));
}

TEST_CASE("the receipt of a case is fetched with what opened it") {
    auto model = at_case();
    auto const effects = tap(model, "See the receipt");
    REQUIRE(asked<api::GetReceipt>(effects));
    CHECK(asked<api::GetReceipt>(effects)->of.secret == "secret");
    arrive<api::GetReceipt>(model, receipt());
    CHECK(shown<Receipt>(model));
}

TEST_CASE("the stages say who has it, what comes next and by when") {
    auto const shown = view(at_case(reported())).screen;
    auto const& stages = block<screen::Stages>(shown)->stages;
    REQUIRE(stages.size() == 3);
    CHECK((stages[0].state == screen::StageState::done && stages[0].label == "Received"));
    CHECK(stages[0].detail == "Yesterday 9:00 am");
    CHECK((stages[1].state == screen::StageState::now && stages[1].label == "Now: Being repaired"));
    CHECK(stages[1].detail == "Wang Dashan, Lamp Team");
    CHECK((stages[2].state == screen::StageState::ahead && stages[2].label == "We will call you."));
    CHECK(stages[2].detail == "By Friday 27 November");
    CHECK(block<screen::Facts>(shown)->facts[0].text == "You need not do anything.");
    CHECK(std::holds_alternative<screen::Stages>(shown.blocks.front()));
}

TEST_CASE("why it waits is said, and what the person has to do comes first") {
    auto found = reported();
    found.state = "waiting";
    found.waiting_reason = en("A part has to come.");
    found.expected = "soon";
    found.to_do = en("Please call us.");
    auto const shown = view(at_case(found)).screen;
    auto const& stages = block<screen::Stages>(shown)->stages;
    CHECK((stages[1].detail == "A part has to come." && stages[2].detail.empty()));
    REQUIRE(std::holds_alternative<screen::Facts>(shown.blocks.front()));
    CHECK(block<screen::Facts>(shown)->facts[0].text == "Please call us.");
    found.worker.reset();
    found.waiting_reason = {};
    CHECK(block<screen::Stages>(view(at_case(found)).screen)->stages[1].detail == "Our staff are working on it.");
}

TEST_CASE("a case that is over has no stage ahead, and its last is done") {
    auto found = reported();
    found.timeline.back().text = en("Repaired");
    for (auto const* state : {"done", "paid", "declined"}) {
        found.state = state;
        auto const shown = view(at_case(found)).screen;
        auto const& stages = block<screen::Stages>(shown)->stages;
        REQUIRE(stages.size() == 2);
        CHECK((stages[1].state == screen::StageState::done) == (found.state != "declined"));
        CHECK((stages[1].label == "Repaired" && stages[1].detail == "Today 9:00 am"));
    }
}

TEST_CASE("the likeliest way on stands in the dock, the others in rows") {
    auto const docked = [](api::Case const& found) { return view(at_case(found)).screen.dock.back().label; };
    auto found = reported();
    CHECK(docked(found) == "Say more");
    found.can = {"pay", "message"};
    CHECK(docked(found) == "Go and pay");
    CHECK(offers(at_case(found), "Say more"));
    found.can = {"message", "rate"};
    CHECK(docked(found) == "Say how it was");
    found.rating = 5;
    CHECK(docked(found) == "Say more");
    auto const shown = view(at_case(found)).screen;
    CHECK(block<screen::Rows>(shown)->choices[1].caption == "Very good");
    found.can = {};
    CHECK(docked(found) == "Call a person");
}

TEST_CASE("who comes is named, with the way to check it") {
    auto model = at_case(reported());
    auto const shown = view(model).screen;
    CHECK(block<screen::Rows>(shown)->choices[0].caption == "Wang Dashan, Lamp Team");
    tap(model, "Check who comes");
    CHECK(view(model).screen.page == "badge");
    tap(model, "Back");
    CHECK(view(model).screen.page == "case");
}

TEST_CASE("what both sides wrote is there, the newest first") {
    auto found = reported();
    found.messages = {{.at = {monday_morning, 480}, .from_staff = false, .text = en("When?")},
                      {.at = {monday_morning + 3600, 480}, .from_staff = true, .text = {}, .photo = true}};
    auto const shown = view(at_case(found)).screen;
    auto const* facts = &std::get<screen::Facts>(shown.blocks[3]);
    REQUIRE(facts->facts.size() == 2);
    CHECK((facts->facts[0].text == "A photo" && facts->facts[0].detail == "Our staff, Today 10:00 am"));
    CHECK((facts->facts[1].text == "When?" && facts->facts[1].detail == "You, Today 9:00 am"));
}

TEST_CASE("a service that is no longer offered leaves the case its own title") {
    auto found = reported();
    found.service = "gone";
    CHECK(view(at_case(found)).screen.title == "Your case");
    found.title = en("Lamp");
    CHECK(view(at_case(found)).screen.title == "Lamp");
}
