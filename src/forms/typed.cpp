// Between what stands in a field and an answer.
#include "base/result.hpp"
#include "forms/kind.hpp"

namespace handrail::forms {
namespace {

constexpr std::size_t most_digits = 15;  // as many as every channel's numbers hold exactly

std::int64_t number_of(std::string_view digits) {
    std::int64_t number = 0;
    for (char const digit : digits.substr(0, most_digits)) number = number * 10 + (digit - '0');
    return number;
}

}  // namespace

Money whole_yuan(std::string_view digits, std::string currency) {
    return {number_of(digits) * 100, std::move(currency)};
}

std::optional<AnswerValue> answer_from(Step const& step, std::string_view typed) {
    auto value = normalised(step, typed);
    if (value.empty()) return std::nullopt;
    auto const& kind = *step.kind;
    if (kind.type == AnswerType::number) return number_of(value);
    if (kind.type == AnswerType::money) return whole_yuan(value, step.currency);
    return kind.written ? kind.written(std::move(value)) : value;
}

std::string typed_from(Step const& step, AnswerValue const& answer) {
    return match(
        answer, [](bool) { return std::string{}; },
        [&](std::string const& text) { return step.kind->retyped ? step.kind->retyped(text) : text; },
        [](std::int64_t number) { return std::to_string(number); },
        [](Money const& money) { return std::to_string(money.amount / 100); },
        [](Choices const&) { return std::string{}; });
}

}  // namespace handrail::forms
