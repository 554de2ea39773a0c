// The money step: yuan, and jiao and fen after a point.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::Money;

namespace {

handrail::screen::Field field(Model const& model) { return *block<handrail::screen::Field>(view(model).screen); }

Model at_amount() {
    auto step = ask("amount", kinds::money, "How much?");
    step.most = 50000;
    return at_new_step(step);
}

}  // namespace

TEST_CASE("money is pressed in yuan, with jiao and fen after a point, and read back as money") {
    auto model = at_amount();
    press_keys(model, "50");
    CHECK((field(model).value == "50" && field(model).read_back == "¥50"));
    CHECK(model.visit->answers.at({"amount"}) == handrail::forms::AnswerValue{Money{5000}});
    tap(model, "Point");
    press_keys(model, "505");
    tap(model, "Point");
    CHECK((field(model).value == "50.50" && field(model).read_back == "¥50.50"));
    CHECK(model.visit->answers.at({"amount"}) == handrail::forms::AnswerValue{Money{5050}});
    for (int times = 0; times < 3; ++times) tap(model, "Erase one");
    press_keys(model, "00");
    tap(model, "Next");
    CHECK(warned(view(model).screen) == "This number is too large.");
    press_keys(model, "000000");
    CHECK(step_of(model).typed == "5000000");
}

TEST_CASE("a point stands behind a digit, and a zero before no other") {
    auto model = at_amount();
    tap(model, "Point");
    press_keys(model, "5");
    CHECK((field(model).value == "0.5" && field(model).read_back == "¥0.50"));
    model = at_amount();
    press_keys(model, "05");
    CHECK(field(model).value == "5");
}

TEST_CASE("what is not understood stays in the field, with the sentence that says what") {
    auto model = at_amount();
    happen(model, Typed{{"step.amount/field"}, "$36"});
    tap(model, "Next");
    CHECK((page(model) == "step.amount" && field(model).value == "$36" && field(model).problem));
    CHECK(warned(view(model).screen) == "We do not know what “$” means here. Please change it.");
    tap(model, "Back");
    tap(model, "Start");
    CHECK(field(model).value == "$36");
    happen(model, Typed{{"step.amount/field"}, "36元5角"});
    CHECK((field(model).value == "36元5角" && field(model).read_back == "¥36.50" && !field(model).problem));
    tap(model, "Next");
    CHECK(page(model) != "step.amount");
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
