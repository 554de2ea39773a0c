// tests/vectors/answers.json: the front end and the service give the same verdicts on the same answers.
#include <catch2/catch_test_macros.hpp>

#include "service/answers.hpp"
#include "wire/api_json.hpp"
#include "wire/definition_json.hpp"
#include "wire/files.hpp"
#include "wire/json.hpp"

namespace handrail::wire {
namespace {

using service::Answers;
using Codes = std::map<std::string, std::string>;

Json vectors() { return parse(text_of_file("tests/vectors/answers.json")).value(); }

// A service around one step, with the office that a slot asks for.
service::Definition around(Json const& step) {
    Json definition{{"id", "around"},    {"version", 1}, {"category", "none"}, {"icon", "house"},
                    {"outcome", "case"}, {"title", "t"}, {"summary", "s"},     {"steps", Json::array({step})}};
    if (step.contains("office")) {
        Json const office{{"id", step["office"]}, {"kind", "office"}, {"prompt", "p"}, {"optional", true}};
        definition["steps"] = Json::array({office, step});
    }
    auto const decoded = decode_definition(dump(definition));
    return decoded.value();
}

// Only texts and truth values can be held here: any other type becomes the one of them that is wrong for the step too.
service::AnswerValue stand_in(service::Definition const& definition, std::string const& id) {
    auto const* step = service::find_step(definition, {id});
    bool const truth = step && (step->kind == service::StepKind::yesno || step->kind == service::StepKind::consent);
    if (truth) return std::string{"another type"};
    return true;
}

Answers held(service::Definition const& definition, Json const& answers) {
    Answers held;
    for (auto const& [step, value] : answers.items()) {
        if (value.is_boolean())
            held.emplace(service::StepId{step}, value.get<bool>());
        else if (value.is_string())
            held.emplace(service::StepId{step}, value.get<std::string>());
        else if (!value.is_null())
            held.emplace(service::StepId{step}, stand_in(definition, step));
    }
    return held;
}

Codes faults_of(service::Definition const& definition, Json const& answers, Date const& today) {
    Codes codes;
    for (auto const& [step, fault] : service::check_all(definition, held(definition, answers), today))
        codes.emplace(step.value, service::code(fault));
    return codes;
}

std::vector<std::string> asked_in(service::Definition const& definition, Json const& answers) {
    std::vector<std::string> ids;
    for (auto const* step : service::journey(definition, held(definition, answers))) ids.push_back(step->id.value);
    return ids;
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
        auto const definition = decode_definition(dump(vector["definition"]));
        INFO(vector["about"].get<std::string>());
        REQUIRE(definition);
        auto const today = *parse_date(vector["today"].get<std::string>());
        CHECK(asked_in(definition.value(), vector["answers"]) == vector["asked"].get<std::vector<std::string>>());
        CHECK(faults_of(definition.value(), vector["answers"], today) == vector["fields"].get<Codes>());
        ++count;
    }
    CHECK(count > 5);
}

}  // namespace handrail::wire
