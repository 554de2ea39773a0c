// How many steps may still come: the longest of the ways on, so that what is told of it can only shrink.
#include <algorithm>
#include <set>

#include "forms/answers.hpp"
#include "forms/kind.hpp"

namespace handrail::forms {
namespace {

constexpr int most_ways = 2000;  // that are looked at; beyond these every step that may come is counted

void add_compared(Condition const& condition, std::set<StepId>& steps) {
    if (condition.conditions.empty()) steps.insert(condition.step);
    for (auto const& part : condition.conditions) add_compared(part, steps);
}

std::set<StepId> compared_steps(Definition const& definition) {
    std::set<StepId> steps;
    for (auto const& step : definition.steps)
        if (step.when) add_compared(*step.when, steps);
    return steps;
}

class WaysOn {
  public:
    WaysOn(Definition const& definition, Answers const& answers)
        : m_steps(definition.steps), m_given(answers), m_compared(compared_steps(definition)) {}

    // From this step on. `counting` are the answers before it, `open` the steps whose answers may be any.
    int longest(std::size_t index, Answers counting, std::set<StepId> open) {
        int asked = 0;
        for (; index < m_steps.size(); ++index) {
            auto const& step = m_steps[index];
            if (step.when && !may_hold(*step.when, counting, open)) continue;
            asked += 1;
            auto const given = m_given.find(step.id);
            if (given != m_given.end())
                counting.insert(*given);
            else if (auto const values = values_of(step); values.empty())
                open.insert(step.id);
            else
                return asked + longest_of(step.id, values, index + 1, counting, open);
        }
        return asked;
    }

  private:
    int longest_of(StepId const& id, std::vector<AnswerValue> const& values, std::size_t index, Answers const& counting,
                   std::set<StepId> const& open) {
        int most = 0;
        for (auto const& value : values) {
            auto answered = counting;
            answered.insert_or_assign(id, value);
            most = std::max(most, longest(index, std::move(answered), open));
        }
        return most;
    }

    // The answers that lead to different ways; none where there are too many to look at, or all lead the same way.
    std::vector<AnswerValue> values_of(Step const& step) {
        std::vector<AnswerValue> values;
        if (m_compared.count(step.id) == 0 || m_ways > most_ways) return values;
        if (step.kind->type == AnswerType::truth) values = {true, false};
        if (step.kind->type == AnswerType::text)
            for (auto const& option : step.options) values.emplace_back(option.value);
        m_ways += static_cast<int>(values.size());
        return values;
    }

    static bool may_hold(Condition const& condition, Answers const& counting, std::set<StepId> const& open) {
        auto const part_may = [&](Condition const& part) { return may_hold(part, counting, open); };
        auto const& parts = condition.conditions;
        if (condition.kind == Condition::Kind::all) return std::all_of(parts.begin(), parts.end(), part_may);
        if (condition.kind == Condition::Kind::any) return std::any_of(parts.begin(), parts.end(), part_may);
        return open.count(condition.step) > 0 || holds(condition, counting);
    }

    std::vector<Step> const& m_steps;
    Answers const& m_given;
    std::set<StepId> const m_compared;
    int m_ways = 0;
};

}  // namespace

int most_steps(Definition const& definition, Answers const& answers) {
    auto const counting = applicable(definition, answers);
    return WaysOn(definition, counting).longest(0, {}, {});
}

}  // namespace handrail::forms
