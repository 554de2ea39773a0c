// Typed steps: a field, a pad of digits, and what is said of an answer that is not good.
#include "app/fixture.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Field;

namespace {

std::string value(Model const& model) {
    auto const screen = view(model).screen;
    return block<Field>(screen)->value;
}

std::string missing(Model const& model) {
    auto const screen = view(model).screen;
    return block<Field>(screen)->missing;
}

}  // namespace

TEST_CASE("keys add, erase and clear, and stop at the length") {
    CHECK(pressed("12", '3', 3) == "123");
    CHECK(pressed("123", '4', 3) == "123");
    CHECK(pressed("123", '<', 3) == "12");
    CHECK(pressed("", '<', 3).empty());
    CHECK(pressed("123", 'c', 3).empty());
}

TEST_CASE("what is missing of a number is drawn as low lines, grouped on from what is there") {
    CHECK(low_lines([](std::string_view digits) { return std::string(digits); }, "12", 5) == "___");
    auto model = at_step("phone");
    CHECK(missing(model) == "___________");
    for (char const key : std::string("13800138")) tap(model, std::string(1, key));
    CHECK((value(model) == "138 0013 8" && missing(model) == "___"));
    happen(model, Typed{{"step.phone/field"}, "138"});
    CHECK(missing(model) == " ____ ____");
    CHECK(missing(at_step("phone", good_answers())).empty());
    CHECK(missing(at_step("name")).empty());
}

TEST_CASE("what is typed after its page has been left goes nowhere") {
    auto model = at_home();
    auto const before = model;
    CHECK(happen(model, Typed{{"step.name/field"}, "Li"}).empty());
    CHECK(model == before);
}
