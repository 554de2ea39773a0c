// Damage: both lists are walked side by side; what only one of them has is damaged where it lies.
#include "canvas/damage.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace handrail::canvas {
namespace {

// So many items may have come or gone in one place before the rest counts as new.
constexpr std::size_t furthest = 24;
// Each rectangle is a drawing of its own; more than a few cost more than they spare.
constexpr std::size_t most_parts = 3;

bool is_empty(Rect const& area) { return area.left >= area.right || area.top >= area.bottom; }

float size_of(Rect const& area) { return (area.right - area.left) * (area.bottom - area.top); }

Rect around(Rect const& one, Rect const& other) {
    return {std::min(one.left, other.left), std::min(one.top, other.top), std::max(one.right, other.right),
            std::max(one.bottom, other.bottom)};
}

// What one rectangle around both would draw in vain.
float waste(Rect const& one, Rect const& other) { return size_of(around(one, other)) - size_of(one) - size_of(other); }

// Where edges lie between two pixels, as on a magnified page, either may hold some of it.
Rect whole_pixels(Rect const& area) {
    return {std::floor(area.left), std::floor(area.top), std::ceil(area.right), std::ceil(area.bottom)};
}

void add(std::vector<Rect>& parts, Rect const& covered) {
    if (is_empty(covered)) return;
    auto area = whole_pixels(covered);
    while (!parts.empty()) {
        auto const by_waste = [&](Rect const& one, Rect const& other) { return waste(one, area) < waste(other, area); };
        auto const nearest = std::min_element(parts.begin(), parts.end(), by_waste);
        if (parts.size() < most_parts && waste(*nearest, area) > 0) break;
        area = around(*nearest, area);
        parts.erase(nearest);
    }
    parts.push_back(area);
}

bool is_clip(Item const& item) { return item.kind == Kind::clip || item.kind == Kind::unclip; }

// How many items of each list come before the next that both have.
std::pair<std::size_t, std::size_t> way_to_next(std::span<Item const> before, std::span<Item const> after) {
    for (std::size_t steps = 1; steps <= furthest; ++steps) {
        for (std::size_t gone = 0; gone <= steps; ++gone) {
            std::size_t const come = steps - gone;
            if (gone < before.size() && come < after.size() && before[gone] == after[come]) return {gone, come};
        }
    }
    return {std::min<std::size_t>(1, before.size()), std::min<std::size_t>(1, after.size())};
}

// False when one of the items is a clip: then more than these items is damaged.
bool add_all(std::vector<Rect>& parts, Frame const& frame, std::size_t first, std::size_t count) {
    for (std::size_t index = first; index < first + count; ++index) {
        if (is_clip(frame.items[index])) return false;
        add(parts, frame.covered[index]);
    }
    return true;
}

}  // namespace

std::optional<std::vector<Rect>> damage_between(Frame const& before, Frame const& after) {
    std::vector<Rect> parts;
    for (std::size_t in_before = 0, in_after = 0; in_before < before.items.size() || in_after < after.items.size();) {
        bool const both = in_before < before.items.size() && in_after < after.items.size();
        if (both && before.items[in_before] == after.items[in_after]) {
            ++in_before;
            ++in_after;
            continue;
        }
        auto const [gone, come] = way_to_next(before.items.subspan(in_before), after.items.subspan(in_after));
        if (!add_all(parts, before, in_before, gone) || !add_all(parts, after, in_after, come)) return std::nullopt;
        in_before += gone;
        in_after += come;
    }
    return parts;
}

Rect shared(Rect const& one, Rect const& other) {
    Rect const both{std::max(one.left, other.left), std::max(one.top, other.top), std::min(one.right, other.right),
                    std::min(one.bottom, other.bottom)};
    return is_empty(both) ? Rect{} : both;
}

}  // namespace handrail::canvas
