// Verdicts on answers. tests/wire/vectors_test.cpp holds them to the service's own.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "forms/answers.hpp"

namespace handrail::forms {
namespace {

Date const today{2026, 11, 22};

Step step_of(StepKind kind) {
    Step step;
    step.id.value = "q";
    step.kind = kind;
    if (kind == StepKind::choice) step.options = {{"id-card", {}, {}}, {"permit", {}, {}}};
    return step;
}
Step optional(Step step) {
    step.optional = true;
    return step;
}

std::string verdict(Step const& step, std::optional<AnswerValue> const& answer) {
    auto const fault = check(step, answer, today);
    return fault ? std::string{code(*fault)} : "good";
}
std::string verdict(StepKind kind, char const* answer) { return verdict(step_of(kind), std::string{answer}); }

// GB 11643 with its check character made by an independent rule: the one for which the weighted sum is 1 mod 11.
std::string with_check(std::string digits) {
    int sum = 0;
    for (std::size_t place = 0; place < 17; ++place) {
        int weight = 1;
        for (std::size_t power = place; power < 17; ++power) weight = weight * 2 % 11;
        sum += weight * (digits[place] - '0');
    }
    int const check = (12 - sum % 11) % 11;
    return digits + (check == 10 ? 'X' : static_cast<char>('0' + check));
}

}  // namespace

TEST_CASE("what is missing is missing unless it is optional or only to be read") {
    for (auto const kind : {StepKind::choice, StepKind::yesno, StepKind::office, StepKind::slot, StepKind::name,
                            StepKind::phone, StepKind::id_number, StepKind::consent}) {
        CHECK(verdict(step_of(kind), std::nullopt) == "missing");
        CHECK(verdict(kind, " \xE3\x80\x80") == "missing");
        CHECK(verdict(optional(step_of(kind)), std::nullopt) == "good");
    }
    CHECK(verdict(step_of(StepKind::info), std::nullopt) == "good");
    CHECK(verdict(step_of(StepKind::info), true) == "not_asked");
    CHECK(verdict(StepKind::info, "read") == "not_asked");
}

TEST_CASE("answers have the type of their kind") {
    for (auto const kind :
         {StepKind::choice, StepKind::office, StepKind::slot, StepKind::name, StepKind::phone, StepKind::id_number})
        CHECK(verdict(step_of(kind), true) == "wrong_type");
    CHECK(verdict(StepKind::yesno, "true") == "wrong_type");
    CHECK(verdict(StepKind::consent, "true") == "wrong_type");
}

TEST_CASE("choices, references and consent") {
    CHECK(verdict(StepKind::choice, "permit") == "good");
    CHECK(verdict(StepKind::choice, "passport") == "unknown_option");
    CHECK(verdict(StepKind::office, "east-hall") == "good");
    CHECK(verdict(StepKind::slot, std::string(100, 'a').c_str()) == "good");
    CHECK(verdict(StepKind::slot, std::string(101, 'a').c_str()) == "unknown_option");
    CHECK(verdict(step_of(StepKind::yesno), false) == "good");
    CHECK(verdict(step_of(StepKind::consent), true) == "good");
    CHECK(verdict(step_of(StepKind::consent), false) == "consent_needed");
    CHECK(verdict(optional(step_of(StepKind::consent)), false) == "good");
}

TEST_CASE("names are counted in characters, not bytes") {
    CHECK(verdict(StepKind::name, "李英") == "good");
    CHECK(verdict(StepKind::name, " 李 ") == "too_short");
    CHECK(verdict(StepKind::name, "\xF0\xA0\xAE\xB7") == "too_short");
    CHECK(verdict(StepKind::name, std::string(40, 'a').c_str()) == "good");
    CHECK(verdict(StepKind::name, std::string(41, 'a').c_str()) == "too_long");
    CHECK(verdict(StepKind::name, "李英2") == "not_a_name");
}

TEST_CASE("mobile numbers") {
    CHECK(verdict(StepKind::phone, "13812345678") == "good");
    CHECK(verdict(StepKind::phone, "1381234567") == "too_short");
    CHECK(verdict(StepKind::phone, "138123456789") == "too_long");
    CHECK(verdict(StepKind::phone, "12812345678") == "not_a_mobile");
    CHECK(verdict(StepKind::phone, "23812345678") == "not_a_mobile");
    CHECK(verdict(StepKind::phone, "138 1234 5678") == "not_a_mobile");
    CHECK(verdict(StepKind::phone, "１３８１２３４５６７８") == "not_a_mobile");
}

TEST_CASE("identity numbers follow GB 11643") {
    CHECK(verdict(StepKind::id_number, "11010519491231002X") == "good");       // the example of the standard
    CHECK(verdict(StepKind::id_number, "440524188001010014") == "not_an_id");  // right check, but born in 1880
    CHECK(verdict(StepKind::id_number, "11010519491231002x") == "not_an_id");
    CHECK(verdict(StepKind::id_number, "1101051949123100X2") == "not_an_id");
    CHECK(verdict(StepKind::id_number, "11010519491231002") == "too_short");
    CHECK(verdict(StepKind::id_number, "11010519491231002X1") == "too_long");
    CHECK(verdict(StepKind::id_number, with_check("01010519491231002").c_str()) == "not_an_id");
    CHECK(verdict(StepKind::id_number, with_check("11010519490229002").c_str()) == "not_an_id");
    CHECK(verdict(StepKind::id_number, with_check("11010519480229002").c_str()) == "good");
    CHECK(verdict(StepKind::id_number, with_check("11010520261122002").c_str()) == "good");
    CHECK(verdict(StepKind::id_number, with_check("11010520261123002").c_str()) == "not_an_id");
}

TEST_CASE("every single wrong digit and every swap of neighbours is found") {
    std::string const right = "11010519491231002X";
    for (std::size_t place = 0; place < 17; ++place) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto wrong = right;
            wrong[place] = digit;
            CHECK((verdict(StepKind::id_number, wrong.c_str()) == "good") == (digit == right[place]));
        }
        auto swapped = right;
        std::swap(swapped[place], swapped[place + 1]);
        CHECK((verdict(StepKind::id_number, swapped.c_str()) == "good") == (swapped == right));
    }
}

TEST_CASE("a whole set of answers is judged by what is asked") {
    Definition definition;
    definition.steps = {step_of(StepKind::choice), step_of(StepKind::yesno), step_of(StepKind::name)};
    definition.steps[1].id.value = "lost";
    definition.steps[1].when =
        Condition{.kind = Condition::Kind::is, .step = {"q"}, .values = {"id-card"}, .conditions = {}};
    definition.steps[2].id.value = "name";
    auto const faults = check_all(
        definition, {{{"q"}, std::string{"permit"}}, {{"lost"}, true}, {{"name"}, std::string{"1"}}, {{"x"}, true}},
        today);
    CHECK(faults == std::map<StepId, AnswerFault>{{{"lost"}, AnswerFault::not_asked},
                                                  {{"name"}, AnswerFault::too_short},
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
