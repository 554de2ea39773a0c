// Languages: chosen, loaded, remembered; and what is said when one does not come.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("a language that is chosen is fetched, spoken at once and remembered") {
    auto model = at_home();
    tap(model, "Language");
    auto const effects = tap(model, "中文");
    REQUIRE(wanted<LoadLanguage>(effects));
    CHECK(wanted<LoadLanguage>(effects)->language == "zh-CN");
    CHECK(shown<Languages>(model));
    auto const loaded = happen(model, LanguageLoaded{handrail::text::messages_of("zh-CN")});
    REQUIRE(wanted<Remember>(loaded));
    CHECK(*wanted<Remember>(loaded) == Remember{"lang", "zh-CN"});
    CHECK(shown<Home>(model));
    CHECK(view(model).screen.language == "zh-CN");
    CHECK(offers(model, "语言"));
}

TEST_CASE("the language in use is marked, and choosing it goes back") {
    auto model = at_step("name");
    tap(model, "Help");
    tap(model, "Change the language");
    auto const screen = view(model).screen;
    auto const& rows = block<handrail::screen::Rows>(screen)->choices;
    CHECK((rows[0].label.language == "zh-CN" && rows[0].note.empty()));
    CHECK((rows[1].label.language.empty() && rows[1].note == "In use"));
    auto loaded = model;
    CHECK(tap(model, "English").empty());
    CHECK(shown<Help>(model));
    happen(loaded, LanguageLoaded{handrail::text::messages_of("zh-CN")});
    CHECK(shown<Step>(loaded));
}

TEST_CASE("a language that does not come is said there, and only there") {
    auto model = at_step("name");
    happen(model, LanguagesTapped{});
    tap(model, "中文");
    happen(model, LanguageFailed{});
    CHECK(warned(view(model).screen) == "It did not change. Press it once more.");
    CHECK(view(model).screen.language == "en");
    auto again = model;
    tap(again, "中文");
    CHECK(warned(view(again).screen).empty());
    tap(model, "Back");
    CHECK(warned(view(model).screen).empty());
    happen(model, LanguageFailed{});
    CHECK(warned(view(model).screen).empty());
}

TEST_CASE("the warning of the page below stays below") {
    auto model = at_step("agree");
    tap(model, "I do not agree");
    auto const warning = warned(view(model).screen);
    CHECK(warning == "That is all right. You can go to the desk or call a person.");
    happen(model, LanguagesTapped{});
    CHECK(warned(view(model).screen).empty());
    tap(model, "Back");
    CHECK(warned(view(model).screen) == warning);
}
