// Answers as they travel and are kept: every type there and back, and what is no answer.
#include "wire/answers_json.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::wire {
namespace {

Decoded<forms::Answers> decoded(std::string_view json) { return document(json, answers_of); }

}  // namespace

TEST_CASE("answers of every type go out and come back") {
    forms::Answers const answers{{{"document"}, std::string{"id-card"}},
                                 {{"lost"}, true},
                                 {{"name"}, std::string{"李\"秀英"}},
                                 {{"often"}, std::int64_t{3}},
                                 {{"topics"}, std::vector<std::string>{"noise", "light"}},
                                 {{"worth"}, Money{.amount = 1250, .currency = "CNY"}}};
    CHECK(dump(json_of(answers)) ==
          R"({"document":"id-card","lost":true,"name":"李\"秀英","often":3,"topics":["noise","light"],)"
          R"("worth":{"amount":1250,"currency":"CNY"}})");
    CHECK(decoded(dump(json_of(answers))).value() == answers);
    CHECK(dump(json_of(forms::Answers{})) == "{}");
}

TEST_CASE("what is no answer is refused with its place") {
    CHECK(decoded(R"({"a":1.5})").error() == DecodeFault{"/a", "a whole number is needed here"});
    CHECK(decoded(R"({"a":{"amount":1}})").error() == DecodeFault{"/a", "field 'currency' is missing"});
    CHECK(decoded("[]").error().reason == "an object of answers by step is needed here");
}

}  // namespace handrail::wire
