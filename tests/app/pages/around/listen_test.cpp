// Listening: the words of the screen in its language, on every screen once it was asked for, until it is stopped.
#include <algorithm>

#include "app/fixture.hpp"
#include "app/kinds.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

namespace {

bool is_pressed(Model const& model) {
    auto const tools = view(model).screen.tools;
    return std::any_of(tools.begin(), tools.end(), [](auto const& tool) { return tool.pressed; });
}

}  // namespace

TEST_CASE("Listen reads the screen in its language, and stops at a second press") {
    auto model = at_step("note");
    auto const effects = tap(model, "Listen");
    REQUIRE(wanted<Speak>(effects));
    CHECK(wanted<Speak>(effects)->text.find("Good to know") != std::string::npos);
    CHECK(wanted<Speak>(effects)->text.find("Next") != std::string::npos);
    CHECK(wanted<Speak>(effects)->language == "en");
    CHECK(is_pressed(model));
    CHECK(wanted<Hush>(tap(model, "Listen")));
    CHECK(!is_pressed(model));
    CHECK(!wanted<Speak>(tap(model, "Next")));
}

TEST_CASE("another screen is read in place of the one before, however it came") {
    auto model = at_step("note");
    tap(model, "Listen");
    for (auto const* way : {"Next", "Back", "Help"}) {
        CAPTURE(way);
        CHECK(wanted<Speak>(tap(model, way)));
        CHECK(is_pressed(model));
    }
    CHECK(wanted<Speak>(happen(model, BackTapped{})));
}

TEST_CASE("the button rests once all is said, and the next screen is read all the same") {
    auto model = at_step("note");
    tap(model, "Listen");
    CHECK(happen(model, SpeechEnded{}).empty());
    CHECK(!is_pressed(model));
    CHECK(!wanted<Speak>(happen(model, Ticked{model.now + 60})));
    CHECK(wanted<Speak>(tap(model, "Next")));
    CHECK(is_pressed(model));
}

TEST_CASE("on the same screen what is chosen is said, and nothing is read anew") {
    auto model = at_step("document");
    tap(model, "Listen");
    auto const label = block<handrail::screen::Rows>(view(model).screen)->choices.front().label.text;
    auto const effects = tap(model, label);
    REQUIRE(wanted<Speak>(effects));
    CHECK(wanted<Speak>(effects)->text == label + "\nchosen\n");
    CHECK(!wanted<Speak>(tap(model, label)));
}

TEST_CASE("a warning is said when it comes") {
    auto model = at_step("document");
    tap(model, "Listen");
    auto const effects = happen(model, NextTapped{});
    REQUIRE(wanted<Speak>(effects));
    CHECK(wanted<Speak>(effects)->text == handrail::text::message(model.messages, "step.choose_first_alert") + "\n");
}

TEST_CASE("of several things each that is chosen or given up is said") {
    auto dishes = ask("dishes", kinds::choices, "What would you like?");
    for (auto const* name : {"Soup", "Fish"}) dishes.options.push_back({.value = name, .label = en(name)});
    auto model = at_new_step(dishes);
    tap(model, "Listen");
    CHECK(wanted<Speak>(tap(model, "Fish"))->text == "Fish\nchosen\n");
    CHECK(wanted<Speak>(tap(model, "Soup"))->text == "Soup\nchosen\n");
    CHECK(wanted<Speak>(tap(model, "Fish"))->text == "Fish\nnot chosen\n");
}

TEST_CASE("each digit of the pad is said") {
    auto model = at_step("phone");
    tap(model, "Listen");
    CHECK(wanted<Speak>(happen(model, KeyPressed{'1'}))->text == "1\n");
    CHECK(wanted<Speak>(happen(model, KeyPressed{'3'}))->text == "3\n");
    auto const erased = happen(model, KeyPressed{'<'});
    CHECK((!wanted<Speak>(erased) || wanted<Speak>(erased)->text.find('1') == std::string::npos));
}

TEST_CASE("it is said again when it is asked for again") {
    auto model = at_step("note");
    tap(model, "Listen");
    happen(model, SpeechEnded{});
    CHECK(wanted<Speak>(tap(model, "Listen")));
}
