// Drafts and cases as a device keeps them: there and back unharmed, and nothing at all when damaged.
#include <catch2/catch_test_macros.hpp>

#include "wire/event_json.hpp"

namespace handrail::wire {
namespace {

app::Draft some_draft() {
    app::Draft draft;
    draft.service = "certificate-appointment";
    draft.answers = {{{"document"}, std::string{"id-card"}}, {{"lost"}, true}, {{"name"}, std::string{"李\"秀英\n"}}};
    draft.step = {"slot"};
    draft.key = "key-1";
    draft.saved = 1795312800;
    Moment const start{1795395600, 480};
    draft.slot = api::Slot{.id = "east.0900", .start = start, .end = start, .left = 1};
    draft.hold = "key-2";
    draft.token = "token";
    draft.sent = true;
    return draft;
}

struct Damage {
    std::string text;
    std::string pointer;
};

// A draft with one member more or another one.
std::string draft_with(std::string const& member) {
    auto text = "{" + member;
    for (std::string const usual :
         {R"("service":"a")", R"("answers":{})", R"("step":"")", R"("key":"")", R"("saved":1)"})
        if (!member.starts_with(usual.substr(0, usual.find(':')))) text += "," + usual;
    return text + "}";
}

}  // namespace

TEST_CASE("a draft survives being kept", "[wire]") {
    auto draft = some_draft();
    auto const back = decode_draft(encode_draft(draft));
    REQUIRE(back);
    CHECK(back.value() == draft);
    draft.slot.reset();
    draft.hold.clear();
    draft.token.clear();
    draft.sent = false;
    draft.step = {};
    draft.answers.clear();
    auto const least = decode_draft(encode_draft(draft));
    REQUIRE(least);
    CHECK(least.value() == draft);
}

TEST_CASE("a damaged draft is none, and the fault says where", "[wire]") {
    std::vector<Damage> const damages{
        {"", ""},
        {"[]", ""},
        {R"({"service":"a"})", ""},
        {draft_with(R"("service":" ")"), "/service"},
        {draft_with(R"("answers":[])"), "/answers"},
        {draft_with(R"("answers":{"lost":1.5})"), "/answers/lost"},
        {draft_with(R"("step":null)"), "/step"},
        {draft_with(R"("key":7)"), "/key"},
        {draft_with(R"("saved":"1")"), "/saved"},
        {draft_with(R"("slot":{"id":"","start":1,"offset":0})"), "/slot/id"},
        {draft_with(R"("slot":{"id":"s","start":1})"), "/slot"},
        {draft_with(R"("hold":7)"), "/hold"},
        {draft_with(R"("token":7)"), "/token"},
        {draft_with(R"("sent":1)"), "/sent"},
    };
    for (auto const& damage : damages) {
        INFO(damage.text);
        auto const draft = decode_draft(damage.text);
        REQUIRE_FALSE(draft);
        CHECK(draft.error().pointer == damage.pointer);
        CHECK_FALSE(draft.error().reason.empty());
    }
    CHECK(decode_draft(draft_with(R"("slot":null)")));
    CHECK(decode_draft(draft_with(R"("hold":null)")));  // and those of before there were any are read as well
}

TEST_CASE("times that no calendar holds and answers that no step asks for are damage", "[wire]") {
    for (char const* member :
         {R"("saved":-9223372036854775808)", R"("saved":253402300800)", R"("saved":-1)",
          R"("slot":{"id":"s","start":9223372036854775807,"offset":0})", R"("slot":{"id":"s","start":1,"offset":1440})",
          R"("slot":{"id":"s","start":1,"offset":-1440})"}) {
        INFO(member);
        CHECK_FALSE(decode_draft(draft_with(member)));
    }
    CHECK(decode_draft(draft_with(R"("saved":253402300799)")));
    CHECK(decode_draft(draft_with(R"("slot":{"id":"s","start":0,"offset":-1439})")));
    // Deeper than any stack, if it were followed down.
    std::string const deep(400000, '[');
    CHECK_FALSE(decode_draft(draft_with(R"("answers":{"a":)" + deep + std::string(deep.size(), ']') + "}")));
}

TEST_CASE("no shortened draft is one", "[wire]") {
    auto const whole = encode_draft(some_draft());
    for (std::size_t length = 0; length < whole.size(); ++length)
        if (decode_draft(std::string_view{whole}.substr(0, length))) FAIL_CHECK(length);
}

TEST_CASE("cases survive being kept, all or none", "[wire]") {
    std::vector<app::KeptCase> const cases{{"48273061", "s3cret", "permit"}, {"48273062", "other", ""}};
    CHECK(encode_cases(cases) == R"([{"number":"48273061","secret":"s3cret","service":"permit"},)"
                                 R"({"number":"48273062","secret":"other","service":""}])");
    auto const back = decode_cases(encode_cases(cases));
    REQUIRE(back);
    CHECK(back.value() == cases);
    std::vector<app::KeptCase> const known{{"1", "s", "permit", Moment{1795395600, 480}},
                                           {"2", "s", "water", std::nullopt, 1795395600, "phone", "k"}};
    CHECK(encode_cases(known) ==
          R"([{"number":"1","offset":480,"secret":"s","service":"permit","start":1795395600},)"
          R"({"key":"k","method":"phone","number":"2","secret":"s","service":"water","unpaid":1795395600}])");
    CHECK(decode_cases(encode_cases(known)).value() == known);
    CHECK_FALSE(decode_cases(R"([{"number":"1","secret":"s","service":"","start":1,"offset":1440}])"));
    CHECK_FALSE(decode_cases(R"([{"number":"1","secret":"s","service":"","unpaid":-1}])"));
    CHECK(encode_cases({}) == "[]");
    auto const damaged = decode_cases(R"([{"number":"1","secret":"s","service":""},{"number":"2","service":""}])");
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error() == DecodeFault{"/1", "field 'secret' is missing"});
    CHECK_FALSE(decode_cases("{}"));
}

}  // namespace handrail::wire
