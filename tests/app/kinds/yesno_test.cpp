// The yesno step: yes or no.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("yes and no are good, and nothing else") {
    CHECK(verdict(step_of(kinds::yesno), true) == "good");
    CHECK(verdict(step_of(kinds::yesno), false) == "good");
    CHECK(verdict(kinds::yesno, "true") == "wrong_type");
}

TEST_CASE("what was said stands on the review") {
    auto model = at_new_step(ask("lost", kinds::yesno, "Did you lose it?"));
    tap(model, "No");
    model.page = Review{};
    CHECK(block<handrail::screen::Answers>(view(model).screen)->answers[0].value == std::vector<std::string>{"No"});
}

TEST_CASE("the two answers may be called otherwise, also where they are read back") {
    auto step = ask("how", kinds::yesno, "Where are you?");
    step.yes = en("At home");
    step.no = en("Away");
    auto model = at_new_step(step);
    CHECK((offers(model, "At home") && !offers(model, "Yes")));
    tap(model, "Away");
    model.page = Review{};
    CHECK(block<handrail::screen::Answers>(view(model).screen)->answers[0].value == std::vector<std::string>{"Away"});
}
