// The info step: read, never answered.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("what is only to be read has no answer") {
    CHECK(verdict(step_of(kinds::info), std::nullopt) == "good");
    CHECK(verdict(step_of(kinds::info), true) == "not_asked");
    CHECK(verdict(kinds::info, "read") == "not_asked");
}

TEST_CASE("a warning stands out") {
    auto step = ask("note", kinds::info, "Please know");
    step.hint = en("Medicine cannot be returned.");
    step.alert = true;
    auto const model = at_new_step(step);
    CHECK(block<handrail::screen::Alert>(view(model).screen)->text == "Medicine cannot be returned.");
}

TEST_CASE("an alarm stops the journey: the call is what is large, and going on is for who is safe") {
    auto step = ask("gas", kinds::info, "Go out first");
    step.hint = en("Touch no switch.");
    step.icon = "flame";
    step.ends = true;
    step.call = "119";
    auto model = at_new_step(step);
    auto const screen = view(model).screen;
    CHECK(link_of(model, "Call 119") == "tel:119");
    CHECK((screen.dock.back().look == handrail::screen::ButtonLook::last && screen.dock.back().label == "Call 119"));
    CHECK(!offers(model, "Next"));
    CHECK((!screen.head.rail && warned(screen) == "Touch no switch."));
    CHECK(block<handrail::screen::Alert>(screen)->icon.symbol == "flame");
    tap(model, "I am not in danger");
    CHECK(page(model) == "step.note");
}

TEST_CASE("an alarm without a number calls the hotline") {
    auto step = ask("gas", kinds::info, "Go out first");
    step.ends = true;
    CHECK(link_of(at_new_step(step), "Call 12345") == "tel:12345");
}

TEST_CASE("a kiosk cannot dial: it shows the number, and asks for anybody who can") {
    auto step = ask("gas", kinds::info, "Go out first");
    step.ends = true;
    step.call = "119";
    auto model = at_new_step(step);
    model.mode = handrail::screen::Mode::kiosk;
    CHECK(!offers(model, "Call 119"));
    auto const screen = view(model).screen;
    auto const* number = block<handrail::screen::CaseNumber>(screen);
    REQUIRE(number);
    CHECK(number->groups == std::vector<std::string>{"119"});
    CHECK(number->caption == "Tell the person at the desk now, or ask anybody near you to call");
    CHECK(offers(model, "I am not in danger"));
    step.ends = false;
    model = at_new_step(step);
    model.mode = handrail::screen::Mode::kiosk;
    REQUIRE(block<handrail::screen::CaseNumber>(view(model).screen));
    CHECK((!offers(model, "Call 119") && offers(model, "Next")));
}

TEST_CASE("a number beside what is read may be called, and Next stays") {
    auto step = ask("note", kinds::info, "Good to know");
    step.call = "120";
    auto const model = at_new_step(step);
    CHECK((link_of(model, "Call 120") == "tel:120" && offers(model, "Next")));
}
