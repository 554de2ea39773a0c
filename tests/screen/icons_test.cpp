// Icons: drawn where their shape is known, and named so that only those are sent.
#include "screen/icons.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace handrail::screen;

namespace {

Element icon(char const* style, char const* symbol) {
    return {.tag = "svg", .attributes = {{"data-symbol", symbol}, {"data-style", style}}};
}

Element page() {
    return {.tag = "div", .children = {icon("duotone", "house"), {.tag = "p", .children = {icon("fill", "house")}}}};
}

}  // namespace

TEST_CASE("a picture gets its pale layer under its ink, a sign only ink", "[screen]") {
    auto tree = page();
    draw_icons(tree, {{"duotone", {{"house", {.ink = "M1", .pale = "M2"}}}}, {"fill", {{"house", {.ink = "M3"}}}}});
    CHECK(to_html(tree) == R"(<div><svg data-symbol="house" data-style="duotone"><path class="pale" d="M2"></path>)"
                           R"(<path class="ink" d="M1"></path></svg><p><svg data-symbol="house" data-style="fill">)"
                           R"(<path class="ink" d="M3"></path></svg></p></div>)");
}

TEST_CASE("an icon whose shape is not known stays empty", "[screen]") {
    auto tree = page();
    auto const before = tree;
    draw_icons(tree, {{"duotone", {{"bus", {.ink = "M1", .pale = "M2"}}}}});
    CHECK(tree == before);
}

TEST_CASE("the icons of a tree are listed once each, by style", "[screen]") {
    auto tree = page();
    tree.children.push_back(icon("fill", "house"));
    IconNames names;
    collect_icons(tree, names);
    CHECK(names == IconNames{{"duotone", "house"}, {"fill", "house"}});
}
