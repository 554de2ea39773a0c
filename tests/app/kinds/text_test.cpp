// The text step: phrases that go in and out of the text, the person's own words, and what is said near the end.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using namespace handrail::screen;

namespace {

Model asked(double most = 40) {
    auto step = ask("what", kinds::text, "What happened?");
    step.phrases = {en("For days"), en("At night"), en("It is dark"), en("Nobody came"), en("It is loud")};
    step.most = most;
    return at_new_step(std::move(step));
}

std::string typed(Model const& model) { return block<Field>(view(model).screen)->value; }

void type(Model& model, std::string words) { happen(model, Typed{{"step.what/field"}, std::move(words)}); }

}  // namespace

TEST_CASE("phrases come first, a few at a time, and then a field of several lines") {
    auto model = asked();
    auto const screen = view(model).screen;
    auto const* phrases = std::get_if<Rows>(&screen.blocks.front());
    REQUIRE(phrases);
    CHECK((phrases->choosing == Choosing::many && phrases->choices.size() == 2));
    CHECK(block<Field>(screen)->kind == FieldKind::text);
    tap(model, "More");
    CHECK((offers(model, "It is dark") && !offers(model, "For days")));
}

TEST_CASE("a phrase goes into the text and out of it again, wherever it stands") {
    auto model = asked();
    tap(model, "For days");
    CHECK(typed(model) == "For days.");
    tap(model, "At night");
    CHECK(typed(model) == "For days. At night.");
    CHECK(block<Rows>(view(model).screen)->choices[0].chosen);
    CHECK(model.visit->answers.at({"what"}) == handrail::forms::AnswerValue{"For days. At night."});
    tap(model, "For days");
    CHECK(typed(model) == "At night.");
    type(model, "At night, always");
    tap(model, "At night");
    CHECK(typed(model) == ", always");
    CHECK(happen(model, PhraseTapped{9}).empty());
}

TEST_CASE("what is left is said near the end, and too much can not go on") {
    auto model = asked();
    CHECK(!block<Paragraph>(view(model).screen));
    type(model, "123456789");
    CHECK(!block<Paragraph>(view(model).screen));
    type(model, "1234567890");
    CHECK(block<Paragraph>(view(model).screen)->text == "30 letters left");
    type(model, "123456789 1");
    CHECK(block<Paragraph>(view(model).screen)->text == "29 letters left");
    type(model, std::string(39, 'a'));
    CHECK(block<Paragraph>(view(model).screen)->text == "1 letter left");
    type(model, std::string(40, 'a'));
    CHECK(block<Paragraph>(view(model).screen)->text == "0 letters left");
    type(model, std::string(42, 'a'));
    CHECK(block<Paragraph>(view(model).screen)->text == "2 too many");
    tap(model, "2 too many");
    CHECK(warned(view(model).screen) == "It looks too long.");
    CHECK(view(model).screen.focus == NodeId{"step.what/field"});
    CHECK(std::holds_alternative<Alert>(view(model).screen.blocks.back()));  // below the field, which stays where it is
    type(model, "  good  ");
    CHECK(warned(view(model).screen).empty());
    CHECK(typed(model) == "  good  ");
    CHECK(model.visit->answers.at({"what"}) == handrail::forms::AnswerValue{"good"});
}

TEST_CASE("nothing but spaces is no answer") {
    auto model = asked();
    type(model, "  ");
    tap(model, "Next");
    CHECK(warned(view(model).screen) == "This is still empty.");
    model.visit->definition.steps.front().optional = true;
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.note");
}

TEST_CASE("what is said needs no words, and gives no room for more") {
    auto step = step_of(kinds::text);
    step.least = 5;
    step.most = 8;
    CHECK(verdict(step, "[voice:a]") == "good");
    CHECK(verdict(step, "Too dark [voice:a]") == "good");
    CHECK(verdict(step, "Dark [voice:a]") == "too_short");
    CHECK(verdict(step, "Much too dark [voice:a]") == "too_long");
    CHECK(verdict(step, "[voice:]") == "good");
}

TEST_CASE("only the words come back into the field") {
    CHECK(handrail::forms::typed_from(step_of(kinds::text), "Dark\n[voice:a]") == "Dark");
    CHECK(handrail::forms::answer_from(step_of(kinds::text), " Dark ") == handrail::forms::AnswerValue{"Dark"});
}

TEST_CASE("the review reads the first line back, and of that forty letters") {
    auto const read_back = [](std::string words) {
        auto model = asked(500);
        type(model, std::move(words));
        model.page = Review{};
        return block<Answers>(view(model).screen)->answers[0].value.front();
    };
    std::string forty;
    for (int letter = 0; letter < 40; ++letter) forty += "水";
    CHECK(read_back(forty) == forty);
    CHECK(read_back(forty + "水") == forty + "…");
    CHECK(read_back("Dark\nand cold") == "Dark…");
}
