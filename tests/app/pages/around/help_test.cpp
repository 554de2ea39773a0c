// Help: a person on the telephone, larger text, another language, and back.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("help is laid over the page and gives it back as it was") {
    auto model = at_step("name", good_answers());
    step_of(model).subpage = 1;
    auto const before = model;
    tap(model, "Help");
    CHECK(shown<Help>(model));
    tap(model, "Help");
    CHECK(model.over.size() == 1);
    tap(model, "Go back to where I was");
    CHECK(model == before);
}

TEST_CASE("the hotline is a call, with its number to be read") {
    auto model = at_home();
    model.config.hotline = "96345";
    tap(model, "Help");
    CHECK(link_of(model, "Call a person") == "tel:96345");
    auto const screen = view(model).screen;
    CHECK(block<handrail::screen::Rows>(screen)->choices.front().caption == "96345, a person answers");
}

TEST_CASE("help leads to larger text and to the languages, which are named in their own script") {
    auto model = at_home();
    tap(model, "Help");
    auto const screen = view(model).screen;
    CHECK(block<handrail::screen::Rows>(screen)->choices.back().caption == "中文, English");
    tap(model, "Make text larger");
    CHECK(shown<Settings>(model));
    tap(model, "Done");
    CHECK(shown<Help>(model));
    tap(model, "Change the language");
    CHECK(shown<Languages>(model));
}
