// Rendering: what holds for every screen in every language and mode, whatever it looks like.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>

#include "screen/element.hpp"
#include "screen/samples/samples.hpp"
#include "screen/tree.hpp"

using namespace handrail::screen;
using namespace handrail::test;

namespace {

// Groups of radio buttons. A fieldset would do as well, but browsers do not stretch what is in it.
std::vector<Element> questions(Element const& root) {
    return all(root, [](Element const& element) {
        auto const* role = attribute(element, "role");
        return role && *role == "radiogroup";
    });
}

bool is_control(Element const& element) {
    return element.tag == "button" || element.tag == "a" || element.tag == "input";
}

// Names of radio buttons come from the label around them.
void check_named(Element const& element, std::string const& label) {
    auto const* aria = attribute(element, "aria-label");
    auto const own = element.tag == "label" ? text_of(element) : label;
    if (is_control(element)) {
        INFO(to_html(element));
        CHECK_FALSE((aria ? *aria : element.tag == "input" ? own : text_of(element)).empty());
        CHECK(attribute(element, "data-id"));
    }
    for (auto const& child : element.children) check_named(child, own);
}

void for_each_sample(std::function<void(Screen const&, Element const&)> const& check) {
    for (auto const language : {SampleLanguage::chinese, SampleLanguage::english})
        for (auto const mode : {Mode::home, Mode::kiosk})
            for (auto const& screen : sample_screens(language, mode)) {
                INFO(screen.page << " " << screen.language);
                check(screen, render(screen));
            }
}

std::vector<std::string> values(Element const& root, std::string const& name) {
    std::vector<std::string> found;
    walk(root, [&](Element const& element) {
        if (auto const* value = attribute(element, name)) found.push_back(*value);
    });
    return found;
}

}  // namespace

TEST_CASE("every screen has one heading that can take the focus", "[screen]") {
    for_each_sample([](Screen const& screen, Element const& page) {
        auto const headings = tagged(page, "h1");
        REQUIRE(headings.size() == 1);
        CHECK(headings[0].text == screen.head.heading.text);
        REQUIRE(attribute(headings[0], "tabindex"));
        CHECK(*attribute(headings[0], "tabindex") == "-1");
        CHECK(attribute(headings[0], "data-id"));
    });
}

TEST_CASE("every control has a name and an identity of its own", "[screen]") {
    for_each_sample([](Screen const&, Element const& page) {
        check_named(page, {});
        for (char const* name : {"data-id", "id"}) {
            auto const found = values(page, name);
            CHECK(std::set<std::string>(found.begin(), found.end()).size() == found.size());
        }
    });
}

TEST_CASE("what describes a control is on the screen", "[screen]") {
    for_each_sample([](Screen const&, Element const& page) {
        auto const ids = values(page, "id");
        for (auto const& wanted : values(page, "aria-describedby"))
            CHECK(std::find(ids.begin(), ids.end(), wanted) != ids.end());
    });
}

TEST_CASE("an element has text or children, never both", "[screen]") {
    for_each_sample([](Screen const&, Element const& page) {
        walk(page, [](Element const& element) {
            INFO(to_html(element));
            CHECK((element.text.empty() || element.children.empty()));
        });
    });
}

TEST_CASE("nothing carries a style or a script of its own", "[screen]") {
    for_each_sample([](Screen const&, Element const& page) {
        walk(page, [](Element const& element) {
            for (auto const& [name, value] : element.attributes) {
                CHECK(name != "style");
                CHECK(name.substr(0, 2) != "on");
            }
        });
    });
}

TEST_CASE("every picture is hidden from those who listen, or named for them", "[screen]") {
    for_each_sample([](Screen const&, Element const& page) {
        for (auto const& picture : tagged(page, "svg")) {
            INFO(to_html(picture));
            CHECK((attribute(picture, "aria-hidden") ||
                   (attribute(picture, "role") && attribute(picture, "aria-label"))));
        }
    });
}

