// Rows of kinds by their names.
#include "app/step_kind.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "app/kinds.hpp"

using namespace handrail::app;

TEST_CASE("a kind is found by its name, and an unknown one is not") {
    CHECK(kind_named("id-number") == &kinds::id_number);
    CHECK(kind_named("riddle") == nullptr);
    CHECK(kind_named("") == nullptr);
    std::set<std::string_view> names;
    for (auto const* kind : all_kinds) {
        names.insert(kind->answers.name);
        CHECK(kind_named(kind->answers.name) == kind);
        CHECK(kind->view);
    }
    CHECK(names.size() == std::size(all_kinds));
}

TEST_CASE("a step leads to the row of its kind") {
    handrail::forms::Step step;
    step.kind = &kinds::slot.answers;
    CHECK(&kind_of(step) == &kinds::slot);
}
