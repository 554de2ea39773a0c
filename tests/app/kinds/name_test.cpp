// The name step: counted in characters, kept without spare spaces.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("names are counted in characters, not bytes") {
    CHECK(verdict(kinds::name, "李英") == "good");
    CHECK(verdict(kinds::name, " 李 ") == "too_short");
    CHECK(verdict(kinds::name, "\xF0\xA0\xAE\xB7") == "too_short");
    CHECK(verdict(kinds::name, std::string(40, 'a')) == "good");
    CHECK(verdict(kinds::name, std::string(41, 'a')) == "too_long");
    CHECK(verdict(kinds::name, "李英2") == "not_a_name");
}

TEST_CASE("names lose what nobody means") {
    CHECK(handrail::forms::answer_from(step_of(kinds::name), " 李\xE3\x80\x80秀英 ") ==
          handrail::forms::AnswerValue{"李 秀英"});
    CHECK_FALSE(handrail::forms::answer_from(step_of(kinds::name), ""));
}

TEST_CASE("a name is typed as it stands and kept as it is written; it has no pad") {
    auto model = at_step("name");
    CHECK(!block<handrail::screen::Pad>(view(model).screen));
    tap(model, "Next");
    CHECK(warned(view(model).screen) == "This is still empty.");
    auto const effects = happen(model, Typed{{"step.name/field"}, " Li  Xiuying "});
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == " Li  Xiuying ");
    CHECK(model.visit->answers.at({"name"}) == handrail::forms::AnswerValue{"Li Xiuying"});
    CHECK(wanted<KeepDraft>(effects));
    CHECK(warned(view(model).screen).empty());
}

TEST_CASE("what no name holds is named, and the name stays as it was typed") {
    auto model = at_step("name");
    happen(model, Typed{{"step.name/field"}, "李秀英😀"});
    tap(model, "Next");
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "李秀英😀");
    CHECK(warned(view(model).screen) == "“😀” does not belong in a name. Please check it.");
    happen(model, Typed{{"step.name/field"}, "Ｌｉ　Ｘｉｕｙｉｎｇ"});
    CHECK(model.visit->answers.at({"name"}) == handrail::forms::AnswerValue{"Li Xiuying"});
}
