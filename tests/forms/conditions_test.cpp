// Conditions on earlier answers.
#include <catch2/catch_test_macros.hpp>

#include "forms/answers.hpp"

namespace handrail::forms {
namespace {

Condition comparison(Condition::Kind kind, std::vector<Scalar> values, std::string step = "document") {
    return {.kind = kind, .step = {std::move(step)}, .values = std::move(values), .conditions = {}};
}
Condition joint(Condition::Kind kind, std::vector<Condition> parts) {
    return {.kind = kind, .step = {}, .values = {}, .conditions = std::move(parts)};
}

Answers const answers{{{"document"}, std::string{"permit"}}, {{"lost"}, true}};

}  // namespace

TEST_CASE("an answer is compared with values of its type") {
    CHECK(holds(comparison(Condition::Kind::is, {"permit"}), answers));
    CHECK_FALSE(holds(comparison(Condition::Kind::is, {"id-card"}), answers));
    CHECK(holds(comparison(Condition::Kind::is, {true}, "lost"), answers));
    CHECK_FALSE(holds(comparison(Condition::Kind::is, {false}, "lost"), answers));
    CHECK_FALSE(holds(comparison(Condition::Kind::is, {"true"}, "lost"), answers));
    CHECK_FALSE(holds(comparison(Condition::Kind::is, {1.0}, "lost"), answers));
    CHECK_FALSE(holds(comparison(Condition::Kind::is, {true}), answers));
}

TEST_CASE("one of several values is enough for `in`, and any equal one breaks `not`") {
    CHECK(holds(comparison(Condition::Kind::in, {"id-card", "permit"}), answers));
    CHECK_FALSE(holds(comparison(Condition::Kind::in, {"id-card", "passport"}), answers));
    CHECK(holds(comparison(Condition::Kind::not_equal, {"id-card"}), answers));
    CHECK(holds(comparison(Condition::Kind::not_equal, {true}), answers));
    CHECK_FALSE(holds(comparison(Condition::Kind::not_equal, {"permit"}), answers));
}

TEST_CASE("order is that of code points") {
    CHECK(holds(comparison(Condition::Kind::at_least, {"permit"}), answers));
    CHECK(holds(comparison(Condition::Kind::at_most, {"permit"}), answers));
    CHECK(holds(comparison(Condition::Kind::at_most, {"\xEF\xBC\xA1"}), answers));
    CHECK_FALSE(holds(comparison(Condition::Kind::at_least, {"z"}), answers));
    CHECK_FALSE(holds(comparison(Condition::Kind::at_least, {1.0}), answers));
    CHECK(holds(comparison(Condition::Kind::at_least, {false}, "lost"), answers));
}

TEST_CASE("without an answer no comparison holds, `not` included") {
    for (auto const kind : {Condition::Kind::is, Condition::Kind::in, Condition::Kind::not_equal,
                            Condition::Kind::at_least, Condition::Kind::at_most})
        CHECK_FALSE(holds(comparison(kind, {"permit"}, "other"), answers));
}

TEST_CASE("conditions join") {
    auto const yes = comparison(Condition::Kind::is, {"permit"});
    auto const no = comparison(Condition::Kind::is, {"id-card"});
    CHECK(holds(joint(Condition::Kind::all, {yes, yes}), answers));
    CHECK_FALSE(holds(joint(Condition::Kind::all, {yes, no}), answers));
    CHECK(holds(joint(Condition::Kind::any, {no, yes}), answers));
    CHECK_FALSE(holds(joint(Condition::Kind::any, {no, no}), answers));
    CHECK(holds(joint(Condition::Kind::all, {joint(Condition::Kind::any, {no, yes}), yes}), answers));
}

}  // namespace handrail::forms
