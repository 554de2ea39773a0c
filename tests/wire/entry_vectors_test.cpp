// tests/vectors/entries.json: what is typed is what was meant, or it is asked about; and the verdict on that answer.
#include <catch2/catch_test_macros.hpp>

#include "forms/entry.hpp"
#include "wire/answers_json.hpp"
#include "wire/api_json.hpp"
#include "wire/definition_json.hpp"
#include "wire/files.hpp"
#include "wire/json.hpp"

namespace handrail::wire {
namespace {

Json entry_vectors() { return parse(text_of_file("tests/vectors/entries.json")).value(); }

forms::Step step_of(Json const& vector) {
    Json step = vector.value("step", Json::object());
    step.update({{"id", "q"}, {"prompt", "p"}, {"kind", vector["kind"]}});
    Json const definition{{"id", "around"},    {"version", 1}, {"category", "none"}, {"icon", "house"},
                          {"outcome", "case"}, {"title", "t"}, {"summary", "s"},     {"steps", Json::array({step})}};
    return decode_definition(dump(definition)).value().steps[0];
}

std::optional<forms::AnswerValue> answer_in(Json const& vector) {
    if (!vector.contains("answer") || vector["answer"].is_null()) return std::nullopt;
    return document(dump(Json{{"q", vector["answer"]}}), answers_of).value().begin()->second;
}

}  // namespace

TEST_CASE("what is typed is understood, or asked about") {
    int count = 0;
    for (auto const& vector : entry_vectors()) {
        INFO(dump(vector));
        auto const step = step_of(vector);
        auto const typed = vector["typed"].get<std::string>();
        auto const entry = forms::entry_from(step, typed);
        CHECK(entry.asks == vector.value("asks", ""));
        CHECK(entry.what == vector.value("what", ""));
        CHECK(entry.answer == answer_in(vector));
        auto const answer = forms::answer_from(step, typed);
        auto const fault = answer ? forms::check(step, answer, Date{2026, 11, 22}) : std::nullopt;
        if (entry.asks.empty())
            CHECK((fault ? forms::code(*fault) : "") == vector.value("code", ""));
        else
            CHECK(fault);
        ++count;
    }
    CHECK(count > 200);
}

TEST_CASE("an answer that is typed again is the same") {
    for (auto const& vector : entry_vectors()) {
        INFO(dump(vector));
        auto const step = step_of(vector);
        auto const answer = forms::answer_from(step, vector["typed"].get<std::string>());
        if (answer) CHECK(forms::answer_from(step, forms::typed_from(step, *answer)) == answer);
    }
}

}  // namespace handrail::wire
