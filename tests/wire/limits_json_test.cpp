// Limits that no answer could keep; where each lies exactly is in tests/vectors/definitions.json.
#include "wire/limits_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "wire/step_json.hpp"

namespace handrail::wire {
namespace {

// The pointer to what is wrong with the limits of a step; "none" when nothing is.
std::string limit_fault(std::string const& kind, Json limits) {
    limits.update({{"id", "a"}, {"kind", kind}, {"prompt", "?"}});
    auto const decoded = document(dump(Json::array({limits})), decode_steps);
    return decoded ? "none" : decoded.error().pointer;
}

Json yuan(int cents) { return {{"amount", cents}, {"currency", "CNY"}}; }

}  // namespace

TEST_CASE("a whole number lies between two limits") {
    CHECK(limit_fault("number", {{"min", 1.2}, {"max", 2}}) == "none");
    CHECK(limit_fault("number", {{"min", 1.2}, {"max", 1.8}}) == "/0/min");
    CHECK(limit_fault("digits", {{"min_length", 5}, {"max_length", 4}}) == "/0/min_length");
}

TEST_CASE("money can be entered") {
    CHECK(limit_fault("money", {{"min", yuan(1)}}) == "none");
    CHECK(limit_fault("money", {{"max", yuan(0)}}) == "none");
    CHECK(limit_fault("money", {{"min", yuan(101)}, {"max", yuan(199)}}) == "none");
}

TEST_CASE("days are in order, whatever today is") {
    CHECK(limit_fault("date", {{"min", "today+28d"}, {"max", "today+1m"}}) == "none");
    CHECK(limit_fault("date", {{"min", "today+29d"}, {"max", "today+1m"}}) == "/0/min");
    CHECK(limit_fault("date", {{"min", "2026-03-02"}, {"max", "2026-03-01"}}) == "/0/min");
    CHECK(limit_fault("date", {{"min", "today"}, {"max", "2020-01-01"}}) == "none");
}

TEST_CASE("digits have one length or two ends") {
    CHECK(limit_fault("digits", Json::object()) == "/0");
    CHECK(limit_fault("digits", {{"length", 4}, {"max_length", 4}}) == "/0");
    CHECK(limit_fault("digits", {{"length", 4}}) == "none");
}

}  // namespace handrail::wire
