// Book: every sign that can be read, with its strokes, and which of them a drawing is most like.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hand/shape.hpp"

namespace handrail::hand {

class Book {
  public:
    // The file that tools/lib/strokes.py writes; nothing of it is kept. What is broken ends the book.
    explicit Book(std::span<std::uint8_t const> file);

    std::size_t size() const { return pages_.size(); }
    char32_t sign(std::size_t index) const { return pages_[index].sign; }
    Drawing const& strokes(std::size_t index) const { return pages_[index].strokes; }

    // The likeliest first, each sign once.
    std::u32string read(Drawing const& drawing, std::size_t most) const;

  private:
    struct Page {
        char32_t sign = 0;
        Drawing strokes;
        Shape shape;
    };
    std::vector<Page> pages_;
};

}  // namespace handrail::hand
