// The choices step: any number of the options.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace forms = handrail::forms;
using forms::Choices;
using handrail::screen::Cards;
using handrail::screen::Choosing;

namespace {

forms::Step dishes() {
    auto step = ask("dishes", kinds::choices, "What would you like?");
    step.least = 1;
    step.most = 2;
    for (auto const* name : {"Soup", "Fish", "Rice"})
        step.options.push_back({.value = name, .icon = "bowl-food", .label = en(name), .hint = {}});
    return step;
}

}  // namespace

TEST_CASE("several options are boxes: a second tap takes one out again") {
    auto model = at_new_step(dishes());
    CHECK(block<Cards>(view(model).screen)->choosing == Choosing::many);
    tap(model, "Rice");
    tap(model, "Soup");
    CHECK(model.visit->answers.at({"dishes"}) == forms::AnswerValue{Choices{"Soup", "Rice"}});
    tap(model, "Fish");
    tap(model, "Next");
    CHECK(warned(view(model).screen) == "Please choose fewer.");
    tap(model, "Fish");
    tap(model, "Rice");
    tap(model, "Soup");
    CHECK_FALSE(model.visit->answers.count({"dishes"}));
    CHECK(offers(model, "Choose one first"));
}

TEST_CASE("what is chosen is offered, once, and neither too few nor too many") {
    auto step = dishes();
    CHECK(verdict(step, Choices{"Soup", "Rice"}) == "good");
    CHECK(verdict(step, Choices{"Soup", "Soup"}) == "unknown_option");
    CHECK(verdict(step, Choices{"Cake"}) == "unknown_option");
    CHECK(verdict(step, Choices{"Soup", "Fish", "Rice"}) == "too_many");
    CHECK(verdict(step, Choices{}) == "missing");
    CHECK(verdict(step, "Soup") == "wrong_type");
    step.least = 2;
    CHECK(verdict(step, Choices{"Soup"}) == "too_few");
}

TEST_CASE("the review has a line for each") {
    auto model = at_new_step(dishes());
    tap(model, "Rice");
    tap(model, "Soup");
    model.page = Review{};
    CHECK(block<handrail::screen::Answers>(view(model).screen)->answers[0].value ==
          std::vector<std::string>{"Soup", "Rice"});
}
