// The phone step: mobile numbers, grouped while they are typed.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("mobile numbers") {
    CHECK(verdict(kinds::phone, "13812345678") == "good");
    CHECK(verdict(kinds::phone, "1381234567") == "too_short");
    CHECK(verdict(kinds::phone, "138123456789") == "too_long");
    CHECK(verdict(kinds::phone, "12812345678") == "not_a_mobile");
    CHECK(verdict(kinds::phone, "23812345678") == "not_a_mobile");
    CHECK(verdict(kinds::phone, "138 1234 5678") == "not_a_mobile");
    CHECK(verdict(kinds::phone, "１３８１２３４５６７８") == "not_a_mobile");
}

TEST_CASE("a telephone number is grouped while it is pressed, and says how much is missing") {
    auto model = at_step("phone");
    auto const value = [&] { return block<handrail::screen::Field>(view(model).screen)->value; };
    CHECK(offers(model, "11 to go"));
    press_keys(model, "1380013800");
    CHECK(value() == "138 0013 800");
    tap(model, "1 to go");
    CHECK(!warned(view(model).screen).empty());
    CHECK(view(model).screen.focus == handrail::screen::NodeId{"step.phone/field"});
    tap(model, "0");
    CHECK((warned(view(model).screen).empty() && !view(model).screen.focus));
    tap(model, "0");
    CHECK(model.visit->answers.at({"phone"}) == handrail::forms::AnswerValue{"13800138000"});
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.identity");
    model = at_step("phone", good_answers());
    tap(model, "Clear");
    CHECK((value().empty() && model.visit->answers.count({"phone"}) == 0));
}

TEST_CASE("what is shown is what is judged: a digit too many stands there too") {
    auto model = at_step("phone");
    auto const type = [&](char const* typed) {
        happen(model, Typed{{"step.phone/field"}, typed});
        return *block<handrail::screen::Field>(view(model).screen);
    };
    CHECK(type("138 0013 80001").value == "138 0013 80001");
    tap(model, "Next");
    CHECK(warned(view(model).screen) == "It looks too long.");
    tap(model, "Erase one");
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "138 0013 8000");
    tap(model, "Next");
    CHECK(view(model).screen.page != "step.phone");
}

TEST_CASE("a country code stands as long as its number is not whole, and then goes") {
    auto model = at_step("phone");
    std::string value;
    for (char const letter : std::string{"+86 (0)1380013800"}) {
        happen(model, Typed{{"step.phone/field"}, value + letter});
        auto const field = *block<handrail::screen::Field>(view(model).screen);
        CHECK(field.value == value + letter);
        value = field.value;
    }
    CHECK(block<handrail::screen::Field>(view(model).screen)->read_back == "138 0013 800");
    happen(model, Typed{{"step.phone/field"}, value + "0"});
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "138 0013 8000");
    happen(model, Typed{{"step.phone/field"}, "+1 380 013 8000"});
    tap(model, "Next");
    CHECK(warned(view(model).screen) ==
          "“+13800138000” is not a +86 number. We need a mobile number of mainland China.");
}

TEST_CASE("0138 can be pressed, and no key is taken after a whole number") {
    auto model = at_step("phone");
    press_keys(model, "0138001380001");
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "138 0013 8000");
}
