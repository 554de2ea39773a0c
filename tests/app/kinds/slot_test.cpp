// The slot step: a day, a time, a hold; and the nearest free times after a loss.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
using handrail::screen::Rows;

namespace {

std::vector<std::string> row_ids(Model const& model) {
    std::vector<std::string> ids;
    auto const screen = view(model).screen;
    for (auto const& choice : block<Rows>(screen)->choices) ids.push_back(choice.id.value);
    return ids;
}

Model choosing() { return at_step("slot", {{{"document"}, "permit"}, {{"office"}, "east"}}); }

}  // namespace

TEST_CASE("first the day is chosen, then the time, and the slot is held") {
    auto model = choosing();
    tap(model, "Choose one first");
    CHECK(warned(view(model).screen) == "Choose a day, then press Next.");
    tap(model, "Tuesday");
    CHECK(warned(view(model).screen).empty());
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.slot.time");
    CHECK(view(model).screen.head.caption == "Tuesday 24 November");
    tap(model, "Choose one first");
    CHECK(warned(view(model).screen) == "Choose a time, then press Next.");
    tap(model, "9:00 am");
    auto const effects = tap(model, "Next");
    REQUIRE(asked<api::PlaceHold>(effects));
    CHECK((asked<api::PlaceHold>(effects)->slot == "1-9" && asked<api::PlaceHold>(effects)->office == "east"));
    CHECK(view(model).screen.page == "step.name");
    arrive<api::PlaceHold>(model, hold("1-9"));
    CHECK(model.visit->hold == hold("1-9"));
}

TEST_CASE("days say when they are near and what is free; a full one says why it cannot be chosen") {
    auto model = choosing();
    step_of(model).slots[2].left = 0;
    auto screen = view(model).screen;
    auto const rows = block<Rows>(screen)->choices;
    REQUIRE(rows.size() == 3);
    CHECK((rows[0].caption == "Tomorrow 24 November" && rows[0].note == "All day"));
    CHECK((rows[1].note == "Afternoon" && rows[1].available));
    tap(model, "More");
    screen = view(model).screen;
    auto const last = block<Rows>(screen)->choices.back();
    CHECK((!last.available && last.note == "Full"));
    CHECK(heard(model, [&] { tap(model, "Sunday"); }) == "Sunday, Full");
    CHECK(heard(model, [&] { happen(model, Ticked{model.now}); }).empty());
    CHECK(!model.visit->day);
}

TEST_CASE("another day lets the time of the former one go") {
    auto model = at_step("slot", good_answers());
    tap(model, "Tuesday");
    CHECK(model.visit->slot);
    tap(model, "Wednesday");
    CHECK((!model.visit->slot && model.visit->answers.count({"slot"}) == 0));
}

TEST_CASE("times are waited for; where none is left another way is shown") {
    auto model = choosing();
    step_of(model).slots_loaded = false;
    CHECK(block<handrail::screen::Paragraph>(view(model).screen)->text == "Looking for free times. Please wait.");
    step_of(model).slots_loaded = true;
    for (auto& slot : step_of(model).slots) slot.left = 0;
    CHECK(block<handrail::screen::Alert>(view(model).screen)->text == "All times here are taken.");
}

TEST_CASE("a slot that may be left out is, and one without an office has no times") {
    auto model = choosing();
    for (auto& step : model.visit->definition.steps) step.optional = step.id.value == "slot";
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.name");
    model = choosing();
    model.visit->answers.erase({"office"});
    CHECK(block<handrail::screen::Alert>(view(model).screen)->text == "All times here are taken.");
}

TEST_CASE("after a loss the three nearest free times are offered, and Back leads to all days") {
    auto model = at_review();
    model.visit->slot = slots().all[4];
    happen(model, SendTapped{});
    arrive<api::CreateCase>(model, problem(409, "slot_taken"));
    CHECK(view(model).screen.page == "step.slot.nearest");
    CHECK(warned(view(model).screen).find("Someone has just taken this time.") == 0);
    auto free = slots();
    free.all[4].left = 0;
    arrive<api::GetSlots>(model, free);
    CHECK(row_ids(model) == std::vector<std::string>{"step.slot.nearest/time.2-9", "step.slot.nearest/time.2-14",
                                                     "step.slot.nearest/time.3-14"});
    CHECK(model.visit->answers.count({"phone"}) == 1);
    tap(model, "Back");
    CHECK(view(model).screen.page == "step.slot.day");
    CHECK(warned(view(model).screen).empty());
}

TEST_CASE("a lost slot is sent again with another one, under the key that makes one case") {
    auto model = at_review();
    auto const first = happen(model, SendTapped{});
    arrive<api::CreateCase>(model, problem(409, "slot_taken"));
    arrive<api::GetSlots>(model, slots());
    tap(model, "Tuesday 24 November");
    tap(model, "Next");
    CHECK(shown<Review>(model));
    arrive<api::PlaceHold>(model, hold("1-9"));
    auto const second = happen(model, SendTapped{});
    REQUIRE(asked<api::CreateCase>(second));
    CHECK(asked<api::CreateCase>(second)->key == asked<api::CreateCase>(first)->key);
    CHECK(asked<api::CreateCase>(second)->hold == "hold-1-9");
}

TEST_CASE("a slot lost while answering goes at once, a failed hold for another reason does not stop anybody") {
    auto model = choosing();
    tap(model, "Tuesday");
    tap(model, "Next");
    tap(model, "9:00 am");
    tap(model, "Next");
    auto other = model;
    arrive<api::PlaceHold>(other, problem(500, ""));
    CHECK(view(other).screen.page == "step.name");
    arrive<api::PlaceHold>(model, problem(409, "slot_taken"));
    CHECK(view(model).screen.page == "step.slot.nearest");
}

TEST_CASE("whatever may name a slot is left to the service") {
    CHECK(verdict(kinds::slot, std::string(100, 'a')) == "good");
    CHECK(verdict(kinds::slot, std::string(101, 'a')) == "unknown_option");
    CHECK(verdict(step_of(kinds::slot), true) == "wrong_type");
}
