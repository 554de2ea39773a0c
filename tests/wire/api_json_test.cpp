// Bodies of replies, and problems.
#include "wire/api_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "wire/files.hpp"

namespace handrail::wire {
namespace {

template <class T>
DecodeFault fault_of(Decoded<T> const& decoded) {
    return decoded ? DecodeFault{"", "none"} : decoded.error();
}

}  // namespace

TEST_CASE("the deployment's own config is read") {
    auto const config = decode_config(text_of_file("catalogue/config.json"));
    REQUIRE(config);
    CHECK(config.value().default_language == "zh-CN");
    CHECK(config.value().hotline == "12345");
    CHECK(config.value().offset_minutes == 480);
    CHECK(config.value().languages[0] == api::Language{"zh-CN", "中文"});
}

TEST_CASE("a config lacks nothing") {
    CHECK(fault_of(decode_config(R"({"name": "H"})")).reason == "field 'languages' is missing");
    CHECK(fault_of(decode_config(R"({"name":"H","languages":[{"tag":"en"}]})")).pointer == "/languages/0");
    CHECK(fault_of(
              decode_config(R"({"name":"H","languages":[],"default_language":"en","hotline":"1","utc_offset":"8"})")) ==
          DecodeFault{"/utc_offset", "an offset such as +08:00 is needed here"});
}

TEST_CASE("a config says when clocks are changed") {
    auto const config = decode_config(R"({"name":"H","languages":[],"default_language":"en","hotline":"1",
        "utc_offset":"+01:00","utc_offset_changes":[{"from":"2027-03-28T03:00:00+02:00","utc_offset":"+02:00"}]})");
    REQUIRE(config);
    CHECK(config.value().offset_changes == std::vector{api::OffsetChange{1806195600, 120}});
}

TEST_CASE("a catalogue is read, and grows without harm") {
    auto const catalogue = decode_catalogue(
        R"({"version": "9f", "categories": [{"id": "documents", "title": "Documents", "icon": "house"}],
            "services": [{"id": "permit", "version": 2, "category": "documents", "title": "Permit", "summary": "s",
                          "icon": "house", "outcome": "case", "fee": {"amount": 1, "currency": "CNY"}, "new": 1}]})");
    REQUIRE(catalogue);
    CHECK(catalogue.value().version == "9f");
    CHECK(catalogue.value().categories[0].icon == "house");
    CHECK(catalogue.value().services[0].version == 2);
    CHECK(catalogue.value().services[0].outcome == forms::Outcome::request);
    CHECK(fault_of(decode_catalogue(R"({"version":"1","categories":[],"services":[{"id":"a"}]})")) ==
          DecodeFault{"/services/0", "field 'version' is missing"});
}

TEST_CASE("problem documents keep what the front end acts on") {
    auto const error = decode_problem(
        422,
        R"({"type":"about:blank","title":"t","status":422,"code":"invalid_answers","fields":{"name":"too_short","x":1}})");
    CHECK(error.kind == api::ApiError::Kind::problem);
    CHECK(error.status == 422);
    CHECK(error.code == "invalid_answers");
    CHECK(error.fields == std::map<std::string, std::string>{{"name", "too_short"}});
    auto const taken = decode_problem(409, R"({"code":"slot_taken","nearest":[{"id":"a","start":
        "2026-11-23T09:00:00+08:00","end":"2026-11-23T09:30:00+08:00","left":1}]})");
    CHECK(taken.nearest.size() == 1);
    CHECK(decode_problem(429, R"({"code":"too_many_requests"})", 30).retry_after == 30);
}

TEST_CASE("what is no problem document keeps its status") {
    for (auto const* body : {"", "<html>Bad gateway</html>", "[]", "7", "{}", R"({"code":7})", R"({"code":""})"}) {
        auto const error = decode_problem(502, body);
        CHECK(error.kind == api::ApiError::Kind::malformed);
        CHECK(error.status == 502);
    }
    CHECK(decode_problem(409, R"({"code":"slot_taken","nearest":[{}],"fields":[]})").code == "slot_taken");
}

}  // namespace handrail::wire
