// Verdicts that several kinds share, and those on a whole set of answers. What one kind judges is tested beside it in
// tests/app/kinds; tests/wire/vectors_test.cpp holds all to the service's own.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "forms/kinds.hpp"

namespace handrail::forms {
namespace {

using namespace test;

Date const today{2026, 11, 22};

std::string verdict(Step const& step, std::optional<AnswerValue> const& answer) {
    auto const fault = check(step, answer, today);
    return fault ? std::string{code(*fault)} : "good";
}

}  // namespace

TEST_CASE("what is missing is missing unless it is optional or only to be read") {
    for (auto const* kind : {&truth, &words, &number, &money, &several}) {
        auto step = step_of(*kind);
        CHECK(verdict(step, std::nullopt) == "missing");
        CHECK(verdict(step, " \xE3\x80\x80") == "missing");
        step.optional = true;
        CHECK(verdict(step, std::nullopt) == "good");
    }
    CHECK(verdict(step_of(read), std::nullopt) == "good");
    CHECK(verdict(step_of(read), true) == "not_asked");
    CHECK(verdict(step_of(several), Choices{}) == "missing");
    CHECK(verdict(step_of(words), Choices{}) == "wrong_type");
}

TEST_CASE("answers have the type of their kind") {
    std::pair<Kind const*, AnswerValue> const answers[] = {
        {&truth, true}, {&words, "a"}, {&number, std::int64_t{1}}, {&money, Money{1}}, {&several, Choices{"a"}}};
    for (auto const& [kind, own] : answers)
        for (auto const& [other, answer] : answers)
            CHECK(verdict(step_of(*kind), answer) == (kind == other ? "good" : "wrong_type"));
}

TEST_CASE("numbers are those that every channel holds exactly, and money is no debt") {
    std::int64_t const most = (std::int64_t{1} << 53U) - 1;
    CHECK(verdict(step_of(number), most) == "good");
    CHECK(verdict(step_of(number), -most) == "good");
    CHECK(verdict(step_of(number), most + 1) == "wrong_type");
    CHECK(verdict(step_of(number), -most - 1) == "wrong_type");
    CHECK(verdict(step_of(money), Money{most + 1}) == "wrong_type");
    CHECK(verdict(step_of(money), Money{-1}) == "wrong_type");
    CHECK(verdict(step_of(money), Money{1, "EUR"}) == "wrong_type");
}

TEST_CASE("lengths and limits have their last good and their first bad") {
    CHECK(check_length(1, 2, 3) == AnswerFault::too_short);
    CHECK((!check_length(2, 2, 3) && !check_length(3, 2, 3)));
    CHECK(check_length(4, 2, 3) == AnswerFault::too_long);
    auto step = step_of(number);
    CHECK(!check_limits(step, 7, AnswerFault::too_few, AnswerFault::too_many));
    step.least = 2;
    step.most = 3;
    CHECK(check_limits(step, 1, AnswerFault::too_few, AnswerFault::too_many) == AnswerFault::too_few);
    CHECK(!check_limits(step, 2, AnswerFault::too_few, AnswerFault::too_many));
    CHECK(!check_limits(step, 3, AnswerFault::too_few, AnswerFault::too_many));
    CHECK(check_limits(step, 4, AnswerFault::too_few, AnswerFault::too_many) == AnswerFault::too_many);
    CHECK(verdict(step, std::int64_t{1}) == "too_small");
    CHECK(verdict(step_of(words), std::string(100, 'a')) == "good");
    CHECK(verdict(step_of(words), std::string(101, 'a')) == "unknown_option");
    CHECK((is_digits("0123456789") && is_digits("") && !is_digits("1/") && !is_digits("1:")));
}

TEST_CASE("a whole set of answers is judged by what is asked") {
    Definition definition;
    definition.steps = {step_of(words), step_of(truth, "lost"), step_of(words, "name")};
    definition.steps[1].when =
        Condition{.kind = Condition::Kind::is, .step = {"q"}, .values = {"id-card"}, .conditions = {}};
    auto const faults = check_all(
        definition,
        {{{"q"}, std::string{"permit"}}, {{"lost"}, true}, {{"name"}, std::string(101, 'a')}, {{"x"}, true}}, today);
    CHECK(faults == std::map<StepId, AnswerFault>{{{"lost"}, AnswerFault::not_asked},
                                                  {{"name"}, AnswerFault::unknown_option},
                                                  {{"x"}, AnswerFault::unknown_step}});
    CHECK(check_all(definition, {{{"q"}, std::string{"id-card"}}, {{"lost"}, false}, {{"name"}, std::string{"李秀英"}}},
                    today)
              .empty());
}

TEST_CASE("every fault has a code of its own") {
    std::set<std::string_view> codes;
    for (int fault = 0; fault <= static_cast<int>(AnswerFault::unknown_step); ++fault)
        codes.insert(code(static_cast<AnswerFault>(fault)));
    CHECK(codes.size() == 19);
}

}  // namespace handrail::forms
