// Writing with a finger: a pad over the step, candidates, and a name without any key.
#include "app/fixture.hpp"
#include "app/kinds.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Cards;
using handrail::screen::Field;
using handrail::screen::WritingPad;

namespace {

Model at_name() {
    auto model = at_new_step(ask("name", kinds::name, "What is your name?"));
    model.mode = handrail::screen::Mode::kiosk;
    return model;
}

Model at_pad() {
    auto model = at_name();
    tap(model, "Write it");
    return model;
}

std::string act_of(Effects const& effects) {
    auto const* act = wanted<Handwriting>(effects);
    return act ? act->act : "";
}

std::string written(Model const& model) { return block<Field>(view(model).screen)->value; }

}  // namespace

TEST_CASE("a question for words leads to a pad to write on, and back") {
    auto model = at_name();
    CHECK(act_of(tap(model, "Write it")) == "open");
    CHECK(page(model) == "writing");
    CHECK(view(model).screen.head.heading.text == "What is your name?");
    CHECK(block<WritingPad>(view(model).screen));
    CHECK(!block<Cards>(view(model).screen));
    CHECK(act_of(tap(model, "Back")) == "drop");
    CHECK(page(model) == "step.name");
    auto notes = at_new_step(ask("notes", kinds::text, "What else?"));
    CHECK(act_of(tap(notes, "Write it")) == "open");
}

TEST_CASE("a name is written sign by sign without any key") {
    auto model = at_pad();
    happen(model, StrokesRead{"王玉主"});
    CHECK(block<Cards>(view(model).screen)->choices.size() == 3);
    CHECK(act_of(tap(model, "王")) == "clear");
    CHECK(written(model) == "王");
    CHECK(!block<Cards>(view(model).screen));
    happen(model, StrokesRead{"二三"});
    tap(model, "三");
    happen(model, StrokesRead{"一"});
    tap(model, "一");
    CHECK(act_of(tap(model, "Erase")) == "clear");
    CHECK(written(model) == "王三");
    CHECK(act_of(tap(model, "I am done")) == "drop");
    CHECK(model.visit->answers.at({"name"}) == handrail::forms::AnswerValue{"王三"});
    CHECK((page(model) != "writing" && page(model) != "step.name"));
}

TEST_CASE("strokes are taken back one by one or all at once, and what is typed in the field counts") {
    auto model = at_pad();
    CHECK(act_of(tap(model, "Undo")) == "undo");
    CHECK(act_of(tap(model, "Clear")) == "clear");
    happen(model, Typed{{"writing/field"}, "Ann"});
    CHECK(written(model) == "Ann");
}

TEST_CASE("what cannot be read is told, and a name too short where it is asked") {
    auto model = at_pad();
    happen(model, StrokesRead{.failed = true});
    CHECK(block<handrail::screen::Alert>(view(model).screen));
    tap(model, "I am done");
    CHECK(page(model) == "step.name");
    CHECK(block<handrail::screen::Alert>(view(model).screen));
}

TEST_CASE("signs that come late find nobody") {
    for (char const* way : {"Back", "Help", "Home"}) {
        auto model = at_pad();
        INFO(way);
        CHECK(act_of(tap(model, way)) == "drop");
        happen(model, StrokesRead{"王"});
        CHECK(page(model) != "writing");
        if (page(model) == "help") happen(model, BackTapped{});
        if (page(model) == "step.name") CHECK(written(model).empty());
    }
}

TEST_CASE("a Chinese name begins with a surname that is pressed, as many as fit") {
    auto model = at_name();
    model.messages.language = "zh-CN";
    model.width = 360;
    model.height = 740;
    CHECK(act_of(tap(model, "Write it")) == "surnames");
    CHECK(page(model) == "surname");
    std::string common;
    for (int sign = 0; sign < 100; ++sign) common += "王";
    happen(model, StrokesRead{common});
    CHECK(block<Cards>(view(model).screen)->choices.size() == 20);
    CHECK(block<handrail::screen::Pager>(view(model).screen));
    CHECK(!block<WritingPad>(view(model).screen));
    happen(model, Resized{1080, 1920});
    CHECK(block<Cards>(view(model).screen)->choices.size() == 100);
    CHECK(act_of(tap(model, "王")) == "open");
    CHECK(page(model) == "writing");
    CHECK(written(model) == "王");
    CHECK(act_of(tap(model, "Erase")) == "surnames");
    CHECK(page(model) == "surname");
    CHECK(act_of(tap(model, "Write another name")) == "open");
    CHECK(page(model) == "writing");
    CHECK(written(model).empty());
}

TEST_CASE("what was written already is gone on with, and other words have no surname") {
    auto model = at_name();
    model.messages.language = "zh-CN";
    happen(model, Typed{{"step.name/field"}, "王"});
    CHECK(act_of(tap(model, "Write it")) == "open");
    auto notes = at_new_step(ask("notes", kinds::text, "What else?"));
    notes.messages.language = "zh-CN";
    CHECK(act_of(tap(notes, "Write it")) == "open");
}

TEST_CASE("what was read of strokes that are gone is not offered") {
    auto model = at_pad();
    happen(model, StrokesRead{"王"});
    tap(model, "Clear");
    CHECK(!block<Cards>(view(model).screen));
}

TEST_CASE("what was erased does not come back with the draft") {
    auto model = at_step("name", good_answers());
    model.messages.language = "zh-CN";
    happen(model, Typed{{"step.name/field"}, "王"});
    tap(model, "Write it");
    auto const effects = tap(model, "Erase");
    REQUIRE(wanted<KeepDraft>(effects));
    CHECK(wanted<KeepDraft>(effects)->draft.answers.count({"name"}) == 0);
    CHECK(page(model) == "surname");
}
