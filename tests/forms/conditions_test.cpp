// Conditions on earlier answers.
#include <catch2/catch_test_macros.hpp>

#include "forms/answers.hpp"

namespace handrail::forms {
namespace {

using Kind = Condition::Kind;

Condition comparison(Kind kind, std::vector<Scalar> values, std::string step = "document") {
    return {.kind = kind, .step = {std::move(step)}, .values = std::move(values), .conditions = {}};
}
Condition joint(Kind kind, std::vector<Condition> parts) {
    return {.kind = kind, .step = {}, .values = {}, .conditions = std::move(parts)};
}

Answers const answers{{{"document"}, std::string{"permit"}}, {{"lost"}, true}};

}  // namespace

TEST_CASE("an answer is compared with values of its type") {
    CHECK(holds(comparison(Kind::is, {"permit"}), answers));
    CHECK_FALSE(holds(comparison(Kind::is, {"id-card"}), answers));
    CHECK(holds(comparison(Kind::is, {true}, "lost"), answers));
    CHECK_FALSE(holds(comparison(Kind::is, {false}, "lost"), answers));
    CHECK_FALSE(holds(comparison(Kind::is, {"true"}, "lost"), answers));
    CHECK_FALSE(holds(comparison(Kind::is, {1.0}, "lost"), answers));
    CHECK_FALSE(holds(comparison(Kind::is, {true}), answers));
}

TEST_CASE("one of several values is enough for `in`, and any equal one breaks `not`") {
    CHECK(holds(comparison(Kind::in, {"id-card", "permit"}), answers));
    CHECK_FALSE(holds(comparison(Kind::in, {"id-card", "passport"}), answers));
    CHECK(holds(comparison(Kind::not_equal, {"id-card"}), answers));
    CHECK(holds(comparison(Kind::not_equal, {true}), answers));
    CHECK_FALSE(holds(comparison(Kind::not_equal, {"permit"}), answers));
}

TEST_CASE("order is that of code points") {
    CHECK(holds(comparison(Kind::at_least, {"permit"}), answers));
    CHECK(holds(comparison(Kind::at_most, {"permit"}), answers));
    CHECK(holds(comparison(Kind::at_most, {"\xEF\xBC\xA1"}), answers));
    CHECK_FALSE(holds(comparison(Kind::at_least, {"z"}), answers));
    CHECK_FALSE(holds(comparison(Kind::at_least, {1.0}), answers));
    CHECK(holds(comparison(Kind::at_least, {false}, "lost"), answers));
}

TEST_CASE("without an answer no comparison holds, `not` included") {
    for (auto const kind : {Kind::is, Kind::in, Kind::not_equal, Kind::at_least, Kind::at_most})
        CHECK_FALSE(holds(comparison(kind, {"permit"}, "other"), answers));
}

TEST_CASE("conditions join") {
    auto const yes = comparison(Kind::is, {"permit"});
    auto const no = comparison(Kind::is, {"id-card"});
    CHECK(holds(joint(Kind::all, {yes, yes}), answers));
    CHECK_FALSE(holds(joint(Kind::all, {yes, no}), answers));
    CHECK(holds(joint(Kind::any, {no, yes}), answers));
    CHECK_FALSE(holds(joint(Kind::any, {no, no}), answers));
    CHECK(holds(joint(Kind::all, {joint(Kind::any, {no, yes}), yes}), answers));
}

}  // namespace handrail::forms
