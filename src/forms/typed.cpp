// Between what stands in a field and an answer.
#include "base/result.hpp"
#include "forms/characters.hpp"
#include "forms/kind.hpp"

namespace handrail::forms {
namespace {

// "36" and "36.50"
std::string decimal(std::int64_t minor_units) {
    auto const text = std::to_string(minor_units / 100);
    auto const cents = std::to_string(minor_units % 100);
    return cents == "0" ? text : text + (cents.size() < 2 ? ".0" : ".") + cents;
}

}  // namespace

Entry entry_from(Step const& step, std::string_view typed) {
    if (step.kind->read) return step.kind->read(step, typed);
    return typed.empty() ? Entry{} : Entry{.answer = std::string{typed}};
}

std::optional<AnswerValue> answer_from(Step const& step, std::string_view typed) {
    auto entry = entry_from(step, typed);
    if (!entry.answer && !entry.asks.empty()) return std::string{typed};
    return std::move(entry.answer);
}

std::string typed_from(Step const& step, AnswerValue const& answer) {
    return match(
        answer, [](bool) { return std::string{}; },
        [&](std::string const& text) { return step.kind->retyped ? step.kind->retyped(text) : text; },
        [](std::int64_t number) { return std::to_string(number); },
        [](Money const& money) { return decimal(money.amount); }, [](Choices const&) { return std::string{}; });
}

}  // namespace handrail::forms
