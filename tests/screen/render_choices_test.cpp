// Cards and rows: radio buttons of one question, buttons that act, links.
#include <catch2/catch_test_macros.hpp>

#include "screen/render_parts.hpp"
#include "screen/tree.hpp"

using namespace handrail::screen;
using namespace handrail::test;

namespace {

// The second is chosen, the third is full.
std::vector<Choice> days() {
    return {{.id = {"day/5"}, .picture = {"sun", IconStyle::picture}, .label = {"5 March", {}}, .note = "Mornings"},
            {.id = {"day/6"}, .picture = {"sun", IconStyle::picture}, .label = {"6 March", {}}, .chosen = true},
            {.id = {"day/9"}, .label = {"9 March", {}}, .caption = "Monday", .note = "Full", .available = false}};
}

Element rows(Choosing choosing) { return render_choices("rows", "Which day?", false, choosing, days()); }
Element cards(Choosing choosing) { return render_choices("cards", "Which day?", false, choosing, days()); }

TEST_CASE("what takes something back stands apart from its neighbours") {
    auto const with = [](bool risky) {
        Choice choice{.id = {"a"}, .label = {"Take it back", {}}};
        choice.risky = risky;
        return render_choices("rows", "Take it back", false, Choosing::acts, {choice});
    };
    CHECK(classed(with(true), "risky").size() == 1);
    CHECK(classed(with(false), "risky").empty());
}

}  // namespace

TEST_CASE("the radio buttons of a question share a name, and say what is chosen and what cannot be", "[screen]") {
    for (auto const& group : {rows(Choosing::one), cards(Choosing::one)}) {
        CHECK(value_of(group, "role") == "radiogroup");
        CHECK(value_of(group, "aria-label") == "Which day?");
        auto const inputs = tagged(group, "input");
        REQUIRE(inputs.size() == 3);
        for (auto const& input : inputs) {
            CHECK(value_of(input, "type") == "radio");
            CHECK(value_of(input, "name") == "day/5");
        }
        CHECK(value_of(inputs[1], "data-id") == "day/6");
        CHECK_FALSE(attribute(inputs[0], "checked"));
        CHECK(attribute(inputs[1], "checked"));
        CHECK_FALSE(attribute(inputs[1], "aria-disabled"));
        CHECK(value_of(inputs[2], "aria-disabled") == "true");
        CHECK(tagged(group, "label").size() == 3);
        CHECK(tagged(group, "button").empty());
    }
}

TEST_CASE("what acts is a list of buttons, and of anchors where there is a link", "[screen]") {
    auto choices = days();
    choices[0].link = "tel:12345";
    auto const group = render_choices("rows", "Help", true, Choosing::acts, choices);
    CHECK(group.tag == "section");
    CHECK_FALSE(attribute(group, "role"));
    CHECK(tagged(group, "input").empty());
    CHECK(tagged(group, "li").size() == 3);
    auto const links = tagged(group, "a");
    REQUIRE(links.size() == 1);
    CHECK(value_of(links[0], "href") == "tel:12345");
    CHECK(value_of(links[0], "data-id") == "day/5");
    auto const buttons = tagged(group, "button");
    REQUIRE(buttons.size() == 2);
    CHECK(value_of(buttons[0], "data-id") == "day/6");
    CHECK(value_of(buttons[1], "aria-disabled") == "true");
    auto const headings = tagged(group, "h2");
    REQUIRE(headings.size() == 1);
    CHECK(headings[0].text == "Help");
    CHECK(tagged(rows(Choosing::acts), "h2").empty());
}

TEST_CASE("the rail takes hold of the chosen row, a chosen card has its tick", "[screen]") {
    auto const chosen_row = classed(rows(Choosing::one), "chosen");
    REQUIRE(chosen_row.size() == 1);
    REQUIRE(classed(chosen_row[0], "grip").size() == 1);
    CHECK(value_of(classed(chosen_row[0], "grip")[0], "aria-hidden") == "true");
    CHECK(classed(rows(Choosing::one), "grip").size() == 1);
    CHECK(classed(rows(Choosing::one), "disc").size() == 3);
    CHECK(classed(rows(Choosing::one), "hollow").size() == 2);
    auto const chosen_card = classed(cards(Choosing::one), "chosen");
    REQUIRE(chosen_card.size() == 1);
    CHECK(classed(chosen_card[0], "tick").size() == 1);
    CHECK(classed(cards(Choosing::one), "disc").size() == 1);
    for (auto const& acting : {rows(Choosing::acts), cards(Choosing::acts)}) {
        CHECK(classed(acting, "grip").empty());
        CHECK(classed(acting, "disc").empty());
    }
}

TEST_CASE("what cannot be had says why, and can be pressed", "[screen]") {
    for (auto const choosing : {Choosing::one, Choosing::acts})
        for (auto const& group : {rows(choosing), cards(choosing)}) {
            auto const full = classed(group, "unavailable");
            REQUIRE(full.size() == 1);
            auto const inputs = tagged(full[0], "input");
            if (inputs.empty())
                CHECK(text_of(full[0]) == "9 MarchMondayFull");
            else
                CHECK(value_of(inputs[0], "aria-label") == "9 March, Monday, Full");
            CHECK(all(group, [](Element const& element) { return attribute(element, "disabled"); }).empty());
        }
}

TEST_CASE("in a row that is chosen from, the picture goes with the note", "[screen]") {
    auto const noting = classed(rows(Choosing::one), "noting");
    REQUIRE(noting.size() == 2);
    REQUIRE(noting[0].children.size() == 2);
    CHECK(value_of(noting[0].children[0], "data-symbol") == "sun");
    CHECK(noting[0].children[1].text == "Mornings");
    auto const acting = tagged(rows(Choosing::acts), "button")[0];
    CHECK(value_of(acting.children[0], "data-symbol") == "sun");
    CHECK(tagged(classed(acting, "noting")[0], "svg").empty());
    CHECK(classed(cards(Choosing::one), "noting").empty());
}
