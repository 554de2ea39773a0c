// The screens that come next: what is there before core, what is not, and where each tap leads.
#include "edge/next_screens.hpp"

#include <catch2/catch_test_macros.hpp>

#include "edge/front_end.hpp"

using namespace handrail;
using handrail::screen::Mode;

namespace {

// The page behind these taps in a narrow window; empty where there is none.
std::string html_behind(wire::NextScreens const& screens, std::vector<std::string> const& taps) {
    std::size_t node = 0;
    for (auto const& tap : taps) {
        auto const found = screens.nodes[node].taps.find(tap);
        if (found == screens.nodes[node].taps.end()) return {};
        node = static_cast<std::size_t>(found->second);
    }
    return node == 0 ? "first" : screens.pages[static_cast<std::size_t>(screens.nodes[node].narrow)].html;
}

bool shows(wire::NextScreens const& screens, std::vector<std::string> const& taps, std::string const& words) {
    return html_behind(screens, taps).find(words) != std::string::npos;
}

std::vector<std::string> unless(wire::NextScreens const& screens, std::string const& tap) {
    return screens.nodes[static_cast<std::size_t>(screens.nodes[0].taps.at(tap))].unless;
}

}  // namespace

TEST_CASE("all that the first view opens is there, in every language") {
    for (char const* language : {"zh-CN", "en"}) {
        auto const words = test::messages_of(language);
        auto const screens = edge::next_screens(test::deployed(language), Mode::home);
        std::string const group = "home/group.documents", service = "group/service.certificate-appointment";
        CHECK(shows(screens, {group}, "data-page=\"group\""));
        CHECK(shows(screens, {group, service}, text::message(words, "intro.bring")));
        CHECK(shows(screens, {group, service}, "data-page=\"intro\""));
        CHECK(shows(screens, {group, service, "intro/next"}, "data-page=\"step.document\""));
        CHECK(shows(screens, {group, service, "tools/help"}, text::message(words, "help.heading")));
        CHECK(shows(screens, {"home/service.hospital-registration"}, "data-page=\"intro\""));
        CHECK(shows(screens, {"home/look-up"}, text::message(words, "look_up.number")));
        CHECK(shows(screens, {"tools/language"}, text::message(words, "languages.heading")));
        CHECK(shows(screens, {"tools/help"}, text::message(words, "help.heading")));
        CHECK(shows(screens, {"tools/text_size"}, text::message(words, "settings.heading")));
    }
}

TEST_CASE("Back and Home lead back to where one was") {
    auto const screens = edge::next_screens(test::deployed("en"), Mode::home);
    std::string const alone = "home/service.hospital-registration";
    for (char const* back : {"intro/back", "tools/home", ""}) CHECK(html_behind(screens, {alone, back}) == "first");
    std::string const group = "home/group.documents", service = "group/service.certificate-appointment";
    CHECK(html_behind(screens, {group, "group/back"}) == "first");
    CHECK(html_behind(screens, {group, service, "intro/back"}) == html_behind(screens, {group}));
    auto const intro = html_behind(screens, {group, service});
    CHECK(html_behind(screens, {group, service, "intro/next", "step.document/back"}) == intro);
    CHECK(html_behind(screens, {group, service, "tools/help", "help/last"}) == intro);
    CHECK(html_behind(screens, {"tools/help", "help/last"}) == "first");
}

TEST_CASE("what core alone can do is left to it") {
    auto const screens = edge::next_screens(test::deployed("en"), Mode::home);
    CHECK(html_behind(screens, {"tools/language", "languages/language.zh-CN"}).empty());
    CHECK(html_behind(screens, {"home/group.documents", "group/service.certificate-appointment", "intro/next",
                                "step.document/option.permit"})
              .empty());
    CHECK(html_behind(screens, {"tools/text_size", "settings/size.3"}).empty());
    CHECK(html_behind(screens, {""}).empty());
}

TEST_CASE("a screen is shown only where it would be the same") {
    auto const screens = edge::next_screens(test::deployed("en"), Mode::home);
    CHECK(unless(screens, "home/service.hospital-registration") == std::vector<std::string>{});
    CHECK(unless(screens, "home/look-up") == std::vector<std::string>{"keeps", "devices"});
    CHECK(unless(screens, "tools/text_size") == std::vector<std::string>{"large", "dark"});
    CHECK(unless(screens, "home/group.payments") == std::vector<std::string>{"keeps", "small", "large"});
}

TEST_CASE("a question says which definition core needs for it") {
    auto const screens = edge::next_screens(test::deployed("en"), Mode::home);
    auto const& intro =
        screens.nodes[static_cast<std::size_t>(screens.nodes[0].taps.at("home/service.hospital-registration"))];
    CHECK(intro.service.empty());
    CHECK(screens.nodes[static_cast<std::size_t>(intro.taps.at("intro/next"))].service == "hospital-registration");
}

TEST_CASE("without definitions there are introductions and no questions") {
    auto parts = test::deployed("en");
    parts.definitions.clear();
    auto const screens = edge::next_screens(parts, Mode::home);
    CHECK(shows(screens, {"home/service.hospital-registration"}, "data-page=\"intro\""));
    CHECK(!shows(screens, {"home/service.hospital-registration", "intro/next"}, "data-page=\"step"));
}

TEST_CASE("a kiosk's welcome leads home, and from there on") {
    auto const screens = edge::next_screens(test::deployed("en"), Mode::kiosk);
    CHECK(shows(screens, {"welcome/next"}, "data-page=\"home\""));
    CHECK(
        shows(screens, {"welcome/next", "home/group.payments", "group/service.meter-reading"}, "data-page=\"intro\""));
    CHECK(shows(screens, {"welcome/next", "tools/help"}, "data-page=\"help\""));
    CHECK(html_behind(screens, {"welcome/language.zh-CN"}).empty());
    // What more than the page would show is for core: the reach, and the size of all text.
    CHECK(html_behind(screens, {"welcome/next", "tools/lower"}).empty());
    CHECK(html_behind(screens, {"tools/text_size", "settings/size.3"}).empty());
}

TEST_CASE("a wide window has room for more") {
    auto const screens = edge::next_screens(test::deployed("en"), Mode::home);
    auto const& node =
        screens.nodes[static_cast<std::size_t>(screens.nodes[0].taps.at("home/service.hospital-registration"))];
    CHECK(node.narrow != node.wide);
    CHECK(screens.pages[static_cast<std::size_t>(node.wide)].html.find("class=\"caption\"") != std::string::npos);
}
