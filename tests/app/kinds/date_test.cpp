// The date step: days by their words, a calendar of them where there is room, and the digits as the other way.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::forms::AnswerValue;
using handrail::screen::Cards;
using handrail::screen::Field;
using handrail::screen::Rows;

namespace {

handrail::forms::Step days(std::string earliest, std::string latest) {
    auto step = ask("day", kinds::date, "On which day?");
    step.earliest = std::move(earliest);
    step.latest = std::move(latest);
    return step;
}

Model on_a_tablet(handrail::forms::Step step) {
    auto model = at_new_step(std::move(step));
    happen(model, Resized{800, 1280});
    return model;
}

AnswerValue answer(Model const& model, std::string const& step) { return model.visit->answers.at({step}); }

bool is_field(Model const& model) { return block<Field>(view(model).screen) != nullptr; }

}  // namespace

TEST_CASE("days without a beginning or an end are typed, for nobody can list them") {
    CHECK(is_field(at_new_step(days("", "today-60y"))));
    CHECK(is_field(at_new_step(days("today", ""))));
}

TEST_CASE("four hundred days can be looked through, more are typed") {
    CHECK(!is_field(at_new_step(days("today", "today+399d"))));
    CHECK(is_field(at_new_step(days("today", "today+400d"))));
}

TEST_CASE("a day soon is chosen by its words, a far one typed") {
    auto model = at_new_step(days("today", "today+7d"));
    auto const rows = block<Rows>(view(model).screen)->choices;
    CHECK(rows[1].caption == "Tomorrow 24 November");
    tap(model, rows[1].label.text);
    CHECK(answer(model, "day") == AnswerValue{std::string{"2026-11-24"}});
    model = at_new_step(days("1900-01-01", "today"));
    press_keys(model, "19480305");
    CHECK(answer(model, "day") == AnswerValue{std::string{"1948-03-05"}});
    CHECK(block<Field>(view(model).screen)->value == "1948 03 05");
}

TEST_CASE("a wide screen shows the days as a calendar, as many as it holds") {
    auto model = on_a_tablet(days("today", "today+1y"));
    auto const screen = view(model).screen;
    auto const* calendar = block<Cards>(screen);
    REQUIRE(calendar);
    CHECK((calendar->days && calendar->choosing == handrail::screen::Choosing::one));
    CHECK(calendar->choices.size() == 15);
    CHECK(calendar->choices[1].caption == "Tomorrow 24 November");
    CHECK(block<handrail::screen::Pager>(screen)->pages == 25);
    CHECK(block<handrail::screen::Pager>(screen)->between->label.text == "Type the date");
    happen(model, Resized{1280, 800});
    CHECK(block<Cards>(view(model).screen)->choices.size() == 15);
    happen(model, Resized{1080, 1920});
    CHECK(block<Cards>(view(model).screen)->choices.size() == 15);
}

TEST_CASE("large letters, a low reach and a phone have rows of days") {
    auto model = on_a_tablet(days("today", "today+1y"));
    model.text_size = 2;
    CHECK(block<Rows>(view(model).screen)->choices.size() == 3);
    model = on_a_tablet(days("today", "today+1y"));
    model.low = true;
    CHECK(block<Rows>(view(model).screen)->choices.size() == 3);
    CHECK(!block<Cards>(view(at_new_step(days("today", "today+1y"))).screen));
}

TEST_CASE("days gone by are told from the latest on") {
    auto const model = on_a_tablet(days("today-7d", "today"));
    auto const choices = block<Cards>(view(model).screen)->choices;
    CHECK(choices.size() == 8);
    CHECK(choices[0].caption == "Today 23 November");
    CHECK(choices[1].caption == "Yesterday 22 November");
}

