// Journeys: from the first tap to the receipt, back again, and everything that can come between.
#include <catch2/catch_test_macros.hpp>

#include "edge/person.hpp"
#include "screen/warned.hpp"

using namespace handrail;
using screen::test::warned;
using test::Person;
using test::Weather;

namespace {

template <class Effect>
Effect const* last(app::Effects const& effects) {
    Effect const* found = nullptr;
    for (auto const& effect : effects)
        if (auto const* match = std::get_if<Effect>(&effect)) found = match;
    return found;
}

}  // namespace

TEST_CASE("an appointment is made from the first tap to the receipt") {
    Person person;
    test::answer_all(person);
    REQUIRE(person.screen().page == "review");
    REQUIRE(person.press("last"));
    CHECK(person.screen().page == "receipt");
    CHECK(person.sent<api::CreateCase>() == 1);
    REQUIRE(person.model.cases.size() == 1);
    CHECK(person.model.cases[0].number == "48273064");
    CHECK(!person.model.visit);
}

TEST_CASE("the case carries the hold, the answers and the version of the definition") {
    Person person;
    test::answer_all(person);
    person.answering = false;
    person.press("last");
    auto const* sent = last<app::Send>(person.effects);
    REQUIRE(sent);
    auto const* request = std::get_if<api::CreateCase>(&sent->request);
    REQUIRE(request);
    CHECK(request->hold == "hold-1");
    CHECK(request->definition_version == 1);
    CHECK(request->channel == "web");
    CHECK(request->answers == forms::Answers{{{"document"}, "permit"},
                                             {{"office"}, "east"},
                                             {{"slot"}, "1-9"},
                                             {{"name"}, "李秀英"},
                                             {{"phone"}, "13800138000"}});
}

TEST_CASE("the same events make the same model") {
    Person person;
    person.happen(app::Ticked{test::monday_morning + 60});
    test::answer_all(person);
    person.happen(app::Ticked{test::monday_morning + 300});
    person.press("last");
    app::Model again;
    for (auto const& event : person.events) app::update(again, event);
    CHECK(again == person.model);
}

TEST_CASE("Back undoes exactly one step and keeps what was entered") {
    Person person;
    test::answer_all(person);
    std::vector<std::string> pages;
    while (person.screen().page != "home") {
        pages.push_back(person.screen().page);
        REQUIRE(person.press("back"));
    }
    CHECK(pages == std::vector<std::string>{"review", "step.phone", "step.name", "step.slot.day", "step.office",
                                            "step.document", "intro"});
    REQUIRE(person.model.draft);
    CHECK(person.model.draft->answers.size() == 5);
}

TEST_CASE("Change leads back to the review") {
    Person person;
    test::answer_all(person);
    REQUIRE(person.press("change.name"));
    CHECK(person.screen().page == "step.name");
    person.type("王小明");
    person.press("next");
    CHECK(person.screen().page == "review");
    REQUIRE(person.press("change.name"));
    person.press("back");
    CHECK(person.screen().page == "review");
}

TEST_CASE("a changed document asks what now applies, and drops what no longer does") {
    Person person;
    test::answer_all(person);
    person.press("change.document");
    person.press("option.id-card");
    person.press("next");
    CHECK(person.screen().page == "step.lost");
    person.press("option.yes");
    person.press("next");
    CHECK(person.screen().page == "review");
}

TEST_CASE("a changed office takes its slot and hold with it") {
    Person person;
    test::answer_all(person);
    person.press("change.office");
    person.press("option.west");
    CHECK(person.sent<api::ReleaseHold>() == 1);
    person.press("next");
    CHECK(person.screen().page == "step.slot.day");
}

TEST_CASE("an incomplete answer is named and kept") {
    Person person;
    test::answer_all(person);
    person.press("change.name");
    person.type("李");
    person.press("next");
    auto const screen = person.screen();
    CHECK(screen.page == "step.name");
    CHECK(warned(screen) == person.model.messages.by_key["problem.too_short"]);
    CHECK(screen.focus == screen::NodeId{"step.name/field"});
    CHECK(std::get_if<app::Step>(&person.model.page)->typed == "李");
}

TEST_CASE("a slot that was lost is said kindly with the nearest free ones") {
    Person person("zh-CN");
    test::answer_all(person);
    person.world = test::World(Weather::slot_taken);
    person.press("last");
    auto const screen = person.screen();
    CHECK(screen.page == "step.slot.nearest");
    CHECK(warned(screen).find(person.model.messages.by_key["slot.taken"]) == 0);
    CHECK(person.model.visit->answers.count({"name"}) == 1);
    person.world = test::World();
    REQUIRE(person.press("time.1-14"));
    person.press("next");
    CHECK(person.screen().page == "review");
    person.press("last");
    CHECK(person.screen().page == "receipt");
}

