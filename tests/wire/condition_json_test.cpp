// Conditions from JSON.
#include "wire/condition_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/kinds.hpp"

namespace handrail::wire {
namespace {

using forms::Condition;
using forms::Scalar;
namespace kinds = app::kinds;

DecodeFault fault(std::string_view json) {
    auto const decoded = document(json, decode_condition);
    return decoded ? DecodeFault{"", "none"} : decoded.error();
}

Condition read(std::string_view json) { return document(json, decode_condition).value(); }

forms::Step step(std::string id, app::StepKind const& kind) {
    forms::Step step;
    step.id.value = std::move(id);
    step.kind = &kind.answers;
    if (&kind == &kinds::choice) step.options = {{"id-card", {}, {}}, {"permit", {}, {}}};
    return step;
}

// The fault of a condition on steps of a few kinds.
DecodeFault reference_fault(std::string_view text) {
    std::vector<forms::Step> const earlier{step("document", kinds::choice), step("lost", kinds::yesno),
                                           step("read", kinds::info), step("name", kinds::name)};
    auto const json = parse(text).value();
    FirstFault first;
    Cursor const at{&json, &first};
    auto const condition = decode_condition(at);
    REQUIRE_FALSE(first);
    check_references(at, condition, earlier);
    return first.value_or(DecodeFault{"", "none"});
}

}  // namespace

TEST_CASE("comparisons of every kind") {
    CHECK(read(R"({"step":"a","is":"x"})") == Condition{Condition::Kind::is, {"a"}, {Scalar{"x"}}, {}});
    CHECK(read(R"({"step":"a","not":true})") == Condition{Condition::Kind::not_equal, {"a"}, {Scalar{true}}, {}});
    CHECK(read(R"({"step":"a","in":["x",2,false]})") ==
          Condition{Condition::Kind::in, {"a"}, {Scalar{"x"}, Scalar{2.0}, Scalar{false}}, {}});
    CHECK(read(R"({"step":"a","at_least":3})").kind == Condition::Kind::at_least);
    CHECK(read(R"({"step":"a","at_most":3})").kind == Condition::Kind::at_most);
    auto const joint = read(R"({"any":[{"step":"a","is":1},{"all":[{"step":"b","is":2}]}]})");
    CHECK(joint.kind == Condition::Kind::any);
    CHECK(joint.conditions[1].kind == Condition::Kind::all);
}

TEST_CASE("wrong conditions are named") {
    CHECK(fault("[]").reason == "an object is needed here");
    CHECK(fault(R"({"is":"x"})").reason == "field 'step' is missing");
    CHECK(fault(R"({"step":"a"})").reason == "one of is, in, not, at_least, at_most is needed beside step");
    CHECK(fault(R"({"step":"a","is":1,"not":2})").reason == "'is' and 'not' cannot stand in one condition");
    CHECK(fault(R"({"step":"a","equals":1})") == DecodeFault{"/equals", "field 'equals' is not known"});
    CHECK(fault(R"({"step":"a","is":null})").pointer == "/is");
    CHECK(fault(R"({"step":"a","is":["x"]})").pointer == "/is");
    CHECK(fault(R"({"step":"a","in":[]})") == DecodeFault{"/in", "a list of 1 or more is needed here"});
    CHECK(fault(R"({"step":"a","in":[{}]})").pointer == "/in/0");
    CHECK(fault(R"({"step":"A","is":1})").pointer == "/step");
    CHECK(fault(R"({"all":[]})").pointer == "/all");
    CHECK(fault(R"({"all":[{"step":"a","is":1}],"any":[]})").reason == "'all' must stand alone in a condition");
    CHECK(fault(R"({"any":[{"step":"a","is":1},7]})").pointer == "/any/1");
}

TEST_CASE("conditions are not nested without end") {
    auto const nested = [](int depth) {
        std::string opened;
        std::string closed;
        for (int level = 0; level < depth; ++level) {
            opened += "{\"all\":[";
            closed += "]}";
        }
        return opened + R"({"step":"a","is":1})" + closed;
    };
    CHECK(fault(nested(15)).reason == "none");
    CHECK(fault(nested(16)).reason == "conditions are nested too deep");
    CHECK(fault(nested(100000)).reason == "conditions are nested too deep");
}

TEST_CASE("conditions rest on answers that can be given") {
    CHECK(reference_fault(R"({"step":"document","in":["id-card","permit"]})").reason == "none");
    CHECK(reference_fault(R"({"step":"lost","not":false})").reason == "none");
    CHECK(reference_fault(R"({"step":"name","is":"李秀英"})").reason == "none");
    CHECK(reference_fault(R"({"step":"document","is":"passport"})") ==
          DecodeFault{"", "step 'document' never has this answer"});
    CHECK(reference_fault(R"({"step":"document","is":true})").reason == "step 'document' never has this answer");
    CHECK(reference_fault(R"({"step":"lost","is":"yes"})").reason == "step 'lost' never has this answer");
    CHECK(reference_fault(R"({"step":"read","is":true})").reason == "step 'read' has no answer to compare");
    CHECK(reference_fault(R"({"step":"name","at_least":"b"})").reason ==
          "the answer of step 'name' is not more or less than another");
    CHECK(reference_fault(R"({"any":[{"step":"lost","is":true},{"all":[{"step":"gone","is":1}]}]})") ==
          DecodeFault{"/any/1/all/0/step", "'gone' is not the id of an earlier step"});
}

}  // namespace handrail::wire
