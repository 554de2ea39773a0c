// Opening hours in words.
#include "text/opening.hpp"

#include <catch2/catch_test_macros.hpp>

#include "text/words.hpp"

namespace handrail::text {
namespace {}  // namespace

TEST_CASE("days in a row are said by the first and the last") {
    OpeningHours const workdays{{1, 2, 3, 4, 5}, 9 * 60, 12 * 60};
    CHECK(opening_words(chinese, workdays) == "星期一到星期五 上午9点到中午12点");
    CHECK(opening_words(english, workdays) == "Monday to Friday, 9:00 am to 12:00 noon");
}

TEST_CASE("days apart are said one by one") {
    CHECK(opening_words(chinese, {{2, 4}, 14 * 60, 17 * 60 + 30}) == "星期二和星期四 下午2点到下午5点半");
    CHECK(opening_words(english, {{6, 7}, 9 * 60, 17 * 60}) == "Saturday and Sunday, 9:00 am to 5:00 pm");
    CHECK(opening_words(english, {{1, 3, 4, 5}, 9 * 60, 17 * 60}) ==
          "Monday and Wednesday to Friday, 9:00 am to 5:00 pm");
    CHECK(opening_words(chinese, {{7}, 0, 24 * 60}) == "星期日 凌晨12点到凌晨12点");
}

}  // namespace handrail::text
