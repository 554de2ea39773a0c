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
    CHECK(card_capacity(sized(1280, 800, 5)) == 6);
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
