// Session: what core finds in the page when it starts, and the taps that were made before.
#include "edge/session.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "edge/front_end.hpp"

using namespace handrail;
using handrail::screen::Mode;
using wire::Json;

namespace {

// The first event of a device like the one that the next screens are made for.
Json started(std::string const& language, bool wide) {
    return {{"event", "Started"},
            {"now", test::monday_morning},
            {"config", test::file_text("catalogue/config.json")},
            {"catalogue", test::catalogue_text()},
            {"language", language},
            {"messages", test::file_text("i18n/" + language + ".json")},
            {"seed", "seed"},
            {"mode", "home"},
            {"width", wide ? 1024 : 390},
            {"height", wide ? 768 : 844},
            {"records", true},
            {"sees", true},
            {"locates", true},
            {"early", {{"wide", wide}, {"shown", Json::array()}, {"kept", Json::array()}}}};
}

// What core says first, and the page that is shown then.
struct Beginning {
    Json said;
    std::string page;
    std::string caption;
};
Beginning beginning(Json const& event) {
    edge::Session session;
    auto said = Json::parse(session.handle(wire::dump(event)));
    auto const screen = app::view(session.model()).screen;
    return {std::move(said), screen.page, screen.head.caption};
}

bool is_empty(Json const& patch) {
    return patch.is_null() || (patch["ops"].empty() && !patch.contains("title") && !patch.contains("root"));
}

// Home greets by the hour, which nobody knew when the page was made; one line takes the place of one.
bool greets_alone(Beginning const& first) {
    auto patch = first.said["patch"];
    if (first.page != "home" || patch.is_null() || patch["ops"].size() != 1) return is_empty(patch);
    auto const op = std::exchange(patch["ops"], Json::array())[0];
    return is_empty(patch) && op[0] == "text" && op[2] == first.caption;
}

Json kept(std::vector<std::string> const& ids) {
    auto taps = Json::array();
    for (auto const& id : ids) taps.push_back({{"id", id}});
    return taps;
}

// Where the page is, as the boot script tells it.
Json shown_at(wire::NextScreens const& screens, std::size_t node, bool wide) {
    Json early{{"wide", wide}, {"shown", test::paths_of(screens)[node]}, {"kept", Json::array()}};
    auto const& service = screens.nodes[node].service;
    if (!service.empty()) early["service"] = Json::parse(test::definition_text(service));
    return early;
}

// Each page once, on the first way to it.
void check_adoption(wire::NextScreens const& screens, Json event) {
    std::set<int> seen;
    for (std::size_t node = 0; node < screens.nodes.size(); ++node) {
        if (!seen.insert(screens.nodes[node].narrow).second) continue;
        event["early"] = shown_at(screens, node, event["width"] >= 700);
        INFO(wire::dump(event["early"]["shown"]) << " at " << wire::dump(event["width"]));
        CHECK(greets_alone(beginning(event)));
    }
    CHECK(seen.size() > 12);
}

}  // namespace

TEST_CASE("core adopts every screen that may be shown before it, without a change but the greeting") {
    for (char const* language : {"zh-CN", "en"}) {
        auto const screens = edge::next_screens(test::deployed(language), Mode::home);
        for (bool const wide : {false, true}) check_adoption(screens, started(language, wide));
    }
}

TEST_CASE("core adopts every screen of a kiosk, without a change") {
    auto const screens = edge::next_screens(test::deployed("zh-CN"), Mode::kiosk);
    auto event = started("zh-CN", true);
    event["mode"] = "kiosk";
    event["sees"] = event["records"] = event["locates"] = false;
    check_adoption(screens, event);
}

TEST_CASE("core asks for what the shown screen still needs, and not for what it was given") {
    auto event = started("en", false);
    event["early"]["shown"] = {"home/group.documents", "group/service.certificate-appointment"};
    auto const intro = beginning(event);
    REQUIRE(intro.said["effects"].size() == 1);
    CHECK(intro.said["effects"][0]["path"] == "/api/v1/services/certificate-appointment");
    event["early"]["shown"].push_back("intro/next");
    event["early"]["service"] = Json::parse(test::definition_text("certificate-appointment"));
    auto const question = beginning(event);
    CHECK(question.page == "step.document");
    CHECK(question.said["effects"].empty());
}

TEST_CASE("taps that wait are followed from where the page is") {
    auto event = started("en", false);
    event["early"]["shown"] = {"home/group.documents", "group/service.certificate-appointment", "intro/next"};
    event["early"]["service"] = Json::parse(test::definition_text("certificate-appointment"));
    event["early"]["kept"] = kept({"step.document/option.permit", "step.document/next"});
    CHECK(beginning(event).page == "step.office");
    event["early"]["kept"] = kept({""});
    CHECK(beginning(event).page == "intro");
    event["early"]["kept"] = kept({"nobody/knows"});
    CHECK(beginning(event).page == "step.document");
}

TEST_CASE("what was typed before core ran is there when the tap behind it counts") {
    auto event = started("en", false);
    event["early"]["shown"] = {"home/look-up"};
    event["early"]["kept"] = kept({"look-up/next"});
    CHECK(beginning(event).page == "look-up");
    Json const typed{{"id", "look-up/field"}, {"typed", "48273064"}};
    event["early"]["kept"].insert(event["early"]["kept"].begin(), typed);
    CHECK(beginning(event).page == "look-up.phone");
}

TEST_CASE("what is typed into a page that was left is no answer to the next one") {
    edge::Session session;
    auto event = started("en", false);
    event["early"]["shown"] = {"home/look-up"};
    session.handle(wire::dump(event));
    auto const typed = [&](std::string const& id) {
        session.handle(
            wire::dump(Json{{"event", "Typed"}, {"now", test::monday_morning}, {"id", id}, {"value", "48"}}));
        auto const screen = app::view(session.model()).screen;
        for (auto const& block : screen.blocks)
            if (auto const* field = std::get_if<screen::Field>(&block)) return field->value;
        return std::string{"no field"};
    };
    CHECK(typed("step.name/field").empty());
    CHECK(typed("look-up.phone/field").empty());
    CHECK(typed("look-up/field") == "48");
}

TEST_CASE("a card that stands on another part of this device's home still leads on") {
    auto event = started("en", false);
    event["height"] = 480;
    CHECK(!is_empty(beginning(event).said["patch"]));
    auto const screens = edge::next_screens(test::deployed("en"), Mode::home);
    for (auto const& [id, node] : screens.nodes[0].taps) {
        if (!id.starts_with("home/service.")) continue;
        event["early"]["kept"] = kept({id});
        INFO(id);
        CHECK(beginning(event).page == "intro");
    }
}

TEST_CASE("what differs on this device is put right at once") {
    auto event = started("en", true);
    event["early"]["wide"] = false;
    event["early"]["shown"] = {"home/group.documents", "group/service.certificate-appointment"};
    auto const intro = beginning(event);
    CHECK(intro.page == "intro");
    CHECK(wire::dump(intro.said["patch"]).find("Documents") != std::string::npos);
}
