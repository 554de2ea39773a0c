// Places and uploads as the service tells them.
#include "wire/place_json.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::wire {

TEST_CASE("a place has an id and a name; where it lies is not read", "[wire]") {
    auto const decoded =
        document(R"({"id":"green-pine","name":{"en":"Green Pine"},"area":{"en":"East"},"meters":120})", place);
    REQUIRE(decoded);
    CHECK(decoded.value() == api::Place{"green-pine", {{{"en", "Green Pine"}}}, {{{"en", "East"}}}});
    CHECK(document(R"({"id":"p","name":"P","area":null})", place));
    CHECK_FALSE(document(R"({"id":"p"})", place));
    CHECK_FALSE(document(R"({"id":"","name":"P"})", place));
}

TEST_CASE("an upload is what the service calls it", "[wire]") {
    auto const decoded = document(R"({"id":"u1","type":"image/jpeg","width":10,"height":20,"bytes":300})", upload);
    REQUIRE(decoded);
    CHECK(decoded.value().id == "u1");
    CHECK_FALSE(document(R"({"id":7})", upload));
}

}  // namespace handrail::wire
