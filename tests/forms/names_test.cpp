// Characters of names.
#include "forms/names.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::forms {

TEST_CASE("spaces of every width collapse") {
    CHECK(collapsed(U"  李\u3000\t秀英\u00A0") == U"李 秀英");
    CHECK(collapsed(U"\u2003\u205F").empty());
    CHECK(collapsed(U"").empty());
    CHECK(collapsed(U"李秀英") == U"李秀英");
}

TEST_CASE("names of all the residents") {
    for (auto const* name : {U"李秀英", U"阿卜杜拉·买买提", U"〇一", U"\U00020000𠮷", U"O'Brien",
                             U"Anne-Marie St. John", U"José", U"ئالىم", U"བཀྲ་ཤིས"})
        CHECK(is_name(name));
}

TEST_CASE("digits, signs and marks alone are no name") {
    for (auto const* text : {U"李2", U"１２", U"李@英", U"·", U"--", U"李\u200B英", U"😀", U"李，英", U""})
        CHECK_FALSE(is_name(text));
}

}  // namespace handrail::forms
