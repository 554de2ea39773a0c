// The digits step: as many as the step says.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("digits are counted") {
    auto step = step_of(kinds::digits);
    step.least = 6;
    step.most = 8;
    CHECK(verdict(step, "123456") == "good");
    CHECK(verdict(step, "12345") == "too_short");
    CHECK(verdict(step, "123456789") == "too_long");
    CHECK(verdict(step, "1234 5678") == "not_digits");
}

TEST_CASE("a step of a fixed length says how many are missing; any takes no more than its most") {
    auto step = ask("account", kinds::digits, "Your account?");
    step.least = step.most = 8;
    auto model = at_new_step(step);
    press_keys(model, "12345");
    CHECK(offers(model, "3 to go"));
    CHECK(block<handrail::screen::Field>(view(model).screen)->missing == "___");
    press_keys(model, "6789");
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "1234 5678");
    step.least = 2;
    model = at_new_step(step);
    press_keys(model, "123456789");
    CHECK(block<handrail::screen::Field>(view(model).screen)->missing.empty());
    CHECK(step_of(model).typed == "12345678");
    model.page = Review{};
    CHECK(block<handrail::screen::Answers>(view(model).screen)->answers[0].value ==
          std::vector<std::string>{"1234 5678"});
}
