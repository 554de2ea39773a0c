// tests/vectors/definitions.json: the front end and the service refuse the same definitions, for the same fault.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "wire/definition_json.hpp"
#include "wire/files.hpp"
#include "wire/json.hpp"

namespace handrail::wire {
namespace {

// Where a definition is wrong, as a list of one pointer at most. What is no JSON is wrong as a whole.
std::vector<std::string> place_of_fault(std::string const& text) {
    auto const decoded = decode_definition(text);
    if (decoded) return {};
    return {decoded.error().pointer};
}

bool is_readable(std::string const& text) { return static_cast<bool>(parse(text)); }

}  // namespace

TEST_CASE("definitions get the service's verdict") {
    int count = 0;
    auto const vectors = parse(text_of_file("tests/vectors/definitions.json")).value();
    for (auto const& vector : vectors) {
        bool const is_text = vector.contains("text");
        auto const text = is_text ? vector["text"].get<std::string>() : dump(vector["definition"]);
        auto const fault = place_of_fault(text);
        INFO(vector["name"].get<std::string>());
        CHECK(fault.empty() == vector["fault"].is_null());
        if (!fault.empty() && is_readable(text)) CHECK(Json(fault.front()) == vector["fault"]);
        ++count;
    }
    CHECK(count > 400);
}

TEST_CASE("so do definitions that nobody wrote") {
    std::ifstream lines{std::string{HANDRAIL_SOURCE_DIR} + "/build/check/random_definitions.jsonl"};
    if (!lines) SKIP("python3 -m tests.vectors.random_definitions build/check/random_definitions.jsonl makes them");
    for (std::string line; std::getline(lines, line);) {
        auto const entry = parse(line).value();
        auto const text = entry["text"].get<std::string>();
        auto const faults = entry["faults"].get<std::vector<std::string>>();
        auto const fault = place_of_fault(text);
        INFO("seed " << dump(entry["seed"]) << ": " << text);
        CHECK(fault.empty() == faults.empty());
        if (fault.empty() || !is_readable(text)) continue;
        CHECK(std::find(faults.begin(), faults.end(), fault.front()) != faults.end());
    }
}

}  // namespace handrail::wire
