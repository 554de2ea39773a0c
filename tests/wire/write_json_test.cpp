// Writing JSON: what is written is what the library writes.
#include "wire/write_json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace handrail::wire {
namespace {

std::string written(Json const& json) {
    std::string text;
    write_json(text, json);
    return text;
}

}  // namespace

TEST_CASE("values are written as the library writes them") {
    std::string controls;
    for (char character = 1; character < 0x20; ++character) controls += character;
    for (Json const& json : {Json{nullptr}, Json::object(), Json::array(),
                             Json{{"a", {1, -2, true, false, nullptr, "x"}}, {"b", Json::object()}},
                             Json{{controls + "\"\\/\x7F", "李 é 😀"}}, Json{18446744073709551615U}, Json{INT64_MIN}})
        CHECK(written(json) == json.dump());
}

TEST_CASE("broken text is mended, and a fraction is nothing") {
    CHECK(written("x\xE6\x9D") == "\"x\xEF\xBF\xBD\xEF\xBF\xBD\"");
    CHECK(written(0.5) == "null");
}

}  // namespace handrail::wire
