// Answers both ways.
#include "wire/answers_json.hpp"

namespace handrail::wire {
namespace {

forms::AnswerValue answer(Cursor const& at) {
    if (at.json->is_boolean()) return truth(at);
    if (at.json->is_array()) return list(at, string);
    if (at.json->is_object()) return money(at);
    if (at.json->is_number()) return long_integer(at);
    return string(at);
}

Json value_json(Money const& money) {
    auto json = texts({{"currency", money.currency}});
    json["amount"] = money.amount;
    return json;
}
template <class Plain>
Json value_json(Plain const& plain) {
    return plain;
}

}  // namespace

Json json_of(forms::Answers const& answers) {
    auto json = Json::object();
    for (auto const& [step, value] : answers)
        match(value, [&, &id = step.value](auto const& plain) { json[id] = value_json(plain); });
    return json;
}

forms::Answers answers_of(Cursor const& at) {
    if (!at.json->is_object()) return at.refused<forms::Answers>("an object of answers by step is needed here");
    forms::Answers answers;
    for (auto const& [step, value] : at.json->items()) answers.emplace(forms::StepId{step}, answer(at.at(step, value)));
    return answers;
}

}  // namespace handrail::wire
