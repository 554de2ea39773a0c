// What is typed becomes an answer, and back.
#include <catch2/catch_test_macros.hpp>

#include "forms/kinds.hpp"

namespace handrail::forms {
namespace {

using namespace test;

Entry dashed(Step const&, std::string_view typed) { return {.answer = "-" + std::string{typed}}; }
std::string undashed(std::string_view answer) { return std::string{answer.substr(1)}; }
constexpr Kind dashes{.name = "dashes", .read = dashed, .retyped = undashed};

}  // namespace

TEST_CASE("what is typed becomes an answer of the step's type") {
    CHECK(answer_from(step_of(number), "12") == AnswerValue{std::int64_t{12}});
    CHECK(answer_from(step_of(money), "50元") == AnswerValue{Money{5000, "CNY"}});
    CHECK(answer_from(step_of(words), "Li") == AnswerValue{"Li"});
    CHECK(answer_from(step_of(dashes), "1") == AnswerValue{"-1"});
    for (auto const* kind : {&number, &money, &words}) CHECK_FALSE(answer_from(step_of(*kind), ""));
}

TEST_CASE("what is asked about stays as it was typed, and is no right answer") {
    CHECK(answer_from(step_of(number), "12 tons") == AnswerValue{"12 tons"});
    CHECK(check(step_of(number), AnswerValue{"12 tons"}, Date{}) == AnswerFault::wrong_type);
    CHECK(typed_from(step_of(number), "12 tons") == "12 tons");
    CHECK(entry_from(step_of(number), "99999999999999999999").asks == "too_large");
}

TEST_CASE("an answer comes back as it is typed") {
    CHECK(typed_from(step_of(number), std::int64_t{12}) == "12");
    CHECK(typed_from(step_of(number), std::int64_t{-5}) == "-5");
    CHECK(typed_from(step_of(money), Money{5000, "CNY"}) == "50");
    CHECK(typed_from(step_of(money), Money{3650, "CNY"}) == "36.50");
    CHECK(typed_from(step_of(money), Money{5, "CNY"}) == "0.05");
    CHECK(typed_from(step_of(dashes), "-1") == "1");
    CHECK(typed_from(step_of(truth), true).empty());
    CHECK(typed_from(step_of(several), Choices{"a"}).empty());
    CHECK(typed_from(step_of(words), "Li [voice:a]") == "Li [voice:a]");
}

}  // namespace handrail::forms
