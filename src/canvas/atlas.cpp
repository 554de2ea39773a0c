// Atlas: shelves of free spans, a list in order of use, and the texels themselves.
#include "canvas/atlas.hpp"

#include <algorithm>
#include <utility>

namespace handrail::canvas {
namespace {

// Lines of one font differ by a few pixels once trimmed; a shared grid of heights lets them share shelves.
int shelf_height(int height) { return (height + 7) / 8 * 8; }

// A sprite may waste this part of a shelf at most, or small captions would fill the shelves of headings.
bool is_worthy(int height, int shelf) { return height <= shelf && height * 4 >= shelf * 3 - 24; }

}  // namespace

// Clearing four million texels that nobody looks at would hold up the page.
Atlas::Atlas(int width, int height)
    : m_width(width),
      m_height(height),
      m_texels(new std::uint8_t[static_cast<std::size_t>(width) * static_cast<std::size_t>(height)]) {
    clear();
}

void Atlas::clear() {
    m_entries.clear();
    m_index.clear();
    m_shelves.assign(1, Shelf{0, m_height, {{0, m_width}}});
    m_counts.sprites = 0;
    m_counts.used_texels = 0;
}

void Atlas::wipe() {
    clear();
    m_changes.clear();
    std::fill_n(m_texels.get(), texels().size(), std::uint8_t{0});
}

void Atlas::begin_frame() { ++m_frame; }

bool Atlas::hold(SpriteId sprite) {
    auto const found = m_index.find(sprite);
    if (found == m_index.end()) return false;
    found->second->frame = m_frame;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return true;
}

std::optional<Slot> Atlas::find(SpriteId sprite) const {
    auto const found = m_index.find(sprite);
    if (found == m_index.end()) return std::nullopt;
    return found->second->slot;
}

bool Atlas::put(SpriteId sprite, int width, int height, std::span<std::uint8_t const> coverage) {
    auto const size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    if (width <= 0 || height <= 0 || width > m_width || height > m_height || coverage.size() < size) return false;
    if (hold(sprite)) return true;
    auto const slot = make_room(width, height);
    if (!slot) return false;
    store(*slot, coverage.data(), width);
    m_entries.push_front({sprite, *slot, m_frame});
    m_index[sprite] = m_entries.begin();
    m_changes.push_back(*slot);
    ++m_counts.sprites;
    m_counts.used_texels += static_cast<std::uint32_t>(size);
    return true;
}

std::optional<Slot> Atlas::make_room(int width, int height) {
    auto const used_before = m_counts.used_texels;
    auto const plenty = static_cast<std::uint32_t>(width * height) * 8;
    bool packed = false;
    while (true) {
        if (auto const slot = place(width, height)) return slot;
        // So much was freed in vain: the room is there but in pieces. Only then is moving sprites worth its time.
        bool const in_pieces = !packed && used_before - m_counts.used_texels >= plenty;
        if (!in_pieces && evict_oldest()) continue;
        if (packed || !repack()) return std::nullopt;
        packed = true;
    }
}

std::optional<Slot> Atlas::place(int width, int height) {
    Shelf* best = nullptr;
    for (auto& shelf : m_shelves) {
        if (is_empty(shelf)) continue;
        bool const wide_enough =
            std::any_of(shelf.gaps.begin(), shelf.gaps.end(), [width](Gap const& gap) { return gap.width >= width; });
        if (wide_enough && is_worthy(height, shelf.height) && (!best || shelf.height < best->height)) best = &shelf;
    }
    if (best) return place_on(*best, width, height);
    return open_shelf(width, height);
}

std::optional<Slot> Atlas::place_on(Shelf& shelf, int width, int height) const {
    for (auto gap = shelf.gaps.begin(); gap != shelf.gaps.end(); ++gap) {
        if (gap->width < width) continue;
        Slot const slot{gap->x, shelf.y, width, height};
        gap->x += width;
        gap->width -= width;
        if (gap->width == 0) shelf.gaps.erase(gap);
        return slot;
    }
    return std::nullopt;
}

// Cuts a new shelf off the top of an empty one.
std::optional<Slot> Atlas::open_shelf(int width, int height) {
    for (std::size_t index = 0; index < m_shelves.size(); ++index) {
        auto& shelf = m_shelves[index];
        if (!is_empty(shelf) || shelf.height < height) continue;
        int const taken = std::min(shelf.height, shelf_height(height));
        Shelf const rest{shelf.y + taken, shelf.height - taken, {{0, m_width}}};
        shelf.height = taken;
        auto const slot = place_on(shelf, width, height);
        if (rest.height > 0) m_shelves.insert(m_shelves.begin() + static_cast<std::ptrdiff_t>(index) + 1, rest);
        return slot;
    }
    return std::nullopt;
}

bool Atlas::evict_oldest() {
    if (m_entries.empty() || m_entries.back().frame == m_frame) return false;
    auto const& oldest = m_entries.back();
    release(oldest.slot);
    m_index.erase(oldest.sprite);
    --m_counts.sprites;
    m_counts.used_texels -= static_cast<std::uint32_t>(oldest.slot.width * oldest.slot.height);
    ++m_counts.evicted;
    m_entries.pop_back();
    return true;
}

void Atlas::release(Slot const& slot) {
    auto const shelf = std::find_if(m_shelves.begin(), m_shelves.end(), [&](Shelf const& s) { return s.y == slot.y; });
    if (shelf == m_shelves.end()) return;
    auto& gaps = shelf->gaps;
    auto next = std::find_if(gaps.begin(), gaps.end(), [&](Gap const& gap) { return gap.x > slot.x; });
    next = gaps.insert(next, {slot.x, slot.width});
    if (auto const after = next + 1; after != gaps.end() && next->x + next->width == after->x) {
        next->width += after->width;
        gaps.erase(after);
    }
    if (next != gaps.begin()) {
        auto const before = next - 1;
        if (before->x + before->width == next->x) {
            before->width += next->width;
            gaps.erase(next);
        }
    }
    join_empty_shelves();
}

void Atlas::join_empty_shelves() {
    for (std::size_t index = 0; index + 1 < m_shelves.size();) {
        if (is_empty(m_shelves[index]) && is_empty(m_shelves[index + 1])) {
            m_shelves[index].height += m_shelves[index + 1].height;
            m_shelves.erase(m_shelves.begin() + static_cast<std::ptrdiff_t>(index) + 1);
        } else {
            ++index;
        }
    }
}

// Lays every sprite anew, tallest first. When one no longer fits, everything stays where it was.
bool Atlas::repack() {
    std::vector<Entry*> order;
    for (auto& entry : m_entries) order.push_back(&entry);
    std::stable_sort(order.begin(), order.end(),
                     [](Entry const* left, Entry const* right) { return left->slot.height > right->slot.height; });
    auto const old_shelves = std::exchange(m_shelves, {Shelf{0, m_height, {{0, m_width}}}});
    std::vector<Slot> slots;
    for (Entry const* entry : order) {
        auto const slot = place(entry->slot.width, entry->slot.height);
        if (!slot) {
            m_shelves = old_shelves;
            return false;
        }
        slots.push_back(*slot);
    }
    std::vector<std::uint8_t> const old_texels(texels().begin(), texels().end());
    for (std::size_t index = 0; index < order.size(); ++index) {
        auto const from = std::exchange(order[index]->slot, slots[index]);
        store(slots[index], old_texels.data() + static_cast<std::ptrdiff_t>(from.y) * m_width + from.x, m_width);
    }
    ++m_counts.repacked;
    mark_all_changed();
    return true;
}

void Atlas::store(Slot const& slot, std::uint8_t const* from, int row_length) {
    for (int row = 0; row < slot.height; ++row) {
        std::copy_n(from + static_cast<std::ptrdiff_t>(row) * row_length, slot.width,
                    m_texels.get() + static_cast<std::ptrdiff_t>(slot.y + row) * m_width + slot.x);
    }
}

bool Atlas::is_empty(Shelf const& shelf) const { return shelf.gaps.size() == 1 && shelf.gaps[0].width == m_width; }

void Atlas::mark_all_changed() {
    m_changes.clear();
    for (auto const& entry : m_entries) m_changes.push_back(entry.slot);
}

std::vector<Slot> Atlas::take_changes() {
    std::vector<Slot> changes;
    changes.swap(m_changes);
    return changes;
}

}  // namespace handrail::canvas
