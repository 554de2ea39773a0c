// The rating step: one of five faces, told in words.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("a rating is a whole number from one to five") {
    auto const step = step_of(kinds::rating);
    CHECK(verdict(step, std::int64_t{0}) == "too_small");
    CHECK(verdict(step, std::int64_t{1}) == "good");
    CHECK(verdict(step, std::int64_t{5}) == "good");
    CHECK(verdict(step, std::int64_t{6}) == "too_large");
    CHECK(verdict(step, "3") == "wrong_type");
    CHECK(verdict(step, std::nullopt) == "missing");
}

TEST_CASE("the five faces are cards, the best first, and the review has the words of the chosen one") {
    auto model = at_new_step(ask("how", kinds::rating, "How was it?"));
    CHECK(offers(model, "Choose one first"));
    auto const faces = block<handrail::screen::Cards>(view(model).screen)->choices;
    REQUIRE(faces.size() == 5);
    CHECK((faces[0].label.text == "Very good" && faces[0].picture.symbol == "smiley-wink"));
    CHECK((faces[4].label.text == "Very bad" && faces[4].picture.symbol == "smiley-angry"));
    tap(model, "Bad");
    CHECK(model.visit->answers.at({"how"}) == handrail::forms::AnswerValue{std::int64_t{2}});
    CHECK(block<handrail::screen::Cards>(view(model).screen)->choices[3].chosen);
    model.page = Review{};
    auto const answer = block<handrail::screen::Answers>(view(model).screen)->answers[0];
    CHECK((answer.value == std::vector<std::string>{"Bad"} && answer.icon.symbol == "smiley"));
}