TEST_CASE("one live region is always there, and empty when nothing is said", "[screen]") {
    for_each_sample([](Screen const&, Element const& page) {
        auto const live =
            all(page, [](Element const& element) { return is_a(element, "live") || attribute(element, "aria-live"); });
        REQUIRE(live.size() == 1);
        CHECK((*attribute(live[0], "role") == "status" && *attribute(live[0], "aria-live") == "polite"));
        CHECK((live[0].text.empty() && live[0].children.empty()));
    });
}

TEST_CASE("the tools come before the content, on a kiosk after it", "[screen]") {
    for_each_sample([](Screen const& screen, Element const& page) {
        std::vector<std::string> order;
        for (auto const& child : page.children) order.push_back(child.tag);
        auto const nav = std::find(order.begin(), order.end(), "nav");
        auto const main = std::find(order.begin(), order.end(), "main");
        REQUIRE(nav != order.end());
        REQUIRE(main != order.end());
        CHECK((nav < main) == (screen.mode != Mode::kiosk));
    });
}

TEST_CASE("the radio buttons of a question are together, under its name, and apart from those of another", "[screen]") {
    for_each_sample([](Screen const&, Element const& page) {
        std::set<std::string> names;
        for (auto const& question : questions(page)) {
            REQUIRE(attribute(question, "aria-label"));
            CHECK_FALSE(attribute(question, "aria-label")->empty());
            std::set<std::string> own;
            for (auto const& input : tagged(question, "input")) own.insert(*attribute(input, "name"));
            CHECK(own.size() == 1);
            CHECK(names.insert(*own.begin()).second);
        }
    });
}

TEST_CASE("one choice at most is checked, and it is the one that looks chosen", "[screen]") {
    for_each_sample([](Screen const&, Element const& page) {
        for (auto const& question : questions(page)) {
            auto const chosen = all(question, [](Element const& element) { return is_a(element, "chosen"); });
            auto const checked =
                all(question, [](Element const& element) { return attribute(element, "checked") != nullptr; });
            CHECK(chosen.size() == checked.size());
            CHECK(checked.size() <= 1);
        }
    });
}

TEST_CASE("a choice that cannot be taken can still be pressed, for its press says why", "[screen]") {
    Screen screen{.page = "p", .head = {.heading = {"?", {}}}};
    Choice full{.id = {"p/x"}, .label = {"3月10日", {}}, .note = "约满了", .available = false};
    for (auto const choosing : {Choosing::one, Choosing::acts}) {
        screen.blocks = {Rows{.name = "?", .choosing = choosing, .choices = {full}}};
        auto const control = all(render(screen), [](Element const& element) {
            auto const* id = attribute(element, "data-id");
            return id && *id == "p/x";
        });
        REQUIRE(control.size() == 1);
        CHECK(attribute(control[0], "aria-disabled"));
        CHECK_FALSE(attribute(control[0], "disabled"));
    }
}

TEST_CASE("words of another language say so, others do not", "[screen]") {
    Screen screen{.page = "p", .head = {.heading = {"Residence permit", "en"}}};
    screen.blocks = {
        Rows{.name = "?",
             .choices = {{.id = {"p/ug"}, .label = {"ئۇيغۇرچە", "ug"}}, {.id = {"p/zh"}, .label = {"中文", {}}}}}};
    auto const page = render(screen);
    CHECK(*attribute(tagged(page, "h1")[0], "lang") == "en");
    auto const labels = all(page, [](Element const& element) { return is_a(element, "label"); });
    REQUIRE(labels.size() == 2);
    CHECK(*attribute(labels[0], "lang") == "ug");
    CHECK_FALSE(attribute(labels[1], "lang"));
}

TEST_CASE("a link is an anchor, anything else a button", "[screen]") {
    Screen screen{.page = "p", .head = {.heading = {"?", {}}}};
    screen.dock = {{.id = {"p/call"}, .label = "打电话", .link = "tel:12345"}, {.id = {"p/back"}, .label = "返回"}};
    auto const page = render(screen);
    auto const links = tagged(page, "a");
    REQUIRE(links.size() == 1);
    CHECK(*attribute(links[0], "href") == "tel:12345");
    auto const buttons = tagged(page, "button");
    REQUIRE(buttons.size() == 1);
    CHECK(*attribute(buttons[0], "type") == "button");
}

