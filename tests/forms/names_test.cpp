// Characters of names.
#include "forms/names.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "forms/entry.hpp"

namespace handrail::forms {

TEST_CASE("spaces of every width collapse") {
    CHECK(collapsed(U"  李\u3000\t秀英\u00A0") == U"李 秀英");
    CHECK(collapsed(U"\u2003\u205F").empty());
    CHECK(collapsed(U"").empty());
    CHECK(collapsed(U"李秀英") == U"李秀英");
}

TEST_CASE("names of all the residents") {
    for (auto const* name :
         {U"李秀英", U"阿卜杜拉·买买提", U"〇一", U"\U00020000𠮷", U"O'Brien", U"Anne-Marie St. John", U"José",
          U"ئالىم", U"བཀྲ་ཤིས", U"Иван", U"ᠪᠠᠶᠠᠷ", U"ꆈꌠ", U"김철수", U"Nguyễn", U"葛\U000E0100城"})
        CHECK(is_name(name));
}

TEST_CASE("digits, signs and marks alone are no name") {
    for (auto const* text : {U"李2", U"１２", U"李@英", U"·", U"--", U"李\u200B英", U"😀", U"李，英", U""})
        CHECK_FALSE(is_name(text));
}

TEST_CASE("names are narrowed, with one kind of dots and without what cannot be seen") {
    for (auto const* typed :
         {"阿依古丽•买买提", "阿依古丽・买买提", "阿依古丽．买买提", "阿依古丽.买买提", "阿依古丽。买买提"})
        CHECK(name_of(typed) == U"阿依古丽·买买提");
    CHECK(name_of("Ｗａｎｇ\u3000Ｌｉ") == U"Wang Li");
    CHECK(name_of("李\u200B\u2060英") == U"李英");
    CHECK((name_of("J. Li") == U"J. Li" && name_of("李.") == U"李." && name_of("Anne‐Marie") == U"Anne-Marie"));
}

TEST_CASE("accents count with their letter, however they are typed") {
    CHECK((letters_in(U"é") == 1 && letters_in(U"e\u0301") == 1 && letters_in(U"葛\U000E0100") == 1));
}

TEST_CASE("the character that no name holds is told") {
    CHECK((read_name({}, "张三😀").asks == "odd_in_name" && read_name({}, "张三😀").what == "😀"));
    CHECK(read_name({}, "张３").what == "3");
    CHECK(!read_name({}, " \u200B ").answer);
}

TEST_CASE("the letters are those that both programs have") {
    std::ifstream file{std::string{HANDRAIL_SOURCE_DIR} + "/tests/vectors/letters.txt"};
    std::set<char32_t> letters;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words{line.substr(0, line.find('#'))};
        for (std::string word; words >> word;) {
            auto const first = std::stoul(word, nullptr, 16);
            auto const dash = word.find('-');
            auto const last = dash == std::string::npos ? first : std::stoul(word.substr(dash + 1), nullptr, 16);
            for (auto point = first; point <= last; ++point) letters.insert(static_cast<char32_t>(point));
        }
    }
    CHECK(letters.size() > 100000);
    std::size_t wrong = 0;
    for (char32_t point = 0; point < 0x110000; point += point < 0x20000 ? 1 : 0xFF)
        if (is_name({point}) != (letters.count(point) > 0)) ++wrong;
    CHECK(wrong == 0);
}

}  // namespace handrail::forms