TEST_CASE("a case that may have arrived is sent again with the same key") {
    Person person;
    test::answer_all(person);
    person.world = test::World(Weather::unreachable);
    person.press("last");
    REQUIRE(person.screen().page == "problem");
    auto const first = std::get_if<api::FindCase>(&last<app::Send>(person.effects)->request)->key;
    CHECK(first == person.model.visit->key);
    person.world = test::World();
    person.press("last");
    CHECK(person.screen().page == "receipt");
    CHECK(std::get_if<api::CreateCase>(&last<app::Send>(person.effects)->request)->key == first);
}

TEST_CASE("a draft comes back, with the key of a sending that was cut short") {
    Person person;
    test::answer_all(person);
    person.answering = false;
    person.press("last");
    auto const draft = last<app::KeepDraft>(person.effects)->draft;
    CHECK(!draft.key.empty());
    Person again{app::Model{}};
    again.happen(app::Ticked{test::monday_morning + 3600});
    auto started = test::started("zh-CN");
    started.draft = draft;
    started.same_visit = true;
    again.happen(started);
    CHECK(warned(again.screen()).starts_with(again.model.messages.by_key["trouble.unsent.first"]));
    CHECK(again.model.visit->answers == person.model.visit->answers);
    again.press("last");
    CHECK(std::get_if<api::CreateCase>(&last<app::Send>(again.effects)->request)->key == draft.key);
}

TEST_CASE("answers to sensitive steps are never kept on the device") {
    Person person;
    test::answer_all(person);
    for (auto& step : person.model.visit->definition.steps)
        if (step.id.value == "phone") step.sensitive = true;
    person.effects.clear();
    person.press("change.name");
    person.type("王小明");
    auto const* kept = last<app::KeepDraft>(person.effects);
    REQUIRE(kept);
    CHECK(kept->draft.answers.count({"phone"}) == 0);
    CHECK(kept->draft.answers.count({"name"}) == 1);
}

TEST_CASE("a kiosk keeps nothing") {
    Person person;
    person.model.mode = screen::Mode::kiosk;
    test::answer_all(person);
    person.press("last");
    CHECK(last<app::KeepDraft>(person.effects) == nullptr);
    CHECK(last<app::KeepCases>(person.effects) == nullptr);
}

TEST_CASE("Home asks once and keeps the draft") {
    Person person;
    test::answer_all(person);
    person.press("home");
    CHECK(person.screen().page == "leave");
    person.press("last");
    CHECK(person.screen().page == "review");
    person.press("home");
    person.press("leave.go");
    CHECK(person.screen().page == "home");
    REQUIRE(person.press("resume"));
    CHECK(person.screen().page == "review");
}

TEST_CASE("the hold is extended while the person is active, not more often than every two minutes") {
    Person person;
    test::answer_all(person);
    person.press("change.name");
    person.type("王");
    CHECK(person.sent<api::ExtendHold>() == 0);
    person.happen(app::Ticked{test::monday_morning + 130});
    person.type("王小");
    person.type("王小明");
    CHECK(person.sent<api::ExtendHold>() == 1);
}

TEST_CASE("a case is found by number and telephone") {
    Person person;
    person.press("look-up");
    for (char digit : std::string("48273069")) person.press(std::string("key.") + digit);
    person.press("next");
    CHECK(!warned(person.screen()).empty());
    person.press("key.erase");
    person.press("key.4");
    person.press("next");
    REQUIRE(person.screen().page == "look-up.phone");
    for (char digit : std::string("8000")) person.press(std::string("key.") + digit);
    person.press("next");
    CHECK(person.screen().page == "case");
    person.press("cancel");
    person.press("last");
    CHECK(person.screen().page == "case");
    CHECK(person.model.open_case->found.state == "cancelled");
}

TEST_CASE("another time is chosen for a case") {
    Person person;
    test::answer_all(person);
    person.press("last");
    person.press("last");
    person.press("look-up");
    CHECK(person.screen().page == "look-up.own");
    REQUIRE(person.press("case.48273064"));
    REQUIRE(person.press("reschedule"));
    CHECK(person.screen().page == "step.slot.day");
    person.press("day.2026-11-25");
    person.press("next");
    person.press("time.2-14");
    person.press("next");
    CHECK(person.sent<api::RescheduleCase>() == 1);
    CHECK(person.screen().page == "receipt");
}

TEST_CASE("a reply to a page already left changes nothing") {
    Person person;
    person.answering = false;
    person.press("service.certificate-appointment");
    auto const sent = *last<app::Send>(person.effects);
    person.press("back");
    auto const before = person.seen();
    person.happen(app::Replied{sent.id, person.world.answer(sent.request)});
    CHECK(person.seen() == before);
}
