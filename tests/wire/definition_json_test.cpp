// Service definitions: the real one is read whole, and every way to get one wrong is named with its place.
#include "wire/definition_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "wire/files.hpp"
#include "wire/json.hpp"

namespace handrail::wire {
namespace {

using forms::Outcome;

Json example() {
    return parse(R"({"id": "permit", "version": 3, "category": "documents", "icon": "house", "outcome": "appointment",
        "title": {"zh-CN": "办证", "en": "Permit"}, "summary": "s", "needs": [{"en": "Identity card"}],
        "needs_icons": ["identification-card"], "fee": {"amount": 2000, "currency": "CNY"},
        "takes": {"minutes": 5, "days": 10},
        "steps": [{"id": "office", "kind": "office", "prompt": "Where?"},
                  {"id": "slot", "kind": "slot", "prompt": "When?", "office": "office"}]})")
        .value();
}

// The fault once the value at `pointer` is another one.
DecodeFault definition_fault(std::string const& pointer, Json value) {
    auto json = example();
    json[Json::json_pointer{pointer}] = std::move(value);
    auto const decoded = decode_definition(dump(json));
    return decoded ? DecodeFault{"", "none"} : decoded.error();
}

DecodeFault fault_without(std::string const& name) {
    auto json = example();
    json.erase(name);
    auto const decoded = decode_definition(dump(json));
    return decoded ? DecodeFault{"", "none"} : decoded.error();
}

}  // namespace

TEST_CASE("a definition is read whole") {
    auto const decoded = decode_definition(dump(example()));
    REQUIRE(decoded);
    auto const& definition = decoded.value();
    CHECK(definition.id == "permit");
    CHECK(definition.version == 3);
    CHECK(definition.category == "documents");
    CHECK(definition.icon == "house");
    CHECK(definition.outcome == Outcome::appointment);
    CHECK(definition.title == text::Localised{{{"en", "Permit"}, {"zh-CN", "办证"}}});
    CHECK(definition.summary == text::Localised{{{"", "s"}}});
    CHECK(definition.needs.size() == 1);
    CHECK(definition.needs_icons == std::vector<std::string>{"identification-card"});
    CHECK(definition.fee == Money{2000, "CNY"});
    CHECK(definition.takes_minutes == 5);
    CHECK(definition.takes_days == 10);
    CHECK(definition.steps.size() == 2);
    CHECK(definition.steps[1].office == forms::StepId{"office"});
}

TEST_CASE("the service's own definition is right") {
    auto const decoded = decode_definition(text_of_file("catalogue/certificate-appointment.json"));
    CHECK((decoded ? DecodeFault{} : decoded.error()) == DecodeFault{});
}

TEST_CASE("what a service needs is missed by name") {
    for (auto const* name : {"id", "version", "category", "icon", "outcome", "title", "summary", "steps"})
        CHECK(fault_without(name) == DecodeFault{"", "field '" + std::string{name} + "' is missing"});
    for (auto const* name : {"needs_icons", "fee", "takes"}) CHECK(fault_without(name).reason == "none");
}

TEST_CASE("wrong values of a service are named") {
    CHECK(definition_fault("/id", "Permit").pointer == "/id");
    CHECK(definition_fault("/version", 0) == DecodeFault{"/version", "a whole number of 1 or more is needed here"});
    CHECK(definition_fault("/version", 1.5).pointer == "/version");
    CHECK(definition_fault("/version", "1").pointer == "/version");
    CHECK(definition_fault("/icon", "../house").pointer == "/icon");
    CHECK(definition_fault("/title/en", "").pointer == "/title/en");
    CHECK(definition_fault("/title", nullptr).pointer == "/title");
    CHECK(definition_fault("/outcome", "party").pointer == "/outcome");
    CHECK(definition_fault("/outcome", "payment") == DecodeFault{"/steps", "a payment needs a bill step"});
    CHECK(definition_fault("/needs", "card").pointer == "/needs");
    CHECK(definition_fault("/needs/0", 7).pointer == "/needs/0");
    CHECK(definition_fault("/needs_icons", Json::array()) ==
          DecodeFault{"/needs_icons", "one icon for each of needs is needed here"});
    CHECK(definition_fault("/needs_icons/0", "No Icon").pointer == "/needs_icons/0");
    CHECK(definition_fault("/fee", nullptr).pointer == "/fee");
    CHECK(definition_fault("/fee/amount", -1).pointer == "/fee/amount");
    CHECK(definition_fault("/fee/currency", "yuan").pointer == "/fee/currency");
    CHECK(definition_fault("/fee/tax", 1) == DecodeFault{"/fee/tax", "field 'tax' is not known"});
    CHECK(definition_fault("/takes/minutes", -1).pointer == "/takes/minutes");
    CHECK(definition_fault("/takes/hours", 1).pointer == "/takes/hours");
    CHECK(definition_fault("/author", "me") == DecodeFault{"/author", "field 'author' is not known"});
}

TEST_CASE("the steps together make sense") {
    CHECK(definition_fault("/steps", Json::array()) == DecodeFault{"/steps", "a list of 1 or more is needed here"});
    CHECK(definition_fault("/steps", Json::object()).reason == "must be a list");
    auto const name = Json{{"id", "name"}, {"kind", "name"}, {"prompt", "Who?"}};
    CHECK(definition_fault("/steps", Json::array({name})) == DecodeFault{"/steps", "an appointment needs a slot step"});
    auto const second = Json{{"id", "slot-2"}, {"kind", "slot"}, {"prompt", "When?"}, {"office", "office"}};
    CHECK(definition_fault("/steps/2", second) ==
          DecodeFault{"/steps", "more than one slot step is not supported by this version"});
}

TEST_CASE("what is no object is no definition") {
    for (auto const* text : {"[]", "7", "null", "\"permit\""})
        CHECK(decode_definition(text).error() == DecodeFault{"", "an object is needed here"});
    CHECK(decode_definition("{\"id\":").error() == DecodeFault{"", "this is not JSON"});
}

}  // namespace handrail::wire
