// Reads the file of strokes, and compares a drawing with all of it: roughly first, then the likeliest dot by dot.
#include "hand/book.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace handrail::hand {

namespace {

// Bytes one after the other; behind the end all are 0, and `whole` says so.
struct Bytes {
    std::span<std::uint8_t const> rest;
    bool whole = true;

    unsigned next() {
        if (rest.empty()) return whole = false, 0U;
        unsigned const byte = rest.front();
        rest = rest.subspan(1);
        return byte;
    }
};

Drawing strokes_of(Bytes& bytes) {
    Drawing strokes(bytes.next());
    for (auto& stroke : strokes) {
        stroke.resize(bytes.next());
        for (auto& point : stroke) {
            point.x = static_cast<float>(bytes.next());
            point.y = static_cast<float>(bytes.next());
        }
    }
    return strokes;
}

// What a different number of strokes adds: more than there are is rare, fewer are joined strokes.
float strokes_astray(std::size_t drawn, std::size_t meant) {
    float const more = static_cast<float>(drawn) - static_cast<float>(meant);
    return (more > 0 ? more : -more / 2) / static_cast<float>(std::max<std::size_t>(meant, 4));
}

}  // namespace

Book::Book(std::span<std::uint8_t const> file) {
    Bytes bytes{file};
    while (!bytes.rest.empty()) {
        Page page;
        page.sign = bytes.next();
        page.sign += bytes.next() << 8;
        page.strokes = strokes_of(bytes);
        if (!bytes.whole || page.strokes.empty()) return;
        page.shape = shape_of(dots_of(page.strokes));
        pages_.push_back(std::move(page));
    }
}

std::u32string Book::read(Drawing const& drawing, std::size_t most) const {
    constexpr std::size_t looked_at = 80;
    constexpr float by_strokes = 0.05F;
    auto const dots = dots_of(steadied(drawing));
    if (dots.empty()) return {};
    auto const shape = shape_of(dots);
    std::vector<std::pair<float, std::size_t>> ranked;
    for (std::size_t i = 0; i < pages_.size(); ++i)
        ranked.emplace_back(static_cast<float>(unlikeness(shape, pages_[i].shape)), i);
    if (ranked.size() > looked_at) {
        std::nth_element(ranked.begin(), ranked.begin() + looked_at, ranked.end());
        ranked.resize(looked_at);
    }
    for (auto& [unlike, index] : ranked)
        unlike = distance(dots, dots_of(pages_[index].strokes)) +
                 by_strokes * strokes_astray(drawing.size(), pages_[index].strokes.size());
    std::sort(ranked.begin(), ranked.end());
    std::u32string signs;
    for (auto const& [unlike, index] : ranked)
        if (signs.size() < most && signs.find(pages_[index].sign) == std::u32string::npos)
            signs.push_back(pages_[index].sign);
    return signs;
}

}  // namespace handrail::hand
