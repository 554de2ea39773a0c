// The number step: chosen among a few, typed among many.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::forms::AnswerValue;
using handrail::screen::Rows;

namespace {

handrail::forms::Step portions(double least, double most) {
    auto step = ask("portions", kinds::number, "How many?");
    step.least = least;
    step.most = most;
    return step;
}

}  // namespace

TEST_CASE("a small number is chosen, a large one typed") {
    auto step = portions(1, 3);
    step.unit = en("portions");
    auto model = at_new_step(step);
    tap(model, "2 portions");
    CHECK(model.visit->answers.at({"portions"}) == AnswerValue{std::int64_t{2}});
    step.most = 900;
    model = at_new_step(step);
    press_keys(model, "42");
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "42");
    CHECK(block<handrail::screen::Field>(view(model).screen)->read_back == "42 portions");
    CHECK(model.visit->answers.at({"portions"}) == AnswerValue{std::int64_t{42}});
    model.page = Review{};
    CHECK(block<handrail::screen::Answers>(view(model).screen)->answers[0].value ==
          std::vector<std::string>{"42 portions"});
}

TEST_CASE("up to eight numbers are chosen, nine are typed") {
    CHECK(block<Rows>(view(at_new_step(portions(0, 7))).screen));
    CHECK(!block<Rows>(view(at_new_step(portions(0, 8))).screen));
    CHECK(block<handrail::screen::Field>(view(at_new_step(portions(0, 8))).screen));
}

TEST_CASE("of a range with fractions only whole numbers are offered") {
    auto const rows = block<Rows>(view(at_new_step(portions(0.5, 3.5))).screen)->choices;
    REQUIRE(rows.size() == 3);
    CHECK((rows.front().label.text == "1" && rows.back().label.text == "3"));
}

TEST_CASE("numbers that are chosen may be as large as any") {
    constexpr std::int64_t largest = (std::int64_t{1} << 53U) - 1;
    auto model = at_new_step(portions(static_cast<double>(largest - 3), static_cast<double>(largest)));
    auto const rows = block<Rows>(view(model).screen)->choices;
    REQUIRE(rows.size() == 4);
    CHECK(rows.back().label.text == "9007199254740991");
    tap(model, "9007199254740990");
    CHECK(model.visit->answers.at({"portions"}) == AnswerValue{largest - 1});
}

TEST_CASE("a number has nine digits at most, and is within its limits") {
    auto model = at_new_step(portions(1, 900));
    press_keys(model, "1234567890");
    CHECK(step_of(model).typed == "123456789");
    CHECK(verdict(portions(1, 3), std::int64_t{0}) == "too_small");
    CHECK(verdict(portions(1, 3), std::int64_t{4}) == "too_large");
    CHECK(verdict(portions(1, 3), std::int64_t{3}) == "good");
    CHECK(verdict(portions(1, 3), "3") == "wrong_type");
    CHECK(verdict(step_of(kinds::number), std::int64_t{1} << 53U) == "wrong_type");
}

TEST_CASE("numbers below zero have a key where they are asked for") {
    auto model = at_new_step(portions(-40, 50));
    press_keys(model, "12");
    tap(model, "Minus");
    CHECK(model.visit->answers.at({"portions"}) == AnswerValue{std::int64_t{-12}});
    tap(model, "Minus");
    CHECK(model.visit->answers.at({"portions"}) == AnswerValue{std::int64_t{12}});
    CHECK(offers(at_new_step(portions(1, 900)), "Clear"));
    auto below = ask("below", kinds::number, "How cold?");
    below.most = -5;
    CHECK(offers(at_new_step(below), "Minus"));
    CHECK(offers(at_new_step(ask("any", kinds::number, "How many?")), "Clear"));
}

TEST_CASE("a number that is not whole, or below zero where none may be, is asked about") {
    auto const said = [](char const* typed) {
        auto model = at_new_step(portions(1, 900));
        happen(model, Typed{{"step.portions/field"}, typed});
        tap(model, "Next");
        CHECK(block<handrail::screen::Field>(view(model).screen)->value == typed);
        return warned(view(model).screen);
    };
    CHECK(said("1234.5") == "A whole number goes here, please.");
    CHECK(said("-5") == "This number cannot be less than zero.");
    CHECK(said("12 34") == "We cannot tell how much “12 34” is. Please use digits only, like 1234");
}
