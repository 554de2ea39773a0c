// Announcements: what is told of each kind of change, and that nothing is told twice.
#include "screen/announcement.hpp"

#include <catch2/catch_test_macros.hpp>

#include "screen/patch.hpp"
#include "screen/samples/samples.hpp"
#include "screen/warned.hpp"

using namespace handrail::screen;
using namespace handrail::test;
using handrail::screen::test::announced;

namespace {

Screen question(std::vector<Block> blocks = {}) {
    Screen screen{.page = "step.bill"};
    screen.head = {.rail = Rail{.step = 2, .steps = 6, .words = "Step 2 of 6"},
                   .caption = "2 / 6",
                   .heading = {"Which bill?", {}},
                   .hint = "One at a time."};
    screen.blocks = std::move(blocks);
    return screen;
}

Choice row(std::string const& label) { return {.id = {label}, .label = {label, {}}, .caption = "Renmin Road"}; }

Rows rows(std::vector<std::string> const& labels) {
    Rows rows{.name = "Which bill?", .choosing = Choosing::one};
    for (auto const& label : labels) rows.choices.push_back(row(label));
    return rows;
}

Pager pager(std::string const& name) { return {.name = name, .on = row("More")}; }

Alert alert(std::string const& text, AlertLook look = AlertLook::alert) { return {.look = look, .text = text}; }

Paragraph const loading{.text = "Looking. Please wait."};

std::string said(Screen const& before, Screen const& after) { return announced(before, after).text; }
bool is_urgent(Screen const& before, Screen const& after) { return announced(before, after).at_once; }

}  // namespace

TEST_CASE("the same screen again says nothing, nor does the first", "[screen]") {
    auto const screen = question({rows({"October"}), alert("Choose one.")});
    CHECK(announced(screen, screen) == Announcement{});
    CHECK(announced(Screen{}, screen) == Announcement{});
    for (auto const& sample : sample_screens(SampleLanguage::english, Mode::home)) {
        auto pressed = sample;
        if (!pressed.tools.empty()) pressed.tools[0].pressed = true;
        CHECK(announced(sample, pressed) == Announcement{});
    }
}

TEST_CASE("on another page is said what stands above its heading, which says itself", "[screen]") {
    auto const home = Screen{.page = "home", .head = {.heading = {"What would you like to do?", {}}}};
    CHECK(said(home, question({rows({"October"})})) == "Step 2 of 6");
    auto pay = Screen{.page = "pay", .head = {.caption = "Not paid yet", .heading = {"Is this right?", {}}}};
    CHECK(said(home, pay) == "Not paid yet");
    CHECK(said(pay, home).empty());
    CHECK(said(home, question({alert("Somebody took it.")})) == "Step 2 of 6, Somebody took it.");
    CHECK(is_urgent(home, question({alert("Somebody took it.")})));
    CHECK(said(home, question({alert("It is sent.", AlertLook::saved)})) == "Step 2 of 6, It is sent.");
    CHECK(!is_urgent(home, question({alert("It is sent.", AlertLook::saved)})));
}

TEST_CASE("a list that finishes loading is said by its labels, as many as one keeps in mind", "[screen]") {
    CHECK(said(question({loading}), question({rows({"October", "November"})})) == "October, November");
    CHECK(said(question({loading}), question({rows({"1", "2", "3", "4", "5", "6", "7", "8"})})) == "1, 2, 3, 4, 5, 6");
    CHECK(said(question({loading}), question({rows({"A"}), pager("Page 1 of 2")})) == "Page 1 of 2, A");
    CHECK(said(question(), question({loading})) == "Looking. Please wait.");
}

TEST_CASE("a list without anything says so", "[screen]") {
    auto paid = question({alert("Everything is paid.", AlertLook::saved)});
    paid.head.hint.clear();
    CHECK(said(question({loading}), paid) == "Everything is paid.");
    CHECK(!is_urgent(question({loading}), paid));
    CHECK(is_urgent(question({loading}), question({alert("There is none.")})));
}

TEST_CASE("another part of a list is named first", "[screen]") {
    auto const first = question({rows({"A", "B"}), pager("Page 1 of 2")});
    CHECK(said(first, question({rows({"C"}), pager("Page 2 of 2")})) == "Page 2 of 2, C");
}

TEST_CASE("a warning that comes is said at once, one that goes is not, and the choice beside it stays silent",
          "[screen]") {
    auto const open = question({rows({"October"})});
    auto const warned = question({alert("Choose one."), rows({"October"})});
    CHECK(announced(open, warned) == Announcement{"Choose one.", true, {}});
    CHECK(announced(warned, open) == Announcement{});
    CHECK(announced(warned, question({alert("Choose fewer."), rows({"October"})})) ==
          Announcement{"Choose fewer.", true, {}});
    auto chosen = rows({"October"});
    chosen.choices[0].chosen = true;
    CHECK(announced(open, question({chosen})) == Announcement{});
}

