// How many steps may still come.
#include <catch2/catch_test_macros.hpp>

#include "forms/kinds.hpp"

namespace handrail::forms {
namespace {

using test::step_of;

Step when(Step step, std::string earlier, Scalar value) {
    step.when = Condition{
        .kind = Condition::Kind::is, .step = {std::move(earlier)}, .values = {std::move(value)}, .conditions = {}};
    return step;
}

Step choice(std::string id, std::vector<std::string> values) {
    auto step = step_of(test::words, std::move(id));
    for (auto& value : values) step.options.push_back({.value = std::move(value), .icon = {}, .label = {}, .hint = {}});
    return step;
}

// Two ways exclude each other: one of three steps, one of a single step.
Definition forked() {
    Definition definition;
    definition.steps = {choice("how", {"meet", "call"}),
                        when(step_of(test::words, "where"), "how", "meet"),
                        when(step_of(test::words, "day"), "how", "meet"),
                        when(step_of(test::words, "hour"), "how", "meet"),
                        when(step_of(test::words, "number"), "how", "call"),
                        step_of(test::words, "name")};
    return definition;
}

Answers answered(std::string how) { return {{{"how"}, std::move(how)}}; }

}  // namespace

TEST_CASE("the longest way on is counted, and no two ways that exclude each other") {
    CHECK(most_steps(forked(), {}) == 5);
    CHECK(most_steps(forked(), answered("meet")) == 5);
    CHECK(most_steps(forked(), answered("call")) == 3);
}

TEST_CASE("an answer that may be anything may lead anywhere") {
    Definition definition;
    definition.steps = {step_of(test::words, "why"), when(step_of(test::words, "more"), "why", "price")};
    CHECK(most_steps(definition, {}) == 2);
    CHECK(most_steps(definition, {{{"why"}, std::string{"food"}}}) == 1);
}

TEST_CASE("a step behind one that is not asked is not counted") {
    auto definition = forked();
    definition.steps.insert(definition.steps.begin() + 5, when(step_of(test::words, "which"), "number", "home"));
    CHECK(most_steps(definition, {}) == 5);
    CHECK(most_steps(definition, answered("call")) == 4);
}

TEST_CASE("ways without end are counted as if each step came") {
    Definition definition;
    for (int index = 0; index < 60; ++index) {
        auto const id = std::to_string(index);
        definition.steps.push_back(choice(id, {"a", "b", "c"}));
        definition.steps.push_back(when(step_of(test::words, id + "x"), id, "a"));
    }
    CHECK(most_steps(definition, {}) == 120);
}

}  // namespace handrail::forms
