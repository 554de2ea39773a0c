// Messages and their places.
#include "text/messages.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::text {
namespace {

Messages const messages{"en",
                        {{"plain", "Next"},
                         {"where", "{office}, {office} at {time}"},
                         {"wait", "About {n} {n|one:minute|other:minutes}"},
                         {"bare", "{n|other:минут}"},
                         {"odd", "a { b"},
                         {"empty", "{}"}}};

}  // namespace

TEST_CASE("a message fills its places") {
    CHECK(message(messages, "plain") == "Next");
    CHECK(message(messages, "where", {{"office", "East Street"}, {"time", "9:00 am"}}) ==
          "East Street, East Street at 9:00 am");
}

TEST_CASE("a missing key shows itself") { CHECK(message(messages, "action.none") == "action.none"); }

TEST_CASE("the plural follows the number") {
    CHECK(message(messages, "wait", {{"n", "1"}}) == "About 1 minute");
    CHECK(message(messages, "wait", {{"n", "20"}}) == "About 20 minutes");
    CHECK(message(messages, "wait", {{"n", "0"}}) == "About 0 minutes");
    CHECK(message(messages, "bare", {{"n", "1"}}) == "минут");
}

TEST_CASE("each language has the forms that it needs") {
    Messages const russian{"ru", {{"days", "{n} {n|one:день|few:дня|many:дней|other:дня}"}}};
    CHECK(message(russian, "days", {{"n", "21"}}) == "21 день");
    CHECK(message(russian, "days", {{"n", "3"}}) == "3 дня");
    CHECK(message(russian, "days", {{"n", "11"}}) == "11 дней");
}

TEST_CASE("what is filled in is not read again") {
    CHECK(message(messages, "where", {{"office", "{time}"}, {"time", "{office}"}}) == "{time}, {time} at {office}");
}

TEST_CASE("places without a value and single braces stay") {
    CHECK(message(messages, "where", {{"time", "9:00 am"}}) == "{office}, {office} at 9:00 am");
    CHECK(message(messages, "odd") == "a { b");
    CHECK(message(messages, "empty") == "{}");
}

}  // namespace handrail::text
