// Patch: compares two trees, downwards; the ops come out in the order in which they are carried out.
#include "screen/patch.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace handrail::screen {

namespace {

// What has been found so far, and where the comparison stands.
struct Changes {
    std::vector<int> path;
    std::vector<Op> ops;
};

// What makes two siblings the same: their key, else their place among siblings of the same tag without one.
std::vector<std::string> identities(std::vector<Element> const& siblings) {
    std::map<std::string, int> seen;
    std::vector<std::string> names;
    for (auto const& element : siblings)
        names.push_back(element.key.empty() ? element.tag + "#" + std::to_string(seen[element.tag]++)
                                            : element.tag + " " + element.key);
    return names;
}

void set(Changes& changes, std::string const& name, std::optional<std::string> value) {
    changes.ops.push_back({.kind = Op::Kind::set, .path = changes.path, .name = name, .value = std::move(value)});
}

void set_text(Changes& changes, std::string text) {
    changes.ops.push_back({.kind = Op::Kind::text, .path = changes.path, .value = std::move(text)});
}

void diff_attributes(Element const& before, Element const& after, Changes& changes) {
    for (auto const& [name, value] : after.attributes) {
        auto const* old = find_attribute(before, name);
        if (!old || *old != value) set(changes, name, value);
    }
    for (auto const& [name, value] : before.attributes)
        if (!find_attribute(after, name)) set(changes, name, std::nullopt);
}

void diff_into(Element const& before, Element const& after, Changes& changes);

// An element among its siblings, as the page stands while it is being changed.
struct Sibling {
    Element const* element;
    std::string identity;
};
using Siblings = std::vector<Sibling>;

Siblings siblings_of(Element const& parent) {
    Siblings siblings;
    auto const names = identities(parent.children);
    for (std::size_t index = 0; index < names.size(); ++index)
        siblings.push_back({&parent.children[index], names[index]});
    return siblings;
}

auto find(Siblings const& siblings, std::string const& identity, std::size_t from) {
    auto const begin = siblings.begin() + static_cast<std::ptrdiff_t>(std::min(from, siblings.size()));
    return std::find_if(begin, siblings.end(), [&](Sibling const& sibling) { return sibling.identity == identity; });
}

void remove_at(Siblings& siblings, std::size_t index, Changes& changes) {
    changes.ops.push_back({.kind = Op::Kind::remove, .path = changes.path, .index = static_cast<int>(index)});
    siblings.erase(siblings.begin() + static_cast<std::ptrdiff_t>(index));
}

void insert_at(Siblings& siblings, std::size_t index, Sibling const& wanted, Changes& changes) {
    changes.ops.push_back({.kind = Op::Kind::insert,
                           .path = changes.path,
                           .index = static_cast<int>(index),
                           .value = to_html(*wanted.element)});
    siblings.insert(siblings.begin() + static_cast<std::ptrdiff_t>(index), wanted);
}

void diff_children(Element const& before, Element const& after, Changes& changes) {
    auto now = siblings_of(before);
    auto const wanted = siblings_of(after);
    for (std::size_t index = now.size(); index-- > 0;)
        if (find(wanted, now[index].identity, 0) == wanted.end()) remove_at(now, index, changes);
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        auto const found = find(now, wanted[index].identity, index);
        bool const there = found != now.end();
        auto const place = static_cast<std::size_t>(found - now.begin());
        if (there && place != index) remove_at(now, place, changes);  // it moved
        if (!there || place != index) {
            insert_at(now, index, wanted[index], changes);
            continue;
        }
        changes.path.push_back(static_cast<int>(index));
        diff_into(*now[index].element, *wanted[index].element, changes);
        changes.path.pop_back();
    }
}

void diff_into(Element const& before, Element const& after, Changes& changes) {
    diff_attributes(before, after, changes);
    if (before.children.empty() && after.children.empty()) {
        if (before.text != after.text) set_text(changes, after.text);
        return;
    }
    // From text to children or back: what was there goes first.
    if (!before.text.empty()) set_text(changes, {});
    diff_children(before, after, changes);
    if (!after.text.empty()) set_text(changes, after.text);
}

char const* name_of(Mode mode) {
    return mode == Mode::kiosk ? "kiosk" : mode == Mode::volunteer ? "volunteer" : "home";
}
char const* name_of(Palette palette) {
    return palette == Palette::night ? "night" : palette == Palette::amber ? "amber" : "paper";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> root_attributes(Screen const& screen) {
    return {{"lang", screen.language},
            {"dir", screen.direction == Direction::right_to_left ? "rtl" : "ltr"},
            {"data-mode", name_of(screen.mode)},
            {"data-palette", name_of(screen.palette)},
            {"data-size", std::to_string(screen.text_size)},
            {"data-reach", screen.low ? "low" : "full"}};
}

std::vector<Op> diff(Element const& before, Element const& after) {
    Changes changes;
    diff_into(before, after, changes);
    return std::move(changes.ops);
}

Rendered rendered(Screen screen, Rendered const& shown) {
    // Whether anything changed is told by the trees: to compare Screens takes a page of code for each block.
    auto tree = render(screen, shown.announced);
    bool const same = tree == shown.tree && screen.refused == shown.screen.refused;
    auto announced = same ? shown.announced : announcement({shown.screen, shown.tree}, shown.announced, {screen, tree});
    if (!same) tree.children.back() = render_live(announced);
    return {std::move(screen), std::move(announced), std::move(tree)};
}

Patch patch(Rendered const& shown, Rendered const& next) {
    auto const& before = shown.screen;
    auto const& after = next.screen;
    Patch patch;
    auto const old_root = root_attributes(before);
    for (auto const& attribute : root_attributes(after))
        if (std::find(old_root.begin(), old_root.end(), attribute) == old_root.end()) patch.root.push_back(attribute);
    if (before.title != after.title) patch.title = after.title;
    patch.ops = diff(shown.tree, next.tree);
    patch.top = before.page != after.page;
    if (patch.top) {
        patch.focus = after.focus ? after.focus : NodeId{after.page + "/h1"};
    } else if (after.focus && !(before.focus == after.focus)) {
        patch.focus = after.focus;
    }
    return patch;
}

}  // namespace handrail::screen
