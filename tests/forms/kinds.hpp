// Kinds for tests of what all kinds have in common.
#pragma once

#include "forms/kind.hpp"

namespace handrail::forms::test {

inline constexpr Kind read{.name = "read", .type = AnswerType::none};
inline constexpr Kind truth{.name = "truth", .type = AnswerType::truth};
inline constexpr Kind words{.name = "words", .verdict = check_reference};
inline constexpr Kind number{.name = "number", .type = AnswerType::number, .verdict = check_size, .read = read_number};
inline constexpr Kind money{.name = "money", .type = AnswerType::money, .verdict = check_size, .read = read_money};
inline constexpr Kind several{.name = "several", .type = AnswerType::choices};

inline Step step_of(Kind const& kind, std::string id = "q") {
    Step step;
    step.id = {std::move(id)};
    step.kind = &kind;
    return step;
}

}  // namespace handrail::forms::test
