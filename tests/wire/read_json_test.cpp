// Reading JSON as the library reads it, which knows all of the grammar, but for members that stand twice.
#include "wire/read_json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <vector>

namespace handrail::wire {
namespace {

// The library's value, discarded where it refuses the text or a member of it stands twice.
Json read_by_library(std::string const& text) {
    std::vector<std::set<std::string>> names;
    bool repeated = false;
    auto const watch = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) names.emplace_back();
        if (event == Json::parse_event_t::object_end) names.pop_back();
        if (event == Json::parse_event_t::key)
            repeated |= !names.back().insert(parsed.get_ref<std::string const&>()).second;
        return true;
    };
    auto value = Json::parse(text, watch, false);
    return repeated ? Json(Json::value_t::discarded) : value;
}

// The library takes a mark of the byte order before a document; nothing that we are sent has one.
void check_agreement(std::string const& text) {
    auto const expected = read_by_library(text);
    Json found;
    bool const good = read_json(text, found);
    INFO(text);
    REQUIRE(good == !expected.is_discarded());
    if (good) REQUIRE(found == expected);
}

char const* const json_texts[] = {
    R"({"a":[1,-2,{"b":null}],"":true,"a\/b":"x","b":{"a":false}} )",
    R"({"a":1,"\u0061":2})",
    R"([0,-0,10,-1.5,1e3,1E+2,2.5e-3,18446744073709551615,-9223372036854775808,18446744073709551616,1e999])",
    R"(["\"\\\/\b\f\n\r\t","\u674e\u0041\u00e9","\ud83d\ude00"])",
    "[\"\xE6\x9D\x8E \xF0\x9F\x98\x80 \xC3\xA9 \xEF\xBF\xBD\",\"\x7F\"]",
    " \t\r\n[ ] ",
    R"({"t":tru,"n":nul})",
    R"("\ud83dx")",
    R"("\ude00")",
    "[01]",
    "[1.]",
    "[.5]",
    "[+1]",
    "[-]",
    "[1e]",
    "[1,]",
    "{\"a\":1,}",
    "{\"a\" 1}",
    "[\"\x1F\"]",
    "[\"\xC0\xAF\"]",
    "[\"\xED\xA0\x80\"]",
    "[\"\xF4\x90\x80\x80\"]",
};

}  // namespace

TEST_CASE("a document is read as the library reads it, and so is all that is nearly one") {
    for (std::string const text : json_texts) {
        check_agreement(text);
        for (std::size_t at = 0; at < text.size(); ++at) {
            check_agreement(text.substr(0, at));
            check_agreement(text.substr(at));
            for (char const other : std::string_view{"\"\\{}[],:0e.-u \n\x01\x80\xE6 fx"}) {
                auto changed = text;
                changed[at] = other;
                check_agreement(changed);
            }
        }
    }
}

TEST_CASE("a document may be as deep as it likes") {
    auto const nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    check_agreement(nested(100));
    Json found;
    CHECK(read_json(nested(100000), found));
    CHECK_FALSE(read_json(nested(100000) + "]", found));
}

}  // namespace handrail::wire
