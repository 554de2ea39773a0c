// The journey follows from the answers.
#include <catch2/catch_test_macros.hpp>

#include "forms/kinds.hpp"

namespace handrail::forms {
namespace {

using test::step_of;

Step asked_when(Step step, std::string earlier, Scalar value) {
    step.when = Condition{
        .kind = Condition::Kind::is, .step = {std::move(earlier)}, .values = {std::move(value)}, .conditions = {}};
    return step;
}

// Whether a report is asked for rests on whether the card is lost, which itself rests on the document.
Definition chained() {
    Definition definition;
    definition.steps = {step_of(test::words, "document"),
                        asked_when(step_of(test::truth, "lost"), "document", "id-card"),
                        asked_when(step_of(test::truth, "reported"), "lost", true), step_of(test::words, "name")};
    return definition;
}

std::vector<std::string> asked(Answers const& answers) {
    auto const definition = chained();
    std::vector<std::string> ids;
    for (auto const* step : journey(definition, answers)) ids.push_back(step->id.value);
    return ids;
}

using Ids = std::vector<std::string>;
Answers const lost_card{{{"document"}, std::string{"id-card"}}, {{"lost"}, true}, {{"reported"}, false}};

}  // namespace

TEST_CASE("steps open as answers come") {
    CHECK(asked({}) == Ids{"document", "name"});
    CHECK(asked({{{"document"}, std::string{"id-card"}}}) == Ids{"document", "lost", "name"});
    CHECK(asked(lost_card) == Ids{"document", "lost", "reported", "name"});
}

TEST_CASE("an answer that is no longer asked opens nothing") {
    auto changed = lost_card;
    changed[{"document"}] = std::string{"permit"};
    CHECK(asked(changed) == Ids{"document", "name"});
    CHECK(applicable(chained(), changed) == Answers{{{"document"}, std::string{"permit"}}});
}

TEST_CASE("answers to asked steps stay, those to unknown steps go") {
    auto answers = lost_card;
    CHECK(applicable(chained(), answers) == lost_card);
    answers[{"other"}] = true;
    CHECK(applicable(chained(), answers) == lost_card);
}

}  // namespace handrail::forms
