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
