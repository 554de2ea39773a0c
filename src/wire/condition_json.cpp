// Conditions: one comparison with an earlier answer, or `all` or `any` of several conditions.
#include "wire/condition_json.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "forms/kind.hpp"
#include "wire/terms_json.hpp"

namespace handrail::wire {
namespace {

using forms::AnswerType;
using forms::Condition;
using forms::Scalar;
using forms::Step;

// Deeper nesting than any person would write is refused, so that no document can exhaust the stack.
constexpr int deepest = 16;

struct Comparison {
    std::string_view name;
    Condition::Kind kind;
};
constexpr std::array comparisons{Comparison{"is", Condition::Kind::is}, Comparison{"in", Condition::Kind::in},
                                 Comparison{"not", Condition::Kind::not_equal},
                                 Comparison{"at_least", Condition::Kind::at_least},
                                 Comparison{"at_most", Condition::Kind::at_most}};

Scalar scalar(Cursor const& at) {
    if (at.json->is_string()) return Scalar{string(at)};
    if (at.json->is_boolean()) return Scalar{truth(at)};
    if (at.json->is_number()) return Scalar{number(at)};
    return at.refused<Scalar>("a string, a number, true or false is needed here");
}

std::vector<Scalar> scalars(Condition::Kind kind, Cursor const& at) {
    if (kind != Condition::Kind::in) return {scalar(at)};
    return short_list(at, scalar, 1);
}

Condition decode_comparison(Cursor const& at) {
    only(at, {"step", "is", "in", "not", "at_least", "at_most"});
    auto step = field(at, "step", slug);
    Comparison const* found = nullptr;
    for (auto const& comparison : comparisons) {
        if (!find(at, comparison.name)) continue;
        if (found)
            return at.refused<Condition>("'", found->name, "' and '", comparison.name,
                                         "' cannot stand in one condition");
        found = &comparison;
    }
    if (!found) return at.refused<Condition>("one of is, in, not, at_least, at_most is needed beside step");
    auto values = field(at, found->name, [&](Cursor const& value) { return scalars(found->kind, value); });
    return Condition{.kind = found->kind, .step = {std::move(step)}, .values = std::move(values), .conditions = {}};
}

Condition decode_nested(Cursor const& at, int depth) {
    if (depth > deepest) return at.refused<Condition>("conditions are nested too deep");
    std::string_view const name = find(at, "all") ? "all" : "any";
    auto const parts = find(at, name);
    if (!parts) return decode_comparison(at);
    if (at.json->size() > 1) return at.refused<Condition>("'", name, "' must stand alone in a condition");
    auto conditions = short_list(
        *parts, [&](Cursor const& part) { return decode_nested(part, depth + 1); }, 1);
    return Condition{.kind = name == "all" ? Condition::Kind::all : Condition::Kind::any,
                     .step = {},
                     .values = {},
                     .conditions = std::move(conditions)};
}

bool is_day(std::string_view text) {
    auto const day = parse_date(text);
    return day && day->year > 0;
}

// Whether an answer to the step may be compared with this value at all.
bool is_comparable(Step const& step, Scalar const& value) {
    auto const type = step.kind->type;
    if (type == AnswerType::truth) return std::holds_alternative<bool>(value);
    auto const* number = std::get_if<double>(&value);
    if (type == AnswerType::number) return number;
    if (type == AnswerType::money) return number && std::floor(*number) == *number;
    auto const* text = std::get_if<std::string>(&value);
    if (text && step.kind->ordered) return is_day(*text);
    return text && (step.options.empty() || forms::is_offered(step, *text));
}

// Why the step never gives an answer that compares so; empty when it may.
std::string reason_against(Step const& step, Condition const& condition) {
    bool const orders = condition.kind == Condition::Kind::at_least || condition.kind == Condition::Kind::at_most;
    bool const fits = std::all_of(condition.values.begin(), condition.values.end(),
                                  [&](Scalar const& value) { return is_comparable(step, value); });
    auto const name = "step '" + step.id.value + "'";
    if (step.kind->type == AnswerType::none) return name + " has no answer to compare";
    if (orders && !step.kind->ordered) return "the answer of " + name + " is not more or less than another";
    return fits ? "" : name + " never has this answer";
}

}  // namespace

Condition decode_condition(Cursor const& at) { return decode_nested(at, 1); }

void check_references(Cursor const& at, Condition const& condition, std::vector<Step> const& earlier) {
    if (condition.kind == Condition::Kind::all || condition.kind == Condition::Kind::any) {
        auto const parts = find(at, condition.kind == Condition::Kind::all ? "all" : "any");
        for (std::size_t index = 0; parts && index < condition.conditions.size(); ++index) {
            auto const part = parts->at(index, (*parts->json)[index]);
            check_references(part, condition.conditions[index], earlier);
        }
        return;
    }
    auto const step = std::find_if(earlier.begin(), earlier.end(),
                                   [&](Step const& candidate) { return candidate.id == condition.step; });
    if (step == earlier.end())
        return at.at("step").fault("'", condition.step.value, "' is not the id of an earlier step");
    auto const reason = reason_against(*step, condition);
    if (!reason.empty()) at.fault(reason);
}

}  // namespace handrail::wire
