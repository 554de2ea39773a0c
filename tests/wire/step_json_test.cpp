// Steps by their kind, and what they say of each other.
#include "wire/step_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/kinds.hpp"

namespace handrail::wire {
namespace {

Json step(std::string const& id, std::string const& kind) { return {{"id", id}, {"kind", kind}, {"prompt", "?"}}; }

Json choice() {
    auto json = step("document", "choice");
    json["options"] = {{{"value", "id-card"}, {"icon", "house"}, {"label", "Card"}},
                       {{"value", "permit"}, {"label", "P"}}};
    return json;
}

Json with(Json json, std::string const& key, Json value) {
    json[Json::json_pointer{key}] = std::move(value);
    return json;
}

DecodeFault fault_of(Json const& steps) {
    auto const decoded = document(dump(steps), decode_steps);
    return decoded ? DecodeFault{"", "none"} : decoded.error();
}
DecodeFault fault_of_one(Json one) { return fault_of(Json::array({std::move(one)})); }

}  // namespace

TEST_CASE("a step is read whole") {
    auto json = choice();
    json["hint"] = {{"en", "On the card"}};
    json["icon"] = "identification-card";
    json["audio"] = {{"zh-CN", "document.opus"}};
    json["optional"] = true;
    json["sensitive"] = true;
    auto const steps = Json::array({step("sure", "yesno"), with(json, "/when", {{"step", "sure"}, {"is", true}})});
    auto const decoded = document(dump(steps), decode_steps);
    REQUIRE(decoded);
    auto const& read = decoded.value()[1];
    CHECK(read.kind == &app::kinds::choice.answers);
    CHECK(read.hint == text::Localised{{{"en", "On the card"}}});
    CHECK(read.icon == "identification-card");
    CHECK(read.audio == text::Localised{{{"zh-CN", "document.opus"}}});
    CHECK(read.optional);
    CHECK(read.sensitive);
    CHECK(read.when.has_value());
    CHECK(read.options.size() == 2);
    CHECK(read.options[0] == forms::Option{"id-card", "house", {{{"", "Card"}}}, {}});
}

TEST_CASE("kinds are known or not") {
    for (auto const* kind : {"info", "yesno", "number", "money", "date", "office", "place", "photo", "name", "phone",
                             "id-number", "text", "consent"})
        CHECK(fault_of_one(step("a", kind)).reason == "none");
    CHECK(fault_of_one(step("a", "riddle")) == DecodeFault{"/0/kind", "kind 'riddle' is not known"});
    CHECK(fault_of_one(step("a", "id_number")).reason == "kind 'id_number' is not known");
    CHECK(fault_of_one(with(step("a", "name"), "/kind", 7)).pointer == "/0/kind");
}

TEST_CASE("what a step needs is missed by name") {
    for (auto const* name : {"id", "kind", "prompt", "options"}) {
        auto json = choice();
        json.erase(name);
        CHECK(fault_of_one(json) == DecodeFault{"/0", "field '" + std::string{name} + "' is missing"});
    }
    CHECK(fault_of_one(step("slot", "slot")) == DecodeFault{"/0", "field 'office' is missing"});
    CHECK(fault_of_one("name") == DecodeFault{"/0", "an object is needed here"});
}

TEST_CASE("wrong values of a step are named") {
    CHECK(fault_of_one(with(choice(), "/optional", "yes")).pointer == "/0/optional");
    CHECK(fault_of_one(with(choice(), "/sensitive", nullptr)).pointer == "/0/sensitive");
    CHECK(fault_of_one(with(choice(), "/icon", "Bad Icon")).pointer == "/0/icon");
    CHECK(fault_of_one(with(choice(), "/hint", "")).pointer == "/0/hint");
    CHECK(fault_of_one(with(choice(), "/audio", "a.opus")).pointer == "/0/audio");
    CHECK(fault_of_one(with(choice(), "/length", 4)) == DecodeFault{"/0/length", "field 'length' is not known"});
    CHECK(fault_of_one(with(step("a", "name"), "/options", Json::array())).reason == "field 'options' is not known");
    CHECK(fault_of_one(with(step("a", "name"), "/office", "b")).reason == "field 'office' is not known");
}

TEST_CASE("options are there, different and labelled") {
    CHECK(fault_of_one(with(choice(), "/options", Json::array())).reason == "a list of 1 or more is needed here");
    CHECK(fault_of_one(with(choice(), "/options/1/value", "id-card")) ==
          DecodeFault{"/0/options/1/value", "value 'id-card' stands here twice"});
    CHECK(fault_of_one(with(choice(), "/options/1/value", "")).pointer == "/0/options/1/value");
    CHECK(fault_of_one(with(choice(), "/options/0/icon", "NO")).pointer == "/0/options/0/icon");
    CHECK(fault_of_one(with(choice(), "/options/0/price", "x")).pointer == "/0/options/0/price");
    CHECK(fault_of_one(with(choice(), "/options/0", "id-card")).pointer == "/0/options/0");
}

TEST_CASE("ids stand once") {
    CHECK(fault_of(Json::array({step("name", "name"), step("phone", "phone"), step("name", "name")})) ==
          DecodeFault{"/2/id", "id 'name' stands here twice"});
}

TEST_CASE("a slot names an earlier office") {
    auto const slot = with(step("slot", "slot"), "/office", "office");
    auto const reason = "'office' is not the id of an earlier step of kind office";
    CHECK(fault_of(Json::array({step("office", "office"), slot})).reason == "none");
    CHECK(fault_of(Json::array({slot, step("office", "office")})) == DecodeFault{"/0/office", reason});
    CHECK(fault_of(Json::array({step("office", "name"), slot})) == DecodeFault{"/1/office", reason});
}

TEST_CASE("a condition names an earlier step") {
    auto const when = Json{{"step", "sure"}, {"is", true}};
    auto const asked = with(step("name", "name"), "/when", when);
    CHECK(fault_of(Json::array({step("sure", "yesno"), asked})).reason == "none");
    auto const fault = DecodeFault{"/0/when/step", "'sure' is not the id of an earlier step"};
    CHECK(fault_of(Json::array({asked, step("sure", "yesno")})) == fault);
    CHECK(fault_of(Json::array({asked})) == fault);
    auto const itself = with(step("name", "name"), "/when", {{"step", "name"}, {"is", "a"}});
    CHECK(fault_of(Json::array({itself})).pointer == "/0/when/step");
}

TEST_CASE("each kind has particulars of its own") {
    auto const read = [](Json json) {
        auto const decoded = document(dump(Json::array({std::move(json)})), decode_steps);
        REQUIRE(decoded);
        return decoded.value()[0];
    };
    auto const money = read(with(step("a", "money"), "/max", {{"amount", 5000}, {"currency", "EUR"}}));
    CHECK(money.most == 5000.0);
    CHECK(money.currency == "EUR");
    auto const digits = read(with(step("a", "digits"), "/length", 8));
    CHECK((digits.least == 8.0 && digits.most == 8.0));
    CHECK(read(step("a", "text")).most == 500.0);
    CHECK(read(with(step("a", "text"), "/phrases", {"It leaks"})).phrases.size() == 1);
    CHECK(read(with(step("a", "date"), "/max", "today+2w")).latest == "today+2w");
    CHECK(read(with(step("a", "info"), "/alert", true)).alert);
    CHECK(read(with(step("a", "number"), "/min", 0.5)).least == 0.5);
    CHECK(fault_of_one(with(step("a", "date"), "/min", "tomorrow")).pointer == "/0/min");
    CHECK(fault_of_one(with(step("a", "money"), "/min", "much")).pointer == "/0/min");
    CHECK(fault_of_one(with(step("a", "yesno"), "/min", 1)).reason == "field 'min' is not known");
}

TEST_CASE("times and bills rest on earlier steps") {
    auto const account = with(step("account", "digits"), "/length", 8);
    auto const bill = with(step("bill", "bill"), "/account", "account");
    CHECK(fault_of(Json::array({account, bill})).reason == "none");
    CHECK(fault_of(Json::array({bill})).pointer == "/0/account");
    auto slot = with(step("slot", "slot"), "/office", "office");
    slot["with"] = {"document"};
    CHECK(fault_of(Json::array({choice(), step("office", "office"), slot})).reason == "none");
    CHECK(fault_of(Json::array({step("office", "office"), slot})).pointer == "/1/with/0");
}

}  // namespace handrail::wire
