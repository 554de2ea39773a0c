// The i18n files.
#include "wire/messages_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "wire/files.hpp"

namespace handrail::wire {

TEST_CASE("messages are a flat object of texts") {
    auto const messages = decode_messages("en", R"({"action.next": "Next", "action.back": "Back"})");
    CHECK(messages.value() == text::Messages{"en", {{"action.back", "Back"}, {"action.next", "Next"}}});
    CHECK(decode_messages("en", R"({"a": 1})").error() == DecodeFault{"/a", "a string is needed here"});
    CHECK(decode_messages("en", R"({"a": {"b": "c"}})").error().pointer == "/a");
    CHECK(decode_messages("en", "[]").error().reason == "an object of texts by key is needed here");
    CHECK_FALSE(decode_messages("en", "{"));
}

TEST_CASE("the product's own languages are read and have the same keys") {
    auto const chinese = decode_messages("zh-CN", text_of_file("i18n/zh-CN.json")).value();
    auto const english = decode_messages("en", text_of_file("i18n/en.json")).value();
    std::vector<std::string> only_one;
    for (auto const& [key, words] : chinese.by_key)
        if (!english.by_key.count(key)) only_one.push_back(key);
    for (auto const& [key, words] : english.by_key)
        if (!chinese.by_key.count(key)) only_one.push_back(key);
    CHECK(only_one == std::vector<std::string>{});
}

}  // namespace handrail::wire
