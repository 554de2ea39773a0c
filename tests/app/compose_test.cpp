// Composer: subpages of a list, the tools of every page, alerts, and words in another language.
#include "app/compose.hpp"

#include <algorithm>

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

namespace {

bool has_tool(Model const& model, std::string const& label) {
    auto const tools = Composer(model, "page").finish().screen.tools;
    return std::any_of(tools.begin(), tools.end(), [&](auto const& tool) { return tool.label == label; });
}

}  // namespace

TEST_CASE("one place decides whether a number is dialled: a device of one's own does, a kiosk shows it") {
    for (bool const kiosk : {false, true}) {
        auto model = at_home();
        if (kiosk) model.mode = handrail::screen::Mode::kiosk;
        Composer page(model, "page");
        page.dock_call("action.call_person");
        page.dock_call("13800138000", handrail::screen::ButtonLook::last, "call.note_this");
        CHECK(page.call_row().has_value() == !kiosk);
        auto const screen = page.finish().screen;
        CHECK(screen.dock.size() == (kiosk ? 0U : 2U));
        REQUIRE(screen.blocks.size() == (kiosk ? 3U : 0U));
        if (!kiosk) continue;
        auto const& number = std::get<handrail::screen::CaseNumber>(screen.blocks[1]);
        CHECK(number.caption == "Call this number if you need it. Please note it");
        CHECK(number.groups == std::vector<std::string>{"138 0013 8000"});
    }
}

TEST_CASE("subpages share out every choice once, and there is none behind the last") {
    CHECK(subpage_of(0, 0, 4) == Subpage{.first = 0, .count = 0, .number = 1, .total = 1});
    CHECK(subpage_of(0, 4, 4) == Subpage{.first = 0, .count = 4, .number = 1, .total = 1});
    CHECK(subpage_of(2, 10, 4) == Subpage{.first = 8, .count = 2, .number = 3, .total = 3});
    CHECK(subpage_of(3, 10, 4) == subpage_of(2, 10, 4));
    CHECK(subpage_of(-1, 10, 4) == subpage_of(0, 10, 4));
}

TEST_CASE("arrows lead to the subpages before and after, and say where there is none") {
    auto model = at_home();
    Composer page(model, "list");
    add_pager(page, {.first = 4, .count = 4, .number = 2, .total = 3}, {});
    auto const view = page.finish();
    auto const& pager = std::get<handrail::screen::Pager>(view.screen.blocks[0]);
    CHECK((pager.page == 2 && pager.pages == 3 && pager.back.available && pager.on.available && !pager.between));
    CHECK(meaning(view.meanings, pager.back.id) == std::optional<Tapped>{MoreTapped{0}});
    CHECK(meaning(view.meanings, pager.on.id) == std::optional<Tapped>{MoreTapped{2}});
    Composer last(model, "list");
    add_pager(last, {.first = 8, .count = 2, .number = 3, .total = 3}, {});
    auto const end = last.finish();
    auto const& arrow = std::get<handrail::screen::Pager>(end.screen.blocks[0]).on;
    CHECK(!arrow.available);
    CHECK(std::holds_alternative<UnavailableTapped>(*meaning(end.meanings, arrow.id)));
    Composer alone(model, "list");
    add_pager(alone, {.count = 3}, {});
    CHECK(alone.finish().screen.blocks.empty());
}

TEST_CASE("the tools are those that the place needs") {
    auto model = at_home();
    CHECK((has_tool(model, "Language") && !has_tool(model, "Home")));
    CHECK(has_tool(model, "Help"));
    model.page = Intro{};
    CHECK((has_tool(model, "Home") && !has_tool(model, "Language")));
    model.mode = handrail::screen::Mode::kiosk;
    CHECK((has_tool(model, "Home") && has_tool(model, "Language")));
}

TEST_CASE("Listen is offered on every screen, whatever voices the browser has") {
    auto model = at_home();
    CHECK(has_tool(model, "Listen"));
    model.page = Intro{};
    CHECK(has_tool(model, "Listen"));
    model.mode = handrail::screen::Mode::kiosk;
    model.page = Welcome{};
    CHECK(has_tool(model, "Listen"));
}

TEST_CASE("a warning is shown and said at once, with its second sentence where it has one") {
    auto model = at_home();
    auto const with_alert = [&](std::string const& key) {
        Composer page(model, "page");
        page.add_alert(key);
        return page.finish().screen;
    };
    CHECK(warned(with_alert("")).empty());
    auto screen = with_alert("slot.taken");
    REQUIRE(block<handrail::screen::Alert>(screen));
    CHECK(block<handrail::screen::Alert>(screen)->detail == "Your answers are kept. Just choose another.");
    CHECK(warned(screen) == "Someone has just taken this time. Your answers are kept. Just choose another.");
    screen = with_alert("step.choose_day");
    REQUIRE(block<handrail::screen::Alert>(screen));
    CHECK(block<handrail::screen::Alert>(screen)->detail.empty());
    CHECK(warned(screen) == "Choose a day, then press Next.");
}

TEST_CASE("words that are not in the language of the screen carry their own") {
    auto model = at_home();
    handrail::text::Localised const both{{{"zh-CN", "证件"}, {"en", "Papers"}}};
    CHECK(Composer(model, "page").words_of(both) == handrail::screen::Words{"Papers", ""});
    model.messages.language = "ug";
    CHECK(Composer(model, "page").words_of(both) == handrail::screen::Words{"证件", "zh-CN"});
}

TEST_CASE("the words of a language say which way it is written") {
    auto model = at_home();
    CHECK(view(model).screen.direction == handrail::screen::Direction::left_to_right);
    model.messages.by_key["language.direction"] = "rtl";
    CHECK(view(model).screen.direction == handrail::screen::Direction::right_to_left);
}
