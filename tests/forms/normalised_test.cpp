// From what is typed to what is kept.
#include <catch2/catch_test_macros.hpp>

#include "forms/answers.hpp"

namespace handrail::forms {

TEST_CASE("names lose what nobody means") {
    CHECK(normalised(StepKind::name, " 李\xE3\x80\x80秀英 ") == "李 秀英");
    CHECK(normalised(StepKind::name, "") == "");
}

TEST_CASE("telephone numbers become digits") {
    CHECK(normalised(StepKind::phone, "138 1234-5678") == "13812345678");
    CHECK(normalised(StepKind::phone, "１３８１２３４５６７８") == "13812345678");
    CHECK(normalised(StepKind::phone, "+86 138 1234 5678") == "13812345678");
    CHECK(normalised(StepKind::phone, "86138123456") == "86138123456");
    CHECK(normalised(StepKind::phone, "abc") == "");
}

TEST_CASE("identity numbers keep their X") {
    CHECK(normalised(StepKind::id_number, "110105 19491231 002x") == "11010519491231002X");
    CHECK(normalised(StepKind::id_number, "11010519491231002Ｘ") == "11010519491231002X");
}

TEST_CASE("other answers stay as they are") { CHECK(normalised(StepKind::office, " hall-1 ") == " hall-1 "); }

}  // namespace handrail::forms
