// What the prerenderer reads and writes: shapes, names of assets, the start of a page.
#include "wire/site_json.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::wire {
namespace {

template <class T>
std::string pointer_of(Decoded<T> const& decoded) {
    REQUIRE_FALSE(decoded);
    CHECK_FALSE(decoded.error().reason.empty());
    return decoded.error().pointer;
}

}  // namespace

TEST_CASE("shapes have ink, and a pale layer only where there is one", "[wire]") {
    auto const shapes =
        decode_shapes(R"({"house":{"ink":"M1","pale":"M2"},"x":{"ink":"M3","pale":null},"y":{"ink":""}})");
    REQUIRE(shapes);
    CHECK(shapes.value() == std::map<std::string, screen::Shape>{
                                {"house", {.ink = "M1", .pale = "M2"}}, {"x", {.ink = "M3", .pale = {}}}, {"y", {}}});
    CHECK(pointer_of(decode_shapes("[]")).empty());
    CHECK(pointer_of(decode_shapes(R"({"house":{"pale":"M2"}})")) == "/house");
    CHECK(pointer_of(decode_shapes(R"({"house":{"ink":1}})")) == "/house/ink");
    CHECK(pointer_of(decode_shapes(R"({"house":{"ink":"M1","pale":[]}})")) == "/house/pale");
    CHECK(pointer_of(decode_shapes(R"({"a/b~c":"M1"})")) == "/a~1b~0c");
}

TEST_CASE("the shapes that a page needs are written by style", "[wire]") {
    screen::Shapes const shapes{
        {"duotone", {{"house", {.ink = "M1", .pale = "M2"}}, {"bus", {.ink = "M5", .pale = {}}}}},
        {"fill", {{"house", {.ink = "M3", .pale = {}}}}}};
    CHECK(encode_shapes(shapes) ==
          R"({"duotone":{"bus":{"ink":"M5"},"house":{"ink":"M1","pale":"M2"}},"fill":{"house":{"ink":"M3"}}})");
    CHECK(encode_shapes({}) == "{}");
}

TEST_CASE("assets and names are texts and nothing else", "[wire]") {
    auto const assets = decode_assets(R"({"core.wasm":"/assets/core.1a2b3c4d5e.wasm","boot.js":""})");
    REQUIRE(assets);
    CHECK(assets.value() ==
          std::map<std::string, std::string>{{"boot.js", ""}, {"core.wasm", "/assets/core.1a2b3c4d5e.wasm"}});
    CHECK(pointer_of(decode_assets(R"({"i18n/en.json":1})")) == "/i18n~1en.json");
    CHECK(pointer_of(decode_assets(R"(["core.wasm"])")).empty());
    CHECK(decode_names(R"(["drop","bus"])").value() == std::vector<std::string>{"drop", "bus"});
    CHECK(pointer_of(decode_names(R"(["drop",null])")) == "/1");
    CHECK(pointer_of(decode_names(R"({"drop":1})")).empty());
}

TEST_CASE("a start holds its three parts as they were read, those not known here too", "[wire]") {
    CHECK(encode_start(R"({ "hotline": "12345", "features": {} })", R"({"version": "7", "x": [1, 2.5]})",
                       R"({"action.next": "下一步"})") ==
          R"({"catalogue":{"version":"7","x":[1,2.5]},"config":{"features":{},"hotline":"12345"},)"
          R"("messages":{"action.next":"下一步"}})");
}

}  // namespace handrail::wire
