// The journey: which steps are asked follows from the answers, one step after the other, and only answers to steps
// already asked count. Conditions look backwards only, so one pass is enough.
#include "forms/answers.hpp"

namespace handrail::forms {
namespace {

template <class Visit>
void walk(Definition const& definition, Answers const& answers, Visit const& visit) {
    Answers counting;
    for (auto const& step : definition.steps) {
        if (step.when && !holds(*step.when, counting)) continue;
        auto const answer = answers.find(step.id);
        // An answer of the wrong type is compared with nothing: an empty list holds nothing and is never more or less.
        if (answer != answers.end() && !is_blank(step, answer->second))
            counting.emplace(step.id, has_right_type(step, answer->second) ? answer->second : AnswerValue{Choices{}});
        visit(step);
    }
}

}  // namespace

std::vector<Step const*> journey(Definition const& definition, Answers const& answers) {
    std::vector<Step const*> steps;
    walk(definition, answers, [&](Step const& step) { steps.push_back(&step); });
    return steps;
}

Answers applicable(Definition const& definition, Answers const& answers) {
    Answers counting;
    walk(definition, answers, [&](Step const& step) {
        auto const answer = answers.find(step.id);
        if (answer != answers.end()) counting.insert(*answer);
    });
    return counting;
}

}  // namespace handrail::forms
