// The money step: whole yuan.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::Money;

TEST_CASE("money is typed in whole yuan and shown as money") {
    auto step = ask("amount", kinds::money, "How much?");
    step.most = 50000;
    auto model = at_new_step(step);
    press_keys(model, "50");
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "¥50");
    CHECK(model.visit->answers.at({"amount"}) == handrail::forms::AnswerValue{Money{5000}});
    press_keys(model, "00");
    tap(model, "Next");
    CHECK(view(model).screen.said_at_once == "This number is too large.");
    press_keys(model, "000000");
    CHECK(step_of(model).typed == "5000000");
}

TEST_CASE("an amount is of the step's currency, not negative, and within its limits") {
    auto step = step_of(kinds::money);
    step.least = 100;
    CHECK(verdict(step, Money{100}) == "good");
    CHECK(verdict(step, Money{99}) == "too_small");
    CHECK(verdict(step, Money{-1}) == "wrong_type");
    CHECK(verdict(step, Money{100, "EUR"}) == "wrong_type");
    CHECK(verdict(step, std::int64_t{100}) == "wrong_type");
}