TEST_CASE("a field says what it takes, and leaves the keyboard closed where there is a pad", "[screen]") {
    Screen screen{.page = "p", .head = {.heading = {"您的手机号", {}}, .hint = "我们打给您。"}};
    Field field{.id = {"p/field"}, .kind = FieldKind::phone, .label = "您的手机号", .value = "138", .described = true};
    screen.blocks = {field, Pad{.name = "数字", .keys = {{{"p/1"}, "1", {}}}}};
    auto const input = tagged(render(screen), "input")[0];
    CHECK(*attribute(input, "type") == "tel");
    CHECK(*attribute(input, "inputmode") == "none");
    CHECK(*attribute(input, "autocomplete") == "tel-national");
    CHECK(*attribute(input, "aria-describedby") == "hint");
    CHECK(*attribute(input, "value") == "138");
    CHECK_FALSE(attribute(input, "aria-invalid"));
    screen.blocks = {field};
    CHECK(*attribute(tagged(render(screen), "input")[0], "inputmode") == "tel");
}

TEST_CASE("a field with a problem names the alert that says what to do", "[screen]") {
    Screen screen{.page = "p", .head = {.heading = {"您的姓名", {}}}};
    screen.blocks = {Field{.id = {"p/field"}, .label = "您的姓名", .value = "李", .problem = true},
                     Alert{.text = "名字好像少了字。"}, Alert{.look = AlertLook::saved, .text = "存好了。"}};
    auto const page = render(screen);
    auto const input = tagged(page, "input")[0];
    CHECK(*attribute(input, "aria-invalid") == "true");
    CHECK(*attribute(input, "aria-describedby") == "problem");
    auto const ids = values(page, "id");
    CHECK(std::count(ids.begin(), ids.end(), "problem") == 1);
}

TEST_CASE("the progress line has a post or the disc for every step", "[screen]") {
    Screen screen{.page = "p", .head = {.rail = Rail{.step = 2, .steps = 6}, .heading = {"?", {}}}};
    auto const count = [&](char const* name) {
        return all(render(screen), [&](Element const& element) { return is_a(element, name); }).size();
    };
    CHECK(count("post") == 5);
    CHECK(count("disc") == 1);
    CHECK(count("done") == 2);
    screen.head.rail = Rail{.step = 6, .steps = 6, .finished = true};
    CHECK(count("post") == 5);
    CHECK(count("disc") == 1);
    screen.head.rail = Rail{};
    CHECK(count("disc") == 1);
}

TEST_CASE("the same screen always gives the same tree", "[screen]") {
    for_each_sample([](Screen const& screen, Element const& page) { CHECK(render(screen) == page); });
}

TEST_CASE("where a session begins, the disc stands on the rail up the stairs", "[screen]") {
    Screen screen{.page = "welcome", .tools = {{.id = {"tools/en"}, .label = "English", .language = "en"}}};
    screen.head = {.disc = {"hand-grabbing", IconStyle::stroke}, .heading = {"Slowly", {}}, .stairs = true};
    auto const page = render(screen);
    REQUIRE(classed(page, "stairs").size() == 1);
    auto const stairs = classed(page, "stairs")[0];
    CHECK(attribute(stairs, "aria-hidden"));
    CHECK(classed(stairs, "stair").size() == 6);
    CHECK(classed(page, "disc").size() == 1);
    CHECK(classed(page, "stub").empty());
    CHECK(value_of(classed(page, "tool")[0], "lang") == "en");
}

TEST_CASE("the picture of what it is about stands before the hint", "[screen]") {
    Screen screen{.page = "step"};
    screen.head = {.heading = {"Which?", {}}, .hint = "Press one", .picture = {"house", IconStyle::picture}};
    auto const summary = classed(render(screen), "summary").at(0);
    REQUIRE(summary.children.size() == 3);
    CHECK((summary.children[1].tag == "svg" && is_a(summary.children[2], "hint")));
}
