// What is said of an answer to a step of one kind, on a Sunday in November.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/kinds.hpp"

namespace handrail::app::test {

inline forms::Step step_of(StepKind const& kind) {
    forms::Step step;
    step.id = {"q"};
    step.kind = &kind.answers;
    return step;
}

inline std::string verdict(forms::Step const& step, std::optional<forms::AnswerValue> const& answer) {
    auto const fault = forms::check(step, answer, {2026, 11, 22});
    return fault ? std::string{forms::code(*fault)} : "good";
}
inline std::string verdict(StepKind const& kind, std::string answer) {
    return verdict(step_of(kind), forms::AnswerValue{std::move(answer)});
}

}  // namespace handrail::app::test
