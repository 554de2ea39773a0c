// Conditions on earlier answers. Values are compared type and all: "true" is not true, and nothing is more than a
// thing of another type (tests/vectors/README.md, Conditions).
#include <algorithm>

#include "service/answers.hpp"

namespace handrail::service {
namespace {

// Below zero, zero or above zero, as the answer stands to the value; nothing when their types differ.
std::optional<int> compare(AnswerValue const& answer, Scalar const& value) {
    if (auto const* text = std::get_if<std::string>(&answer)) {
        auto const* other = std::get_if<std::string>(&value);
        return other ? std::optional<int>{text->compare(*other)} : std::nullopt;
    }
    auto const* truth = std::get_if<bool>(&answer);
    auto const* other = std::get_if<bool>(&value);
    return truth && other ? std::optional<int>{int{*truth} - int{*other}} : std::nullopt;
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

}  // namespace handrail::service
