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
    CHECK(!view(model).screen.said_at_once.empty());
    CHECK(view(model).screen.focus == handrail::screen::NodeId{"step.phone/field"});
    tap(model, "0");
    CHECK((view(model).screen.said_at_once.empty() && !view(model).screen.focus));
    tap(model, "0");
    CHECK(model.visit->answers.at({"phone"}) == handrail::forms::AnswerValue{"13800138000"});
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.identity");
    model = at_step("phone", good_answers());
    tap(model, "Clear");
    CHECK((value().empty() && model.visit->answers.count({"phone"}) == 0));
}
