// Plural categories, with the vectors that the service is held to as well.
#include "text/plurals.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace handrail::text {

TEST_CASE("every number of the vectors has its category") {
    std::ifstream file{std::string{HANDRAIL_SOURCE_DIR} + "/tests/vectors/plurals.txt"};
    std::set<std::string> languages;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words{line};
        std::string language, category, number;
        words >> language >> category;
        languages.insert(language);
        while (words >> number) {
            INFO(language << " " << number);
            CHECK(plural_category(language, number) == category);
        }
    }
    CHECK(languages.size() >= 20);
}

TEST_CASE("a region does not count, a sign does not count, and an unknown language has one form") {
    CHECK(plural_category("en-GB", "1") == "one");
    CHECK(plural_category("zh-CN", "1") == "other");
    CHECK(plural_category("ru", "-21") == "one");
    CHECK(plural_category("en", "") == "other");
    CHECK(plural_category("qaa", "1") == "other");
    CHECK(plural_category("", "1") == "other");
}

}  // namespace handrail::text
