// tests/vectors/answers.json: the front end and the service give the same verdicts on the same answers.
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "forms/answers.hpp"
#include "wire/answers_json.hpp"
#include "wire/api_json.hpp"
#include "wire/definition_json.hpp"
#include "wire/files.hpp"
#include "wire/json.hpp"

namespace handrail::wire {
namespace {

using forms::Answers;
using Codes = std::map<std::string, std::string>;

Json vectors() { return parse(text_of_file("tests/vectors/answers.json")).value(); }

// A service around one step, with the office that a slot asks for.
forms::Definition around(Json const& step) {
    Json definition{{"id", "around"},    {"version", 1}, {"category", "none"}, {"icon", "house"},
                    {"outcome", "case"}, {"title", "t"}, {"summary", "s"},     {"steps", Json::array({step})}};
    auto const add_before = [&](Json const& id, Json more) {
        more.update({{"id", id}, {"prompt", "p"}, {"optional", true}});
        definition["steps"].insert(definition["steps"].begin(), std::move(more));
    };
    if (step.contains("office")) add_before(step["office"], {{"kind", "office"}});
    if (step.contains("account")) add_before(step["account"], {{"kind", "digits"}, {"length", 8}});
    for (auto const& id : step.value("with", Json::array()))
        add_before(id, {{"kind", "choice"}, {"options", {{{"value", id}, {"label", "a"}}}}});
    auto const decoded = decode_definition(dump(definition));
    return decoded.value();
}

// What no answer holds (a fraction, an object that is no money) becomes what is wrong for every kind alike.
Answers held(Json const& answers) {
    Answers held;
    for (auto const& [step, value] : answers.items()) {
        if (value.is_null()) continue;
        auto const decoded = document(dump(Json{{step, value}}), answers_of);
        bool const is_money = value.is_object() && value.size() == 2;
        if (decoded && (is_money || !value.is_object()))
            held.insert(*decoded.value().begin());
        else
            held.emplace(forms::StepId{step}, Money{-1, "XXX"});
    }
    return held;
}

Codes faults_of(forms::Definition const& definition, Json const& answers, Date const& today) {
    Codes codes;
    for (auto const& [step, fault] : forms::check_all(definition, held(answers), today))
        codes.emplace(step.value, forms::code(fault));
    return codes;
}

std::vector<std::string> asked_in(forms::Definition const& definition, Json const& answers) {
    std::vector<std::string> ids;
    for (auto const* step : forms::journey(definition, held(answers))) ids.push_back(step->id.value);
    return ids;
}

void compare(Json const& vector) {
    auto const definition = decode_definition(dump(vector["definition"]));
    INFO(dump(vector));
    REQUIRE(definition);
    auto const today = *parse_date(vector["today"].get<std::string>());
    CHECK(asked_in(definition.value(), vector["answers"]) == vector["asked"].get<std::vector<std::string>>());
    CHECK(faults_of(definition.value(), vector["answers"], today) == vector["fields"].get<Codes>());
}

}  // namespace

TEST_CASE("single answers get the service's verdict") {
    int count = 0;
    for (auto const& vector : vectors()) {
        if (!vector.contains("step")) continue;
        auto const definition = around(vector["step"]);
        auto const id = vector["step"]["id"].get<std::string>();
        auto const codes =
            faults_of(definition, {{id, vector["answer"]}}, *parse_date(vector["today"].get<std::string>()));
        auto const found = codes.find(id);
        INFO(vector["about"].get<std::string>());
        CHECK((found == codes.end() ? Json{} : Json(found->second)) == vector["code"]);
        ++count;
    }
    CHECK(count > 100);
}

TEST_CASE("whole services get the service's journey and verdicts") {
    int count = 0;
    for (auto const& vector : vectors()) {
        if (!vector.contains("definition")) continue;
        compare(vector);
        ++count;
    }
    CHECK(count > 5);
}

TEST_CASE("so do services that nobody thought of") {
    std::ifstream lines{std::string{HANDRAIL_SOURCE_DIR} + "/build/check/random_answers.jsonl"};
    if (!lines) SKIP("python3 -m tests.vectors.random_answers build/check/random_answers.jsonl makes them");
    for (std::string line; std::getline(lines, line);) compare(parse(line).value());
}

}  // namespace handrail::wire
