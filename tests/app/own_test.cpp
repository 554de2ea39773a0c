// Own: a device of one's own knows again what was written, when that was asked for, and nothing that is sensitive.
#include "app/own.hpp"

#include "app/fixture.hpp"
#include "app/kinds.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Field;
using handrail::screen::Mode;

namespace {

Model at_receipt() {
    auto model = at_review();
    happen(model, SendTapped{});
    arrive<handrail::api::CreateCase>(model, booked());
    return model;
}

std::string in_field(Model const& model) { return block<Field>(view(model).screen)->value; }

}  // namespace

TEST_CASE("on request a device knows again who was there, and says so where it fills it in") {
    auto model = at_receipt();
    CHECK(model.own.empty());
    auto const effects = tap(model, "Keep what I wrote for next time");
    REQUIRE(wanted<KeepOwn>(effects));
    CHECK(wanted<KeepOwn>(effects)->lines == model.own);
    CHECK(model.own == "name\tLi Xiuying\nphone\t13800138000\n");
    CHECK(offers(model, "It is kept"));

    auto next = at_step("phone");
    next.own = model.own;
    Effects later;
    enter(next, Step{.id = {"name"}}, later);
    CHECK(in_field(next) == "Li Xiuying");
    CHECK(view(next).screen.head.hint == "You wrote this last time. Change it if it is wrong.");
    CHECK(next.visit->answers.at({"name"}) == handrail::forms::AnswerValue{"Li Xiuying"});
    happen(next, Typed{{"step.name/field"}, "Ann"});
    CHECK(view(next).screen.head.hint.find("last time") == std::string::npos);
    tap(next, "Next");
    CHECK(in_field(next) == "138 0013 8000");
}

TEST_CASE("what was answered in this visit stays, and what is not known is asked") {
    auto model = at_step("name", good_answers());
    model.own = "name\tWang\n";
    Effects effects;
    enter(model, Step{.id = {"name"}}, effects);
    CHECK(in_field(model) == "Li Xiuying");
    auto other = at_step("name");
    other.own = "phone\t13800138000\n";
    enter(other, Step{.id = {"name"}}, effects);
    CHECK(in_field(other).empty());
}

TEST_CASE("it is asked on a device of one's own, and only where there is something new") {
    auto kiosk = at_receipt();
    kiosk.mode = Mode::kiosk;
    CHECK(!offers(kiosk, "Keep what I wrote for next time"));
    auto model = at_receipt();
    model.own = model.walked.own;
    CHECK(!offers(model, "Keep what I wrote for next time"));
    model.own = "name\tWang\n";
    CHECK(offers(model, "Keep what I wrote for next time"));
}

TEST_CASE("what is sensitive is not kept") {
    auto step = ask("who", kinds::name, "What is your name?");
    step.sensitive = true;
    auto model = at_new_step(step);
    happen(model, Typed{{"step.who/field"}, "Ann"});
    CHECK(with_answers_of_visit(model).find("Ann") == std::string::npos);
    model.own = "name\tAnn\n";
    CHECK(known_answer(model, step).empty());
}

TEST_CASE("an answer takes the place of an earlier one, and others stay") {
    auto model = at_review();
    model.own = "name\tWang\nwater.account\t10002001\nphone\t13900139000\n";
    CHECK(with_answers_of_visit(model) == "water.account\t10002001\nname\tLi Xiuying\nphone\t13800138000\n");
}

TEST_CASE("under Help all of it is forgotten by one press") {
    auto model = at_home();
    tap(model, "Help");
    CHECK(!offers(model, "Forget what I wrote"));
    model.own = "name\tWang\n";
    auto const effects = tap(model, "Forget what I wrote");
    REQUIRE(wanted<KeepOwn>(effects));
    CHECK(wanted<KeepOwn>(effects)->lines.empty());
    CHECK(model.own.empty());
    CHECK(offers(model, "All is forgotten"));
}
