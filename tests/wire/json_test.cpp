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
    auto const inside = [](Cursor const& at) {
        return field(at, "a/b", [](Cursor const& one) {
            return field(one, "c~d", [](Cursor const& all) { return list(all, integer); });
        });
    };
    CHECK(fault(R"({"a/b":{"c~d":[1,"x"]}})", inside) == DecodeFault{"/a~1b/c~0d/1", "a whole number is needed here"});
    CHECK(fault(R"({"a/b":{"":1}})", inside) == DecodeFault{"/a~1b", "field 'c~d' is missing"});
}

TEST_CASE("the first fault is told, and what follows it is not used") {
    auto const two = [](Cursor const& at) {
        auto const first = field(at, "a", integer);
        return first + field(at, "b", integer);
    };
    CHECK(fault(R"({"a":"x","b":"y"})", two).pointer == "/a");
    CHECK(fault(R"({"b":"y"})", two) == DecodeFault{"", "field 'a' is missing"});
    CHECK(document(R"({"a":1,"b":2})", two).value() == 3);
}

TEST_CASE("members are there or not") {
    Json const json{{"a", nullptr}, {"b", "x"}};
    FirstFault first;
    Cursor const root{&json, &first};
    CHECK(find(root, "a"));
    CHECK_FALSE(find_not_null(root, "a"));
    CHECK_FALSE(find(root, "c"));
    CHECK_FALSE(find(*find(root, "b"), "c"));
    std::string value = "y";
    if_not_null(root, "a", value, string);
    if_given(root, "c", value, string);
    CHECK(value == "y");
    if_not_null(root, "b", value, string);
    CHECK(value == "x");
    CHECK(field(root, "b", word) == "x");
    CHECK(root.is_sound());
    CHECK_FALSE(member(*find(root, "b"), "c"));
    CHECK(first == DecodeFault{"/b", "an object is needed here"});
    first.reset();
    if_given(root, "a", value, string);
    CHECK(first->pointer == "/a");
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
    auto const known = [](Cursor const& at) {
        only(at, {"a", "b/c"});
        return true;
    };
    CHECK(document(R"({"a":1,"b/c":2})", known));
    CHECK(fault(R"({"a":1,"d/e":2})", known) == DecodeFault{"/d~1e", "field 'd/e' is not known"});
    CHECK(fault("1", known).reason == "an object is needed here");
}

}  // namespace handrail::wire
