// Conditions on earlier answers. Values are compared type and all: "true" is not true, and nothing is more than a
// thing of another type (tests/vectors/README.md, Conditions).
#include <algorithm>

#include "base/result.hpp"
#include "forms/answers.hpp"

namespace handrail::forms {
namespace {

template <class T>
std::optional<int> order_of(T const& one, T const& other) {
    return one < other ? -1 : other < one ? 1 : 0;
}

template <class T>
std::optional<int> order_with(T const& answer, Scalar const& value) {
    auto const* other = std::get_if<T>(&value);
    return other ? order_of(answer, *other) : std::nullopt;
}

// Below zero, zero or above zero, as the answer stands to the value; nothing when they cannot be compared. Of several
// choices one is the value or none is.
std::optional<int> compare(AnswerValue const& answer, Scalar const& value) {
    return match(
        answer, [&](bool truth) { return order_with(truth, value); },
        [&](std::string const& text) { return order_with(text, value); },
        [&](std::int64_t number) { return order_with(static_cast<double>(number), value); },
        [&](Money const& money) { return order_with(static_cast<double>(money.amount), value); },
        [&](Choices const& chosen) {
            auto const* wanted = std::get_if<std::string>(&value);
            bool const found = wanted && std::find(chosen.begin(), chosen.end(), *wanted) != chosen.end();
            return found ? std::optional{0} : std::nullopt;
        });
}

bool compares(Condition::Kind kind, AnswerValue const& answer, std::vector<Scalar> const& values) {
    auto const any = [&](auto const& fits) {
        return std::any_of(values.begin(), values.end(),
                           [&](Scalar const& value) { return fits(compare(answer, value)); });
    };
    switch (kind) {
        case Condition::Kind::is:
        case Condition::Kind::in: return any([](auto order) { return order && *order == 0; });
        case Condition::Kind::not_equal: return !any([](auto order) { return order && *order == 0; });
        case Condition::Kind::at_least: return any([](auto order) { return order && *order >= 0; });
        case Condition::Kind::at_most: return any([](auto order) { return order && *order <= 0; });
        case Condition::Kind::all:
        case Condition::Kind::any: break;
    }
    return false;
}

}  // namespace

bool holds(Condition const& condition, Answers const& answers) {
    auto const part_holds = [&](Condition const& part) { return holds(part, answers); };
    auto const& parts = condition.conditions;
    if (condition.kind == Condition::Kind::all) return std::all_of(parts.begin(), parts.end(), part_holds);
    if (condition.kind == Condition::Kind::any) return std::any_of(parts.begin(), parts.end(), part_holds);
    auto const answer = answers.find(condition.step);
    return answer != answers.end() && compares(condition.kind, answer->second, condition.values);
}

}  // namespace handrail::forms
