// Fit: what a screen holds without scrolling.
#include "app/fit.hpp"

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

namespace {

Model sized(int width, int height, int text_size) {
    auto model = at_home();
    model.width = width;
    model.height = height;
    model.text_size = text_size;
    return model;
}

}  // namespace

TEST_CASE("no screen holds more than people can look over, and larger text holds less") {
    CHECK(card_capacity(sized(360, 740, 1)) == 6);
    CHECK(card_capacity(sized(360, 740, 3)) == 2);
    CHECK(card_capacity(sized(320, 568, 1)) == 2);
    CHECK(card_capacity(sized(412, 2000, 1)) == 6);
    CHECK(card_capacity(sized(1280, 800, 5)) == 8);
    CHECK(row_capacity(sized(360, 740, 1)) == 4);
    CHECK(row_capacity(sized(360, 740, 1), true) == 3);
    CHECK(row_capacity(sized(360, 740, 5)) == 2);
    CHECK(row_capacity(sized(412, 2000, 1)) == 4);
    CHECK(row_capacity(sized(1280, 800, 5)) == 4);
}

TEST_CASE("a screen is wide from a tablet's width on") {
    CHECK(!is_wide(sized(699, 1280, 1)));
    CHECK(is_wide(sized(700, 1280, 1)));
}

TEST_CASE("below a row that leads elsewhere stand as many as fit") {
    CHECK(rows_below_act(sized(320, 568, 1)) == 1);
    CHECK(rows_below_act(sized(360, 740, 1)) == 3);
    CHECK(rows_below_act(sized(412, 915, 1)) == 4);
    CHECK(rows_below_act(sized(800, 1280, 1)) == 4);
    CHECK(rows_below_act(sized(1280, 800, 1)) == 3);
    CHECK(rows_below_act(sized(1280, 1000, 1)) == 4);
    CHECK(rows_below_act(sized(1080, 1920, 1)) == 4);
}

TEST_CASE("a calendar has the lines that fit, and stands where there is room for days beside each other") {
    CHECK(day_capacity(sized(800, 1280, 1)) == 15);
    CHECK(day_capacity(sized(768, 1024, 1)) == 9);
    CHECK(day_capacity(sized(1280, 600, 1)) == 10);
    CHECK(day_capacity(sized(1280, 800, 1)) == 15);
    CHECK(day_capacity(sized(1920, 1080, 1)) == 25);
    CHECK(day_capacity(sized(1080, 1920, 1)) == 15);
    CHECK(has_calendar(sized(700, 600, 1)));
    CHECK(!has_calendar(sized(700, 599, 1)));
    CHECK(!has_calendar(sized(699, 600, 1)));
    CHECK(!has_calendar(sized(700, 600, 2)));
}

TEST_CASE("seven answers are read back where they stand beside the heading, or the screen is a kiosk's") {
    auto low = sized(1080, 1920, 1);
    CHECK(answer_capacity(low) == 7);
    low.low = true;
    CHECK(answer_capacity(low) == 4);
    CHECK(answer_capacity(sized(1280, 800, 1)) == 7);
    CHECK(answer_capacity(sized(800, 1280, 1)) == 6);
    CHECK(answer_capacity(sized(768, 1024, 1)) == 5);
    CHECK(answer_capacity(sized(360, 740, 1)) == 3);
}
