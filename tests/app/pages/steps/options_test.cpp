// Steps that are answered by choosing.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace service = handrail::forms;
using forms::StepKind;
using handrail::screen::Alert;
using handrail::screen::Cards;
using handrail::screen::Choosing;
using handrail::screen::Rows;

namespace {

forms::Step dishes() {
    auto step = ask("dishes", StepKind::choices, "What would you like?");
    step.least = 1;
    step.most = 2;
    for (auto const* name : {"Soup", "Fish", "Rice"})
        step.options.push_back({.value = name, .icon = "bowl-food", .label = en(name), .hint = {}});
    return step;
}

forms::Answers::mapped_type answer(Model const& model, char const* step) { return model.visit->answers.at({step}); }

}  // namespace

TEST_CASE("several options are boxes: a second tap takes one out again") {
    auto model = at_new_step(dishes());
    CHECK(block<Cards>(view(model).screen)->choosing == Choosing::many);
    tap(model, "Rice");
    tap(model, "Soup");
    CHECK(answer(model, "dishes") == forms::AnswerValue{forms::Choices{"Soup", "Rice"}});
    tap(model, "Fish");
    tap(model, "Next");
    CHECK(view(model).screen.said_at_once == "Please choose fewer.");
    tap(model, "Fish");
    tap(model, "Rice");
    tap(model, "Soup");
    CHECK_FALSE(model.visit->answers.count({"dishes"}));
    CHECK(offers(model, "Choose one first"));
}

TEST_CASE("options with one more line are rows") {
    auto step = dishes();
    step.options[0].hint = en("8 yuan");
    auto const model = at_new_step(step);
    CHECK(block<Rows>(view(model).screen)->choices[0].caption == "8 yuan");
}

TEST_CASE("a small number is chosen, a large one typed") {
    auto step = ask("portions", StepKind::number, "How many?");
    step.least = 1;
    step.most = 3;
    step.unit = en("portions");
    auto model = at_new_step(step);
    tap(model, "2 portions");
    CHECK(answer(model, "portions") == forms::AnswerValue{std::int64_t{2}});
    step.most = 900;
    model = at_new_step(step);
    tap(model, "4");
    tap(model, "2");
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "42 portions");
    CHECK(answer(model, "portions") == forms::AnswerValue{std::int64_t{42}});
}

TEST_CASE("of a range with fractions only whole numbers are offered") {
    auto step = ask("portions", StepKind::number, "How many?");
    step.least = 0.5;
    step.most = 3.5;
    auto const rows = block<Rows>(view(at_new_step(step)).screen)->choices;
    REQUIRE(rows.size() == 3);
    CHECK((rows.front().label.text == "1" && rows.back().label.text == "3"));
}

TEST_CASE("money is typed in whole yuan and shown as money") {
    auto step = ask("amount", StepKind::money, "How much?");
    step.most = 50000;
    auto model = at_new_step(step);
    tap(model, "5");
    tap(model, "0");
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "¥50");
    tap(model, "0");
    tap(model, "0");
    tap(model, "Next");
    CHECK(view(model).screen.said_at_once == "This number is too large.");
}

TEST_CASE("a warning stands out") {
    auto step = ask("note", StepKind::info, "Please know");
    step.hint = en("Medicine cannot be returned.");
    step.alert = true;
    auto const model = at_new_step(step);
    CHECK(block<Alert>(view(model).screen)->text == "Medicine cannot be returned.");
}