TEST_CASE("a day can be typed as well, and Back leads to the days again") {
    auto model = at_new_step(days("today", "today+7d"));
    tap(model, "Tuesday");
    tap(model, "Type the date");
    CHECK(page(model) == "step.day.digits");
    CHECK(block<Field>(view(model).screen)->value == "2026 11 24");
    tap(model, "Clear");
    press_keys(model, "20261126");
    CHECK(answer(model, "day") == AnswerValue{std::string{"2026-11-26"}});
    tap(model, "Back");
    CHECK(page(model) == "step.day");
    CHECK(answer(model, "day") == AnswerValue{std::string{"2026-11-26"}});
    tap(model, "Type the date");
    tap(model, "Erase one");
    tap(model, "Back");
    CHECK(offers(model, "Choose one first"));  // a part of a date is no answer
    tap(model, "Type the date");
    CHECK(block<Field>(view(model).screen)->value.empty());
}

TEST_CASE("a typed day that is not offered is told of") {
    auto model = at_new_step(days("today", "today+7d"));
    tap(model, "Type the date");
    press_keys(model, "20271126");
    tap(model, "Next");
    CHECK(page(model) == "step.day.digits");
    CHECK(!warned(view(model).screen).empty());
}

TEST_CASE("whoever typed the day finds the digits again, and other questions as they are") {
    auto first = days("today", "today+7d");
    auto second = first;
    second.id = {"other"};
    second.prompt = en("And on which other day?");
    auto model = at_new_step(first);
    model.visit->definition.steps.insert(model.visit->definition.steps.begin() + 1, second);
    tap(model, "Type the date");
    press_keys(model, "20261126");
    tap(model, "Next");
    CHECK(page(model) == "step.other");
    tap(model, "Back");
    CHECK(page(model) == "step.day.digits");
    CHECK(block<Field>(view(model).screen)->value == "2026 11 26");
}

TEST_CASE("a day of another year is told with its year") {
    auto model = at_new_step(ask("born", kinds::date, "When were you born?"));
    auto const told = [&](char const* day) {
        model.visit->answers.insert_or_assign({"born"}, std::string{day});
        model.page = Review{};
        auto const screen = view(model).screen;
        return block<handrail::screen::Answers>(screen)->answers.front().value;
    };
    CHECK(told("1948-03-05") == std::vector<std::string>{"5 March 1948"});
    CHECK(told("2026-11-24") == std::vector<std::string>{"Tuesday 24 November"});
}

TEST_CASE("a date is a day, and within its limits") {
    auto const step = days("today", "2026-12-31");
    CHECK(verdict(step, "2026-11-22") == "good");
    CHECK(verdict(step, "2026-11-21") == "too_early");
    CHECK(verdict(step, "2027-01-01") == "too_late");
    CHECK(verdict(step, "2026-11-31") == "not_a_date");
    CHECK(verdict(step, "2026-1") == "not_a_date");
}

TEST_CASE("what is typed of a date is kept as far as it goes") {
    auto const step = step_of(kinds::date);
    CHECK(handrail::forms::answer_from(step, "19480305") == AnswerValue{"1948-03-05"});
    CHECK(handrail::forms::answer_from(step, "19483") == AnswerValue{"1948-3"});
    CHECK(!handrail::forms::answer_from(step, " "));
    CHECK(handrail::forms::typed_from(step, "1948-03-05") == "19480305");
}

TEST_CASE("a date with marks stands as it is typed, read back; one that may be two days is asked about") {
    auto model = at_new_step(days("1900-01-01", "today"));
    std::string value;
    for (char const letter : std::string{"1941-3-15"}) {
        happen(model, Typed{{"step.day/field"}, value + letter});
        value = block<Field>(view(model).screen)->value;
    }
    CHECK((value == "1941-3-15" && block<Field>(view(model).screen)->read_back == "15 March 1941"));
    CHECK(answer(model, "day") == AnswerValue{"1941-03-15"});
    happen(model, Typed{{"step.day/field"}, "5/3/1941"});
    tap(model, "Next");
    CHECK(block<Field>(view(model).screen)->value == "5/3/1941");
    CHECK(warned(view(model).screen) ==
          "We cannot tell which day “5/3/1941” is. Write year, month and day, like 1948 03 05");
}
