// Limits that contradict each other.
#include "wire/limits_json.hpp"

#include <algorithm>
#include <cmath>

#include "forms/kind.hpp"

namespace handrail::wire {
namespace {

using forms::AnswerType;
using forms::Step;

// Whether the first may come after the second. Nobody can say so of one that moves with today and one that does not.
bool may_cross(std::string_view earliest, std::string_view latest) {
    auto const moves = [](std::string_view limit) { return limit.front() == 't'; };
    if (earliest.empty() || latest.empty() || moves(earliest) != moves(latest)) return false;
    auto const crosses = [&](Date const& today) {
        return *forms::day_of(latest, today) < *forms::day_of(earliest, today);
    };
    // Months are longest and shortest counted from the first or the last day of one.
    for (Date first{2027, 1, 1}; first.year < 2031;) {
        auto next = add_days(first, 31);
        next.day = 1;
        if (crosses(first) || crosses(add_days(next, -1))) return true;
        first = next;
    }
    return false;
}

}  // namespace

void check_limits(Cursor const& at, Step const& step) {
    auto const type = step.kind->type;
    auto const low = at.at(find(at, "min_length") ? "min_length" : "min");
    auto const offered = static_cast<double>(step.options.size());
    if (step.least && step.most && std::ceil(*step.least) > std::floor(*step.most))
        low.fault("no whole number lies between min and max");
    if (type == AnswerType::choices && step.least && *step.least > offered)
        low.fault("min is more than there are options");
    if (may_cross(step.earliest, step.latest)) low.fault("min is more than max on some days");
    auto const is_length = [](forms::Field const& field) {
        return std::holds_alternative<forms::Length>(field.reading);
    };
    bool const has_length = std::any_of(step.kind->fields.begin(), step.kind->fields.end(), is_length);
    bool const is_ranged = find(at, "min_length") || find(at, "max_length");
    if (has_length && is_ranged == find(at, "length").has_value())
        at.fault("either length, or min_length and max_length, are needed here");
}

}  // namespace handrail::wire
