// Shape: from CSS lengths to device pixels.
#include "canvas/shape.hpp"

#include <algorithm>
#include <cmath>

namespace handrail::canvas {
namespace {

constexpr float quarter_turn = 1.57079633F;

Tint tint_of(Colour colour) {
    auto const part = [colour](int shift) { return static_cast<float>((colour >> shift) & 0xFFU) / 255.0F; };
    return {part(0), part(8), part(16), part(24)};
}

// A border that is asked for is at least one device pixel, and never blurred over two.
float whole_pixels(float length, float ratio) {
    if (length <= 0) return 0;
    return std::max(1.0F, std::floor(length * ratio + 0.01F));
}

// CSS Backgrounds 5.5: radii that do not fit are all scaled by the same factor.
float fitting_factor(std::array<float, 4> const& across, std::array<float, 4> const& down, Rect const& box) {
    float const width = box.right - box.left;
    float const height = box.bottom - box.top;
    float factor = 1;
    auto const fit = [&factor](float room, float wanted) {
        if (wanted > room && wanted > 0) factor = std::min(factor, room / wanted);
    };
    fit(width, across[0] + across[1]);
    fit(width, across[3] + across[2]);
    fit(height, down[0] + down[3]);
    fit(height, down[1] + down[2]);
    return factor;
}

// As Chromium chooses it: dashes of twice the width, gaps as near to one width as a whole number of them allows.
Dashes dashes_of(Shape const& shape, float width) {
    std::array<float, 4> radii{};
    float corners = 0;
    for (std::size_t corner = 0; corner < 4; ++corner) {
        radii[corner] = std::max(0.0F, shape.outer_across[corner] - width / 2);
        corners += radii[corner];
    }
    float const across = shape.outer.right - shape.outer.left - width;
    float const down = shape.outer.bottom - shape.outer.top - width;
    float const around = 2 * (across + down) - 2 * corners + quarter_turn * corners;
    float const length = width * (width >= 3 ? 2.0F : 3.0F);
    float const gap = width * (width >= 3 ? 1.0F : 2.0F);
    float const fewer = std::max(1.0F, std::floor(around / (length + gap)));
    float const wide = around / fewer - length;
    float const narrow = around / (fewer + 1) - length;
    bool const keep_fewer = narrow <= 0 || std::abs(wide - gap) < std::abs(narrow - gap);
    return {length, length + (keep_fewer ? wide : narrow), width, 0};
}

}  // namespace

Rect snapped(Item const& item, Surface const& surface) {
    auto const edge = [&surface](float position) {
        return std::floor(position * surface.ratio / surface.grid + 0.5F) * surface.grid;
    };
    return {edge(item.x), edge(item.y), edge(item.x + item.width), edge(item.y + item.height)};
}

Shape shape_of(Item const& item, Surface const& surface) {
    Shape shape;
    float const ratio = surface.ratio;
    shape.outer = snapped(item, surface);
    shape.fill = tint_of(item.fill);
    shape.line = tint_of(item.line);
    std::array<float, 4> border{};
    for (std::size_t side = 0; side < 4; ++side) border[side] = whole_pixels(item.borders[side], ratio);
    shape.inner = {shape.outer.left + border[3], shape.outer.top + border[0], shape.outer.right - border[1],
                   shape.outer.bottom - border[2]};

    for (std::size_t corner = 0; corner < 4; ++corner) {
        shape.outer_across[corner] = item.radii_across[corner] * ratio;
        shape.outer_down[corner] = item.radii_down[corner] * ratio;
    }
    float const factor = fitting_factor(shape.outer_across, shape.outer_down, shape.outer);
    std::array<std::size_t, 4> const beside{3, 1, 1, 3};
    std::array<std::size_t, 4> const above{0, 0, 2, 2};
    for (std::size_t corner = 0; corner < 4; ++corner) {
        shape.outer_across[corner] *= factor;
        shape.outer_down[corner] *= factor;
        shape.inner_across[corner] = std::max(0.0F, shape.outer_across[corner] - border[beside[corner]]);
        shape.inner_down[corner] = std::max(0.0F, shape.outer_down[corner] - border[above[corner]]);
    }
    if (item.style == Border::dashed && border[0] > 0) shape.dashes = dashes_of(shape, border[0]);
    return shape;
}

bool is_plain(Item const& item) {
    auto const none = [](std::array<float, 4> const& lengths) {
        return std::all_of(lengths.begin(), lengths.end(), [](float length) { return length <= 0; });
    };
    return none(item.borders) && none(item.radii_across) && none(item.radii_down);
}

}  // namespace handrail::canvas
