// Welcome: where a kiosk begins and ends; nothing of a person stays.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Mode;
using handrail::screen::Palette;

namespace {

Started started_at_kiosk() {
    auto const home = at_home();
    Started event;
    event.config = home.config;
    event.catalogue = home.catalogue;
    event.messages = home.messages;
    event.mode = Mode::kiosk;
    event.seed = "chance";
    return event;
}

Model at_kiosk() {
    Model model;
    model.now = monday_morning;
    happen(model, started_at_kiosk());
    return model;
}

}  // namespace

TEST_CASE("a kiosk greets first, with one thing to press and the languages") {
    auto model = at_kiosk();
    auto const screen = view(model).screen;
    CHECK(screen.page == "welcome");
    CHECK((screen.head.stairs && screen.head.disc.symbol == "hand-grabbing"));
    REQUIRE(screen.tools.size() == 3);
    CHECK((screen.tools[0].label == "中文" && screen.tools[0].language == "zh-CN" && !screen.tools[0].pressed));
    CHECK((screen.tools[1].language.empty() && screen.tools[1].pressed));
    CHECK(wanted<Speak>(tap(model, "Listen"))->language == "en");
    CHECK(wanted<Hush>(tap(model, "Listen")));
    CHECK(!offers(model, "Home"));
    tap(model, "Press here to start");
    CHECK(view(model).screen.page == "home");
}

TEST_CASE("a language is changed on the spot, and the browser's Back leads nowhere") {
    auto model = at_kiosk();
    CHECK(wanted<LoadLanguage>(tap(model, "中文"))->language == "zh-CN");
    CHECK(tap(model, "English").empty());
    CHECK(happen(model, LanguageLoaded{handrail::text::messages_of("zh-CN")}).empty());
    CHECK(view(model).screen.head.heading.text == "慢慢来，一步一步办。");
    happen(model, LanguageFailed{});
    CHECK(block<handrail::screen::Alert>(view(model).screen));
    happen(model, BackTapped{});
    CHECK(view(model).screen.page == "welcome");
}

TEST_CASE("a link leads past the welcome, and the kiosk comes back to it") {
    Model model;
    auto event = started_at_kiosk();
    event.service = "permit";
    happen(model, event);
    CHECK(std::holds_alternative<Intro>(model.page));
    model.page = Receipt{};
    tap(model, "I have noted it");
    CHECK(view(model).screen.page == "welcome");
}

TEST_CASE("whoever is finished or leaves takes everything along") {
    auto const untouched = at_kiosk();
    for (auto const& ending : {Event{DoneTapped{}}, Event{LeaveTapped{}}}) {
        auto model = at_kiosk();
        tap(model, "Press here to start");
        tap(model, "Lower");
        CHECK(happen(model, SizeChosen{4}).empty());
        CHECK(happen(model, PaletteChosen{Palette::night}).empty());
        CHECK(!wanted<Remember>(happen(model, VoiceChosen{6})));
        happen(model, LanguageLoaded{handrail::text::messages_of("zh-CN")});
        auto const answering = at_step("office", good_answers());
        model.visit = answering.visit;
        model.page = answering.page;
        model.open_case = at_case().open_case;
        model.speaking = true;
        auto const effects = happen(model, ending);
        CHECK(wanted<Hush>(effects));
        CHECK(asked<handrail::api::ReleaseHold>(effects));
        model.issued = untouched.issued;
        model.page_id = untouched.page_id;
        CHECK(model == untouched);
    }
}

TEST_CASE("leaving a kiosk is said to clear what was filled in") {
    auto model = at_kiosk();
    auto const answering = at_step("office", {{{"document"}, "permit"}});
    model.visit = answering.visit;
    model.page = answering.page;
    tap(model, "Home");
    REQUIRE(view(model).screen.page == "leave");
    tap(model, "I am leaving, clear it");
    CHECK(view(model).screen.page == "welcome");
}
