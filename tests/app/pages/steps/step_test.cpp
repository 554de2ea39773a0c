// Step: choices, yes and no, offices, consent; Next once there is an answer.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
using handrail::screen::ButtonLook;

namespace {

ButtonLook way_on(Model const& model) { return view(model).screen.dock.back().look; }

}  // namespace

TEST_CASE("Next waits for a choice, and says so when it is pressed all the same") {
    auto model = at_step("document");
    CHECK(way_on(model) == ButtonLook::waiting);
    tap(model, "Choose one first");
    CHECK(warned(view(model).screen) == "Press one, then press Next.");
    auto const effects = tap(model, "Card");
    CHECK(warned(view(model).screen).empty());
    CHECK(wanted<KeepDraft>(effects));
    CHECK(way_on(model) == ButtonLook::next);
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.lost");
    tap(model, "No");
    CHECK(model.visit->answers.at({"lost"}) == handrail::forms::AnswerValue{false});
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.office");
}

TEST_CASE("information and optional steps may be passed") {
    auto model = at_step("note");
    CHECK(view(model).screen.head.caption == "Step 1 of 10");
    CHECK(way_on(model) == ButtonLook::next);
    model = at_step("document");
    model.visit->definition.steps[1].optional = true;
    CHECK(way_on(model) == ButtonLook::next);
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.office");
}

TEST_CASE("choices with pictures are cards; more than four come in pages") {
    auto model = at_step("document");
    auto& options = model.visit->definition.steps[1].options;
    CHECK(block<handrail::screen::Rows>(view(model).screen));
    for (auto& option : options) option.icon = "file-text";
    CHECK(block<handrail::screen::Cards>(view(model).screen));
    for (int index = 3; index <= 6; ++index) {
        auto const value = std::to_string(index);
        options.push_back({.value = value, .icon = "file-text", .label = en("Paper " + value)});
    }
    CHECK((offers(model, "Paper 4") && !offers(model, "Paper 5")));
    tap(model, "More");
    CHECK((offers(model, "Paper 5") && offers(model, "Paper 6") && !offers(model, "Card")));
}

TEST_CASE("places are waited for, shown with their queue, and missed with the hotline") {
    auto model = at_step("office");
    model.visit->offices_loaded = false;
    CHECK(block<handrail::screen::Paragraph>(view(model).screen)->text == "Looking for places. Please wait.");
    model.visit->offices_loaded = true;
    model.visit->offices[0].waiting_minutes = 0;
    model.visit->offices[1].waiting_minutes = 15;
    auto const screen = view(model).screen;
    auto const& rows = block<handrail::screen::Rows>(screen)->choices;
    CHECK((rows[0].note == "No wait" && rows[1].note == "15 min wait" && rows[1].caption == "1 Handrail Road"));
    model.visit->offices.clear();
    CHECK(block<handrail::screen::Alert>(view(model).screen)->detail.find("12345") != std::string::npos);
}

TEST_CASE("another office takes the slot and its hold with it, the same one does not") {
    auto model = at_step("office", good_answers());
    CHECK(!asked<api::ReleaseHold>(tap(model, "East hall")));
    CHECK(model.visit->slot);
    auto const effects = tap(model, "West hall");
    REQUIRE(asked<api::ReleaseHold>(effects));
    CHECK((!model.visit->slot && !model.visit->hold && !model.visit->day));
    CHECK(model.visit->answers.count({"slot"}) == 0);
}

TEST_CASE("lower reach says above what it is about and what to do") {
    auto model = at_step("document");
    CHECK(view(model).screen.head.picture.symbol.empty());
    happen(model, ReachTapped{});
    auto const screen = view(model).screen;
    CHECK((screen.low && screen.head.picture.symbol == permit().icon));
    CHECK(screen.head.hint == "Press one, then press Next.");
    happen(model, ReachTapped{});
    CHECK(!view(model).screen.low);
}

TEST_CASE("a list on a phone counts its steps in figures") {
    auto model = at_step("office", {{{"document"}, "permit"}});
    CHECK(view(model).screen.head.caption == "3 / 9");
    happen(model, Resized{1280, 800});
    CHECK(view(model).screen.head.caption == "Step 3 of 9");
}
