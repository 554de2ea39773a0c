// Patch: compares two trees, downwards; the ops come out in the order in which they are carried out.
#include "screen/patch.hpp"

#include <algorithm>
#include <map>

namespace handrail::screen {

namespace {

using Path = std::vector<int>;

// What makes two siblings the same: their key, else their place among siblings of the same tag without one.
std::vector<std::string> identities(std::vector<Element> const& siblings) {
    std::map<std::string, int> seen;
    std::vector<std::string> names;
    for (auto const& element : siblings)
        names.push_back(element.key.empty() ? element.tag + "#" + std::to_string(seen[element.tag]++)
                                            : element.tag + " " + element.key);
    return names;
}

std::string const* find(Element const& element, std::string const& name) {
    for (auto const& [key, value] : element.attributes)
        if (key == name) return &value;
    return nullptr;
}

void diff_attributes(Element const& before, Element const& after, Path const& path, std::vector<Op>& ops) {
    for (auto const& [name, value] : after.attributes) {
        auto const* old = find(before, name);
        if (!old || *old != value) ops.push_back({.kind = Op::Kind::set, .path = path, .name = name, .value = value});
    }
    for (auto const& [name, value] : before.attributes)
        if (!find(after, name)) ops.push_back({.kind = Op::Kind::set, .path = path, .name = name, .value = std::nullopt});
}

void diff_into(Element const& before, Element const& after, Path& path, std::vector<Op>& ops);

struct Siblings {
    std::vector<Element const*> elements;
    std::vector<std::string> names;
};

Siblings siblings_of(Element const& parent) {
    Siblings siblings{.elements = {}, .names = identities(parent.children)};
    for (auto const& child : parent.children) siblings.elements.push_back(&child);
    return siblings;
}

void remove_at(Siblings& siblings, std::size_t index, Path const& path, std::vector<Op>& ops) {
    ops.push_back({.kind = Op::Kind::remove, .path = path, .index = static_cast<int>(index)});
    siblings.elements.erase(siblings.elements.begin() + static_cast<std::ptrdiff_t>(index));
    siblings.names.erase(siblings.names.begin() + static_cast<std::ptrdiff_t>(index));
}

void insert_at(Siblings& siblings, std::size_t index, Element const& element, std::string const& name, Path const& path,
               std::vector<Op>& ops) {
    ops.push_back(
        {.kind = Op::Kind::insert, .path = path, .index = static_cast<int>(index), .value = to_html(element)});
    siblings.elements.insert(siblings.elements.begin() + static_cast<std::ptrdiff_t>(index), &element);
    siblings.names.insert(siblings.names.begin() + static_cast<std::ptrdiff_t>(index), name);
}

void diff_children(Element const& before, Element const& after, Path& path, std::vector<Op>& ops) {
    auto now = siblings_of(before);
    auto const wanted = identities(after.children);
    for (std::size_t index = now.names.size(); index-- > 0;)
        if (std::find(wanted.begin(), wanted.end(), now.names[index]) == wanted.end()) remove_at(now, index, path, ops);
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        auto const& element = after.children[index];
        auto const from = static_cast<std::ptrdiff_t>(std::min(index, now.names.size()));
        auto const found = std::find(now.names.begin() + from, now.names.end(), wanted[index]);
        auto const place = static_cast<std::size_t>(found - now.names.begin());
        if (found != now.names.end() && place != index) remove_at(now, place, path, ops);  // it moved
        if (found == now.names.end() || place != index) {
            insert_at(now, index, element, wanted[index], path, ops);
            continue;
        }
        path.push_back(static_cast<int>(index));
        diff_into(*now.elements[index], element, path, ops);
        path.pop_back();
    }
}

void diff_into(Element const& before, Element const& after, Path& path, std::vector<Op>& ops) {
    diff_attributes(before, after, path, ops);
    bool const text = before.children.empty() && after.children.empty();
    if (text) {
        if (before.text != after.text) ops.push_back({.kind = Op::Kind::text, .path = path, .value = after.text});
        return;
    }
    // From text to children or back: what was there goes first.
    if (!before.text.empty()) ops.push_back({.kind = Op::Kind::text, .path = path, .value = std::string{}});
    diff_children(before, after, path, ops);
    if (!after.text.empty()) ops.push_back({.kind = Op::Kind::text, .path = path, .value = after.text});
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
            {"data-size", std::to_string(screen.text_size)}};
}

std::vector<Op> diff(Element const& before, Element const& after) {
    std::vector<Op> ops;
    Path path;
    diff_into(before, after, path, ops);
    return ops;
}

Patch patch(Screen const& before, Screen const& after) {
    Patch patch;
    auto const old_root = root_attributes(before);
    for (auto const& attribute : root_attributes(after))
        if (std::find(old_root.begin(), old_root.end(), attribute) == old_root.end()) patch.root.push_back(attribute);
    if (before.title != after.title) patch.title = after.title;
    patch.ops = diff(render(before), render(after));
    patch.top = before.page != after.page;
    if (patch.top) {
        patch.focus = after.focus ? after.focus : NodeId{after.page + "/h1"};
    } else if (after.focus && !(before.focus == after.focus)) {
        patch.focus = after.focus;
    }
    return patch;
}

}  // namespace handrail::screen