TEST_CASE("what a person types is said by the field, and how much room is left by the page", "[screen]") {
    auto const typed = [](std::string const& value, std::string const& waiting, std::vector<Block> more = {}) {
        more.insert(more.begin(), Field{.id = {"f"}, .value = value, .read_back = "understood " + value});
        auto screen = question(std::move(more));
        screen.dock = {{.id = {"next"}, .look = ButtonLook::waiting, .label = waiting}};
        if (waiting.empty()) screen.dock[0] = {.id = {"next"}, .look = ButtonLook::next, .label = "Next"};
        return screen;
    };
    CHECK(said(typed("12", "2 to go"), typed("123", "1 to go")).empty());
    CHECK(said(typed("123", ""), typed("12", "1 to go")).empty());
    CHECK(said(typed("a", ""), typed("ab", "", {Paragraph{.text = "9 letters left"}})) == "9 letters left");
    CHECK(said(typed("ab", "", {Paragraph{.text = "9 letters left"}}),
               typed("abc", "", {Paragraph{.text = "8 letters left"}}))
              .empty());
    CHECK(said(typed("ab", "", {Paragraph{.text = "1 letter left"}}),
               typed("abc", "", {Paragraph{.text = "One too many"}})) == "One too many");
    CHECK(said(typed("12", ""), typed("12", "Sending. Please wait")) == "Sending. Please wait");
}

TEST_CASE("a heading that changes where one is says the new page in one sentence", "[screen]") {
    auto other = question({rows({"十月"}), loading});
    other.language = "zh-CN";
    other.head.heading = {"付哪一笔？", {}};
    CHECK(said(question({rows({"October"})}), other) == "付哪一笔？");
}

TEST_CASE("what moves on in a case is said, and what stood there is not", "[screen]") {
    auto const stage = [](StageState state, std::string label, std::string detail) {
        return Stage{.state = state, .label = std::move(label), .detail = std::move(detail)};
    };
    auto const before = question({Stages{{stage(StageState::now, "Received", "Today")}}});
    auto const after = question(
        {Stages{{stage(StageState::done, "Received", "Today"), stage(StageState::now, "Being mended", "Today")}}});
    CHECK(said(before, after) == "Being mended");
    CHECK(said(after, after).empty());
}

TEST_CASE("why something cannot be is said once", "[screen]") {
    auto refused = question();
    refused.refused = "Sunday, Full";
    CHECK(said(question(), refused) == "Sunday, Full");
    CHECK(said(refused, question()).empty());
}

TEST_CASE("what is said stays to be heard as long as it is seen", "[screen]") {
    auto const shown = rendered(question({loading}));
    auto const loaded = rendered(question({rows({"October"})}), shown);
    CHECK(loaded.announced.text == "October");
    auto const same = rendered(loaded.screen, loaded);
    CHECK(same.announced == loaded.announced);
    CHECK(patch(loaded, same).empty());
    auto chosen = loaded.screen;
    std::get<Rows>(chosen.blocks.front()).choices.front().chosen = true;
    auto const touched = rendered(chosen, same);
    CHECK(touched.announced == loaded.announced);
    auto const gone = rendered(question({rows({"November"})}), touched);
    CHECK(gone.announced.text == "November");
    CHECK(rendered(question(), gone).announced == Announcement{});
    // Urgency is set before the words come.
    auto const warned = rendered(question({alert("Choose one.")}), shown);
    auto const ops = patch(shown, warned).ops;
    REQUIRE(ops.size() >= 2);
    CHECK((ops[ops.size() - 2].name == "aria-live" && ops[ops.size() - 2].value == "assertive"));
    CHECK((ops.back().kind == Op::Kind::insert && ops.back().value == "<p class=\"said\">Choose one.</p>"));
}

TEST_CASE("a warning that still stands is not taken away by what arrives after it, nor said again", "[screen]") {
    auto const warned = rendered(question({alert("Somebody took it."), loading}), rendered(question({loading})));
    auto const loaded = rendered(question({alert("Somebody took it."), rows({"October"})}), warned);
    CHECK(loaded.announced == Announcement{"October", false, "Somebody took it."});
    auto const ops = patch(warned, loaded).ops;
    CHECK((ops.back().kind == Op::Kind::insert && ops.back().value == "<p class=\"said\">October</p>"));
    for (auto const& op : ops) CHECK(op.value.value_or("").find("Somebody") == std::string::npos);
    CHECK(rendered(question({rows({"October"})}), loaded).announced == Announcement{"October", false, {}});
    CHECK(rendered(question({alert("Somebody took it.")}), loaded).announced ==
          Announcement{{}, false, "Somebody took it."});
}
