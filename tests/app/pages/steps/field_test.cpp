// Typed steps: a field, a pad of digits, and what is said of an answer that is not good.
#include "app/fixture.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Field;
using handrail::screen::Pad;

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

TEST_CASE("a telephone number is grouped while it is pressed, and says how much is missing") {
    auto model = at_step("phone");
    CHECK(offers(model, "11 to go"));
    for (char const key : std::string("1380013800")) tap(model, std::string(1, key));
    CHECK(value(model) == "138 0013 800");
    tap(model, "1 to go");
    CHECK(!view(model).screen.said_at_once.empty());
    CHECK(view(model).screen.focus == handrail::screen::NodeId{"step.phone/field"});
    tap(model, "0");
    CHECK((view(model).screen.said_at_once.empty() && !view(model).screen.focus));
    tap(model, "0");
    CHECK(model.visit->answers.at({"phone"}) == handrail::forms::AnswerValue{"13800138000"});
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.identity");
    model = at_step("phone", good_answers());
    tap(model, "Clear");
    CHECK((value(model).empty() && model.visit->answers.count({"phone"}) == 0));
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

TEST_CASE("an identity number may end in X, and a wrong one is caught") {
    auto model = at_step("identity");
    CHECK((offers(model, "X") && !offers(model, "Clear")));
    happen(model, Typed{{"step.identity/field"}, "11010519491231002"});
    tap(model, "X");
    CHECK(value(model) == "110105 1949 1231 002X");
    tap(model, "Erase one");
    tap(model, "1");
    tap(model, "Next");
    auto const screen = view(model).screen;
    CHECK(screen.said_at_once == "This number does not match. Please check it with your card.");
    CHECK(block<Field>(screen)->problem);
}

TEST_CASE("a name is typed as it stands and kept as it is written; it has no pad") {
    auto model = at_step("name");
    CHECK(!block<Pad>(view(model).screen));
    tap(model, "Next");
    CHECK(view(model).screen.said_at_once == "This is still empty.");
    auto const effects = happen(model, Typed{{"step.name/field"}, " Li  Xiuying "});
    CHECK(value(model) == " Li  Xiuying ");
    CHECK(model.visit->answers.at({"name"}) == handrail::forms::AnswerValue{"Li Xiuying"});
    CHECK(wanted<KeepDraft>(effects));
    CHECK(view(model).screen.said_at_once.empty());
}

TEST_CASE("what is typed after its page has been left goes nowhere") {
    auto model = at_home();
    auto const before = model;
    CHECK(happen(model, Typed{{"step.name/field"}, "Li"}).empty());
    CHECK(model == before);
}
