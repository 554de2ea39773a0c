// Atlas: coverage sprites (text lines, pictures) packed on shelves; what was used longest ago makes room. Knows no GL.
#pragma once

#include "canvas/paint_list.hpp"

#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace handrail::canvas {

// Where a sprite lies, in texels.
struct Slot {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool operator==(Slot const&) const = default;
};

class Atlas {
  public:
    struct Counts {
        std::uint32_t sprites = 0;
        std::uint32_t used_texels = 0;
        std::uint32_t evicted = 0;
        std::uint32_t repacked = 0;
    };

    Atlas(int width, int height);

    // Sprites held from here on cannot be evicted until the next frame begins.
    void begin_frame();
    // Marks a sprite as used in this frame; false when it has to be put (again).
    bool hold(SpriteId sprite);
    // Stores coverage, width * height bytes, and holds it. False: everything else on the atlas is held too.
    bool put(SpriteId sprite, int width, int height, std::span<std::uint8_t const> coverage);
    [[nodiscard]] std::optional<Slot> find(SpriteId sprite) const;
    void clear();
    // Also what it would only write over later.
    void wipe();

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    // Only those of sprites mean anything.
    [[nodiscard]] std::span<std::uint8_t const> texels() const {
        return {m_texels.get(), static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height)};
    }
    [[nodiscard]] Counts counts() const { return m_counts; }
    // Rectangles whose texels changed since the last call: those of every sprite after mark_all_changed().
    std::vector<Slot> take_changes();
    void mark_all_changed();

  private:
    struct Entry {
        SpriteId sprite = 0;
        Slot slot;
        std::uint64_t frame = 0;
    };
    struct Gap {
        int x = 0;
        int width = 0;
    };
    struct Shelf {
        int y = 0;
        int height = 0;
        std::vector<Gap> gaps;  // free spans in order of x, never touching one another
    };

    std::optional<Slot> make_room(int width, int height);
    std::optional<Slot> place(int width, int height);
    std::optional<Slot> place_on(Shelf& shelf, int width, int height) const;
    std::optional<Slot> open_shelf(int width, int height);
    bool evict_oldest();
    void release(Slot const& slot);
    void join_empty_shelves();
    bool repack();
    void store(Slot const& slot, std::uint8_t const* from, int row_length);
    [[nodiscard]] bool is_empty(Shelf const& shelf) const;

    int m_width;
    int m_height;
    std::uint64_t m_frame = 1;
    std::unique_ptr<std::uint8_t[]> m_texels;
    std::vector<Shelf> m_shelves;  // in order of y, together covering the whole height
    std::list<Entry> m_entries;    // most recently used first
    std::unordered_map<SpriteId, std::list<Entry>::iterator> m_index;
    std::vector<Slot> m_changes;
    Counts m_counts;
};

}  // namespace handrail::canvas
