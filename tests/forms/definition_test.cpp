// Finding a step.
#include "forms/definition.hpp"

#include <catch2/catch_test_macros.hpp>

#include "forms/kinds.hpp"

namespace handrail::forms {

TEST_CASE("a step is found by its id, or there is none") {
    Definition definition;
    definition.steps.resize(2);
    definition.steps[0].id = {"name"};
    definition.steps[1].id = {"phone"};
    CHECK(find_step(definition, {"phone"}) == &definition.steps[1]);
    CHECK(find_step(definition, {"office"}) == nullptr);
    CHECK(find_step({}, {"name"}) == nullptr);
}

TEST_CASE("a step is found by what it makes of a service") {
    constexpr Kind slot{.name = "slot", .makes = Outcome::appointment};
    Definition definition;
    definition.steps = {test::step_of(test::words, "name"), test::step_of(slot, "when")};
    CHECK(find_step(definition, Outcome::appointment) == &definition.steps[1]);
    CHECK(find_step(definition, Outcome::payment) == nullptr);
}

}  // namespace handrail::forms
