// Between what stands in a field and an answer.
#include "base/result.hpp"
#include "forms/answers.hpp"

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
    auto value = normalised(step.kind, typed);
    if (value.empty()) return std::nullopt;
    switch (step.kind) {
        case StepKind::number: return number_of(value);
        case StepKind::money: return whole_yuan(value, step.currency);
        case StepKind::date:
            if (value.size() > 6) value.insert(6, "-");
            if (value.size() > 4) value.insert(4, "-");
            return value;
        default: return value;
    }
}

std::string typed_from(Step const& step, AnswerValue const& answer) {
    return match(
        answer, [](bool) { return std::string{}; },
        [&](std::string const& text) {
            return step.kind == StepKind::text ? normalised(step.kind, spoken(text).words) : text;
        },
        [](std::int64_t number) { return std::to_string(number); },
        [](Money const& money) { return std::to_string(money.amount / 100); },
        [](Choices const&) { return std::string{}; });
}

}  // namespace handrail::forms
