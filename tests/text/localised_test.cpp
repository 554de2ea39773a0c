// Choosing a language.
#include "text/localised.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::text {

TEST_CASE("the language asked for comes first, then its relatives") {
    Localised const pay{{{"en", "Pay a bill"}, {"zh-CN", "缴费"}}};
    CHECK(choose(pay, "en", "zh-CN") == Chosen{"Pay a bill", "en"});
    CHECK(choose(pay, "en-GB", "zh-CN") == Chosen{"Pay a bill", "en"});
    CHECK(choose(pay, "zh-HK", "en") == Chosen{"缴费", "zh-CN"});
    CHECK(choose(pay, "ZH-cn", "en") == Chosen{"缴费", "zh-CN"});
    CHECK(choose({{{"zh", "费"}, {"zh-CN", "缴费"}}}, "zh-HK", "en") == Chosen{"费", "zh"});
}

TEST_CASE("then the deployment's own, then any") {
    Localised const pay{{{"en", "Pay a bill"}, {"zh-CN", "缴费"}}};
    CHECK(choose(pay, "bo", "zh-CN") == Chosen{"缴费", "zh-CN"});
    CHECK(choose(pay, "bo", "zh-TW") == Chosen{"缴费", "zh-CN"});
    CHECK(choose(pay, "bo", "ug") == Chosen{"Pay a bill", "en"});
    CHECK(choose(pay, "", "") == Chosen{"Pay a bill", "en"});
    CHECK(choose({}, "en", "zh-CN") == Chosen{});
}

TEST_CASE("a plain text is of no known language") {
    Localised const plain{{{"", "12345"}}};
    CHECK(choose(plain, "en", "zh-CN") == Chosen{"12345", ""});
}

TEST_CASE("a language is no relative of one that only begins alike") {
    Localised const text{{{"enm", "Ye"}, {"zh-CN", "您"}}};
    CHECK(choose(text, "en", "zh-CN") == Chosen{"您", "zh-CN"});
}

}  // namespace handrail::text
