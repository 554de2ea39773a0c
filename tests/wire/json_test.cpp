// Reading JSON with its place.
#include "wire/json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

namespace handrail::wire {
namespace {

template <class Decode>
DecodeFault fault(std::string_view json, Decode const& decode) {
    auto const decoded = document(json, decode);
    return decoded ? DecodeFault{"", "none"} : decoded.error();
}

}  // namespace

TEST_CASE("what is not JSON in UTF-8 is no document") {
    for (auto const* text :
         {"", " ", "{", "{\"a\":}", "[1,]", "nul", "{'a':1}", "[1] 2", "\"\xFF\"", "\"\\ud800\"", "NaN"})
        CHECK(fault(text, string) == DecodeFault{"", "this is not JSON"});
    CHECK(document("\"\\u674e\"", string).value() == "李");
}

TEST_CASE("broken UTF-8 does not stop the writer") {
    CHECK(dump(Json{{"a", "x\xFFy"}}) == "{\"a\":\"x\xEF\xBF\xBDy\"}");
    CHECK(dump(Json{{"a", "李"}, {"b", true}}) == "{\"a\":\"李\",\"b\":true}");
}

TEST_CASE("pointers escape what RFC 6901 escapes") {
    Json const json{{"a/b", {{"c~d", {1, "x"}}}}};
    Cursor const root{&json, {}};
    auto const inner = member(member(root, "a/b").value(), "c~d").value();
    CHECK(inner.pointer == "/a~1b/c~0d");
    CHECK(list(inner, integer).error() == DecodeFault{"/a~1b/c~0d/1", "a whole number is needed here"});
}

TEST_CASE("members are there or not") {
    Json const json{{"a", nullptr}, {"b", "x"}};
    Cursor const root{&json, {}};
    CHECK(find(root, "a"));
    CHECK_FALSE(find_not_null(root, "a"));
    CHECK_FALSE(find(root, "c"));
    CHECK(member(root, "c").error() == DecodeFault{"", "field 'c' is missing"});
    CHECK(member(member(root, "b").value(), "c").error() == DecodeFault{"/b", "an object is needed here"});
    CHECK_FALSE(find(member(root, "b").value(), "c"));
    CHECK(member_or(root, "a", std::string{"y"}, string).value() == "y");
    CHECK(member_or(root, "b", std::string{"y"}, string).value() == "x");
    CHECK(given_or(root, "c", std::string{"y"}, string).value() == "y");
    CHECK(given_or(root, "a", std::string{"y"}, string).error().pointer == "/a");
    CHECK(field(root, "b", word).value() == "x");
    CHECK(field(root, "c", word).error().reason == "field 'c' is missing");
}

TEST_CASE("scalars are of their type exactly") {
    CHECK(document("true", truth).value());
    CHECK(fault("1", truth).reason == "true or false is needed here");
    CHECK(fault("1", string).reason == "a string is needed here");
    CHECK(fault("\" \\n\"", word).reason == "a string that is not empty is needed here");
    CHECK(document("-7", integer).value() == -7);
    for (auto const* text : {"1.0", "1e3", "\"1\"", "true", "null", "[]", "99999999999999999999"})
        CHECK(fault(text, integer).reason == "a whole number is needed here");
    CHECK(fault("2147483648", integer).reason == "a smaller number is needed here");
    CHECK(document("9223372036854775807", long_integer).value() == std::numeric_limits<std::int64_t>::max());
    CHECK(document("-9223372036854775808", long_integer).value() == std::numeric_limits<std::int64_t>::min());
    CHECK(fault("9223372036854775808", long_integer).reason == "a whole number is needed here");
}

TEST_CASE("texts, money and moments") {
    CHECK(document("\"缴费\"", localised).value() == text::Localised{{{"", "缴费"}}});
    CHECK(document("{\"zh-CN\":\"缴费\",\"en\":\"Pay\"}", localised).value() ==
          text::Localised{{{"en", "Pay"}, {"zh-CN", "缴费"}}});
    CHECK(fault("{\"zh-CN\":1}", localised) == DecodeFault{"/zh-CN", "a string is needed here"});
    CHECK(fault("[]", localised).reason == "text, or an object of texts by language, is needed here");
    CHECK(document("{\"amount\":2000,\"currency\":\"CNY\"}", money).value() == Money{2000, "CNY"});
    CHECK(fault("{\"amount\":20.5,\"currency\":\"CNY\"}", money).pointer == "/amount");
    CHECK(fault("{\"amount\":20}", money).reason == "field 'currency' is missing");
    CHECK(document("\"1970-01-01T08:00:01+08:00\"", moment).value() == Moment{1, 480});
    CHECK(fault("\"1970-01-01\"", moment).pointer == "");
}

TEST_CASE("only known fields pass") {
    Json const json{{"a", 1}, {"b/c", 2}};
    CHECK_FALSE(only({&json, "/x"}, {"a", "b/c"}));
    CHECK(*only({&json, "/x"}, {"a"}) == DecodeFault{"/x/b~1c", "field 'b/c' is not known"});
    Json const number = 1;
    CHECK(only({&number, "/x"}, {"a"})->reason == "an object is needed here");
}

}  // namespace handrail::wire
