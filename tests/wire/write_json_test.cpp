// Writing JSON: what is written is what the library writes.
#include "wire/write_json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>
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

TEST_CASE("fractions are written so that they read back the same") {
    for (double const value : {0.5, -0.5, 2.5, 3.0, 0.1, 1e-7, 30.012345678901, -110.04, 1e15, 123456.789, -0.0, 0.3})
        CHECK(Json::parse(written(value)) == Json(value));
    CHECK(written(2.5) == "2.5");
    CHECK(written(3.0) == "3.0");
    CHECK(written(-0.25) == "-0.25");
    CHECK(written(1e2) == "100.0");
    CHECK(written(std::numeric_limits<double>::infinity()) == "null");
    CHECK(written(1e-23) == "null");
}

TEST_CASE("broken text is mended") { CHECK(written("x\xE6\x9D") == "\"x\xEF\xBF\xBD\xEF\xBF\xBD\""); }

}  // namespace handrail::wire
