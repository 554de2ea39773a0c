// Patches: carried out on the tree before, they give the tree after, and touch nothing else.
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <map>

#include "screen/patch.hpp"

using namespace handrail::screen;

namespace {

Element* at(Element& root, std::vector<int> const& path) {
    Element* element = &root;
    for (int const index : path) element = &element->children[static_cast<std::size_t>(index)];
    return element;
}

// What web/page.mjs does, on values. Inserted HTML is looked up among the trees it was written from.
void carry_out(Element& root, Op const& op, std::map<std::string, Element> const& by_html) {
    auto* element = at(root, op.path);
    auto& children = element->children;
    switch (op.kind) {
        case Op::Kind::insert: children.insert(children.begin() + op.index, by_html.at(*op.value)); break;
        case Op::Kind::remove: children.erase(children.begin() + op.index); break;
        case Op::Kind::text: element->text = *op.value; break;
        case Op::Kind::set: {
            auto& attributes = element->attributes;
            std::erase_if(attributes, [&](auto const& pair) { return pair.first == op.name; });
            if (op.value) attributes.emplace_back(op.name, *op.value);
        }
    }
}

void note(Element const& element, std::map<std::string, Element>& by_html) {
    by_html.insert_or_assign(to_html(element), element);
    for (auto const& child : element.children) note(child, by_html);
}

// Attributes compare as a set: a patch may change their order, which means nothing in HTML.
std::map<std::string, std::string> sorted(Element const& element) {
    return {element.attributes.begin(), element.attributes.end()};
}

bool same(Element const& left, Element const& right) {
    if (left.tag != right.tag || left.text != right.text || sorted(left) != sorted(right)) return false;
    if (left.children.size() != right.children.size()) return false;
    for (std::size_t index = 0; index < left.children.size(); ++index)
        if (!same(left.children[index], right.children[index])) return false;
    return true;
}

struct Chance {
    std::uint32_t state;
    int below(int limit) {
        state = state * 1664525U + 1013904223U;
        return static_cast<int>((state >> 16) % static_cast<std::uint32_t>(limit));
    }
};

Element random_tree(Chance& chance, int depth) {
    static char const* const tags[] = {"p", "div", "span", "li"};
    Element element{.tag = tags[chance.below(4)]};
    if (chance.below(2))
        element.attributes.emplace_back("class", std::string(1, static_cast<char>('a' + chance.below(3))));
    if (depth == 0 || chance.below(4) == 0) {
        element.text = std::string(static_cast<std::size_t>(chance.below(3)), 't');
        return element;
    }
    int const count = chance.below(5);
    for (int index = 0; index < count; ++index) {
        auto child = random_tree(chance, depth - 1);
        if (chance.below(2)) child.key = "k" + std::to_string(index * 7 % 5) + "-" + std::to_string(index);
        element.children.push_back(std::move(child));
    }
    for (int swaps = chance.below(3); swaps > 0 && count > 1; --swaps)
        std::swap(element.children[static_cast<std::size_t>(chance.below(count))],
                  element.children[static_cast<std::size_t>(chance.below(count))]);
    return element;
}

}  // namespace

TEST_CASE("a patch turns any tree into any other") {
    for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
        Chance chance{seed};
        auto before = random_tree(chance, 3);
        auto after = random_tree(chance, 3);
        after.tag = before.tag;
        std::map<std::string, Element> by_html;
        note(after, by_html);
        for (auto const& op : diff(before, after)) carry_out(before, op, by_html);
        INFO("seed " << seed);
        REQUIRE(same(before, after));
    }
}

TEST_CASE("what is equal is not touched") {
    Chance chance{7};
    auto const tree = random_tree(chance, 4);
    CHECK(diff(tree, tree).empty());
}

TEST_CASE("one attribute is one change") {
    Element before{.tag = "div",
                   .children = {{.tag = "p", .text = "a", .key = "x"}, {.tag = "p", .text = "b", .key = "y"}}};
    auto after = before;
    after.children[1].attributes.emplace_back("class", "chosen");
    auto const ops = diff(before, after);
    REQUIRE(ops.size() == 1);
    CHECK(ops[0] == Op{.kind = Op::Kind::set, .path = {1}, .name = "class", .value = "chosen"});
}

TEST_CASE("another page moves the focus to its heading and scrolls to the top") {
    auto const before = rendered({.page = "home"});
    auto const after = rendered({.page = "intro"});
    auto const change = patch(before, after);
    CHECK(change.focus == NodeId{"intro/h1"});
    CHECK(change.top);
    CHECK(patch(after, after).empty());
}

TEST_CASE("lower reach is a matter of the root alone") {
    auto const before = rendered({.page = "home"});
    auto const after = rendered({.page = "home", .low = true});
    auto const change = patch(before, after);
    CHECK(change.root == std::vector<std::pair<std::string, std::string>>{{"data-reach", "low"}});
    CHECK((change.ops.empty() && !change.top));
    CHECK(patch(after, before).root.at(0).second == "full");
}

TEST_CASE("what comes or goes above a question leaves the question alone, and the focus in it") {
    Screen asking{.page = "step.agree"};
    asking.blocks = {Rows{.name = "Do you agree?",
                          .choosing = Choosing::one,
                          .choices = {{.id = {"yes"}, .label = {"Yes", {}}}, {.id = {"no"}, .label = {"No", {}}}}},
                     Paragraph{.text = "Below"}};
    asking.dock = {{.id = {"next"}, .label = "Next"}};
    auto warned = asking;
    warned.blocks.insert(warned.blocks.begin(), Alert{.text = "Choose first"});
    warned.head.rail = Rail{.step = 1, .steps = 2};
    warned.head.hint = "A hint";
    auto const before = rendered(asking), after = rendered(warned);
    for (auto const& op : patch(before, after).ops) CHECK(op.kind == Op::Kind::insert);
    for (auto const& op : patch(after, before).ops) CHECK(op.kind == Op::Kind::remove);
}
