// Names, texts and outcomes of definitions.
#include "wire/terms_json.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::wire {

TEST_CASE("names are small letters, digits and single hyphens") {
    for (auto const* good : {"\"a\"", "\"id-card\"", "\"a1-2b\"", "\"12345\""}) CHECK(document(good, slug));
    for (auto const* wrong :
         {"\"\"", "\"Id\"", "\"a_b\"", "\"-a\"", "\"a-\"", "\"a--b\"", "\"a b\"", "\"卡\"", "\"../a\"", "1"})
        CHECK_FALSE(document(wrong, slug));
    auto const of_length = [](std::size_t length) { return "\"" + std::string(length, 'a') + "\""; };
    CHECK(document(of_length(100), slug));
    CHECK_FALSE(document(of_length(101), slug));
}

TEST_CASE("texts for people are never blank") {
    CHECK(document("\"缴费\"", prose).value() == text::Localised{{{"", "缴费"}}});
    CHECK(document("{\"zh-CN\":\"缴费\",\"zh-Hant-HK\":\"繳費\"}", prose));
    CHECK(document("{}", prose).error().reason == "text is needed in one language at least");
    CHECK(document("{\"zh-CN\":\" \"}", prose).error().pointer == "/zh-CN");
    CHECK_FALSE(document("\"\"", prose));
    CHECK_FALSE(document("7", prose));
    for (auto const* wrong :
         {"{\"\":\"a\"}", "{\"chinese\":\"a\"}", "{\"ZH\":\"a\"}", "{\"zh_CN\":\"a\"}", "{\"zh-\":\"a\"}"})
        CHECK(document(wrong, prose).error().reason == "a language such as zh-CN is needed here");
}

TEST_CASE("clips stand by language") {
    CHECK(document("{\"zh-CN\":\"lost.opus\"}", clips));
    CHECK(document("\"lost.opus\"", clips).error().reason == "an object of clips by language is needed here");
}

TEST_CASE("outcomes and counts") {
    CHECK(document("\"case\"", outcome).value() == forms::Outcome::request);
    CHECK(document("\"payment\"", outcome).value() == forms::Outcome::payment);
    CHECK_FALSE(document("\"request\"", outcome));
    auto const positive = [](Cursor const& at) { return count(at, 1); };
    CHECK(document("1", positive).value() == 1);
    CHECK(document("0", positive).error().reason == "a whole number of 1 or more is needed here");
}

}  // namespace handrail::wire
