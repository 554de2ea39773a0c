// Listening: the words of the screen in its language, and silence on the next page.
#include <algorithm>

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

namespace {

Model with_voice() {
    auto model = at_step("note");
    model.voices = {"en"};
    return model;
}

}  // namespace

TEST_CASE("Listen reads the screen in its language, and stops at a second press") {
    auto model = with_voice();
    auto const effects = tap(model, "Listen");
    REQUIRE(wanted<Speak>(effects));
    CHECK(wanted<Speak>(effects)->text.find("Good to know") != std::string::npos);
    CHECK(wanted<Speak>(effects)->language == "en");
    auto const tools = view(model).screen.tools;
    CHECK(std::count_if(tools.begin(), tools.end(), [](auto const& tool) { return tool.pressed; }) == 1);
    CHECK(wanted<Hush>(tap(model, "Listen")));
    CHECK(!model.speaking);
}

TEST_CASE("another page is not read over by the one before") {
    auto model = with_voice();
    tap(model, "Listen");
    CHECK(wanted<Hush>(tap(model, "Next")));
    CHECK(!model.speaking);
    CHECK(!wanted<Hush>(tap(model, "Back")));
}
