// What is typed becomes an answer, and back.
#include <catch2/catch_test_macros.hpp>

#include "forms/answers.hpp"

namespace handrail::forms {
namespace {

Step of(StepKind kind) {
    Step step;
    step.kind = kind;
    return step;
}

}  // namespace

TEST_CASE("what is typed becomes an answer of the step's type") {
    CHECK(answer_from(of(StepKind::number), "12 tons") == AnswerValue{std::int64_t{12}});
    CHECK(answer_from(of(StepKind::money), "50元") == AnswerValue{Money{5000, "CNY"}});
    CHECK(answer_from(of(StepKind::date), "19480305") == AnswerValue{std::string{"1948-03-05"}});
    CHECK(answer_from(of(StepKind::date), "19483") == AnswerValue{std::string{"1948-3"}});
    CHECK(answer_from(of(StepKind::digits), "1234 5678") == AnswerValue{std::string{"12345678"}});
    CHECK(answer_from(of(StepKind::name), " Li ") == AnswerValue{std::string{"Li"}});
    for (auto const kind : {StepKind::number, StepKind::money, StepKind::date, StepKind::digits, StepKind::text})
        CHECK_FALSE(answer_from(of(kind), " "));
    CHECK(answer_from(of(StepKind::number), "99999999999999999999") == AnswerValue{std::int64_t{999999999999999}});
}

TEST_CASE("an answer comes back as it is typed") {
    CHECK(typed_from(of(StepKind::number), std::int64_t{12}) == "12");
    CHECK(typed_from(of(StepKind::money), Money{5000, "CNY"}) == "50");
    CHECK(typed_from(of(StepKind::date), std::string{"1948-03-05"}) == "1948-03-05");
    CHECK(typed_from(of(StepKind::yesno), true).empty());
    CHECK(typed_from(of(StepKind::choices), Choices{"a"}).empty());
    CHECK(typed_from(of(StepKind::text), std::string{"Dark\n[voice:a]"}) == "Dark");
    CHECK(typed_from(of(StepKind::name), std::string{"Li [voice:a]"}) == "Li [voice:a]");
}

}  // namespace handrail::forms
