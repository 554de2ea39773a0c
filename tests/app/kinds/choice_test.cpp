// The choice step: one of the options.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("an option is chosen, and nothing else") {
    auto const step = permit().steps[1];
    CHECK(verdict(step, "permit") == "good");
    CHECK(verdict(step, "passport") == "unknown_option");
    CHECK(verdict(step, true) == "wrong_type");
    CHECK(verdict(step, handrail::forms::Choices{"permit"}) == "wrong_type");
}

TEST_CASE("the review has the words and the picture of the option") {
    auto model = at_review();
    auto const document = [&] { return block<handrail::screen::Answers>(view(model).screen)->answers[0]; };
    CHECK(document().value == std::vector<std::string>{"Permit"});
    CHECK(document().icon.symbol == "list-checks");
    model.visit->definition.steps[1].options[0].icon = "file-text";
    CHECK(document().icon.symbol == "file-text");
}
