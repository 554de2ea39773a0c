// Measures of a drawing: resampled, brought to the middle and to one size, and counted by place and direction.
#include "hand/shape.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace handrail::hand {

namespace {

constexpr int most_dots = 96;
constexpr float reach = 2.2F;       // standard deviations from the middle to the edge of the frame
constexpr float narrowest = 0.35F;  // a drawing that is flatter than this is not stretched to the full height

float length_between(Point from, Point to) { return std::hypot(to.x - from.x, to.y - from.y); }

float length_of(Stroke const& stroke) {
    float length = 0;
    for (std::size_t i = 1; i < stroke.size(); ++i) length += length_between(stroke[i - 1], stroke[i]);
    return length;
}

float length_of(Drawing const& drawing) {
    float length = 0;
    for (auto const& stroke : drawing) length += length_of(stroke);
    return length;
}

// The same stroke as points at equal distances, about `step`; never fewer than two.
Stroke evenly(Stroke const& stroke, float step) {
    float const length = length_of(stroke);
    auto const parts = std::max(1, static_cast<int>(std::lround(length / std::max(step, 1e-6F))));
    Stroke even{stroke.front()};
    float const apart = length / static_cast<float>(parts);
    float due = apart;
    float gone = 0;
    for (std::size_t i = 1; i < stroke.size(); ++i) {
        float const part = length_between(stroke[i - 1], stroke[i]);
        for (; part > 0 && due <= gone + part && static_cast<int>(even.size()) < parts; due += apart) {
            float const share = (due - gone) / part;
            even.push_back({stroke[i - 1].x + share * (stroke[i].x - stroke[i - 1].x),
                            stroke[i - 1].y + share * (stroke[i].y - stroke[i - 1].y)});
        }
        gone += part;
    }
    even.push_back(stroke.back());
    return even;
}

float size_of(Drawing const& drawing) {
    float left = std::numeric_limits<float>::max(), right = -left, top = left, bottom = -left;
    for (auto const& stroke : drawing)
        for (auto const& point : stroke) {
            left = std::min(left, point.x), right = std::max(right, point.x);
            top = std::min(top, point.y), bottom = std::max(bottom, point.y);
        }
    return std::max(right - left, bottom - top);
}

// Each point becomes the mean of those around it; at the ends of fewer.
Stroke smoothed(Stroke const& stroke, int around) {
    auto const size = stroke.size();
    Stroke smooth;
    for (std::size_t i = 0; i < size; ++i) {
        auto const side = std::min({static_cast<std::size_t>(around), i, size - 1 - i});
        Point sum;
        for (auto k = i - side; k <= i + side; ++k) sum.x += stroke[k].x, sum.y += stroke[k].y;
        float const count = static_cast<float>(2 * side + 1);
        smooth.push_back({sum.x / count, sum.y / count});
    }
    return smooth;
}

// Mean and spread of the ink, each dot the same.
struct Frame {
    float x = 0, y = 0, across = 1, down = 1;
};

Frame frame_of(Dots const& dots) {
    Frame frame;
    float const count = static_cast<float>(dots.size());
    for (auto const& dot : dots) frame.x += dot.x / count, frame.y += dot.y / count;
    float wide = 0, high = 0;
    for (auto const& dot : dots) {
        wide += (dot.x - frame.x) * (dot.x - frame.x) / count;
        high += (dot.y - frame.y) * (dot.y - frame.y) / count;
    }
    wide = std::sqrt(wide), high = std::sqrt(high);
    float const least = std::max(narrowest * std::max(wide, high), 1e-3F);
    frame.across = 1 / (reach * std::max(wide, least));
    frame.down = 1 / (reach * std::max(high, least));
    return frame;
}

}  // namespace

Drawing steadied(Drawing const& drawing) {
    constexpr float fineness = 64;
    constexpr int around = 3;
    float const step = std::max(size_of(drawing), 1e-3F) / fineness;
    Drawing steady;
    for (auto const& stroke : drawing)
        if (!stroke.empty()) steady.push_back(smoothed(evenly(stroke, step), around));
    return steady;
}

Dots dots_of(Drawing const& drawing) {
    float const step = std::max(length_of(drawing) / most_dots, 1e-3F);
    Dots dots;
    for (auto const& stroke : drawing) {
        if (stroke.empty()) continue;
        auto const even = evenly(stroke, step);
        for (std::size_t i = 1; i < even.size(); ++i)
            dots.push_back({(even[i - 1].x + even[i].x) / 2, (even[i - 1].y + even[i].y) / 2, even[i].x - even[i - 1].x,
                            even[i].y - even[i - 1].y});
    }
    auto const frame = frame_of(dots);
    for (auto& dot : dots) {
        float const across = dot.across * frame.across, down = dot.down * frame.down;
        float const square = std::max(across * across + down * down, 1e-12F);
        dot = {(dot.x - frame.x) * frame.across, (dot.y - frame.y) * frame.down,
               (across * across - down * down) / square, 2 * across * down / square};
    }
    return dots;
}

Shape shape_of(Dots const& dots) {
    std::array<float, cells * cells * directions> ink{};
    for (auto const& dot : dots) {
        float const turn = std::atan2(dot.down, dot.across) / 6.2831853F * directions + directions;
        float const x = std::clamp((dot.x + 1) / 2 * cells - 0.5F, 0.0F, cells - 1.001F);
        float const y = std::clamp((dot.y + 1) / 2 * cells - 0.5F, 0.0F, cells - 1.001F);
        int const column = static_cast<int>(x), row = static_cast<int>(y), way = static_cast<int>(turn);
        float const right = x - static_cast<float>(column), below = y - static_cast<float>(row);
        float const further = turn - static_cast<float>(way);
        for (int corner = 0; corner < 8; ++corner) {
            int const a = corner & 1, b = corner >> 1 & 1, c = corner >> 2;
            float const share = (a ? right : 1 - right) * (b ? below : 1 - below) * (c ? further : 1 - further);
            ink[static_cast<std::size_t>(((row + b) * cells + column + a) * directions + (way + c) % directions)] +=
                share;
        }
    }
    Shape shape{};
    float const scale = 60 * std::sqrt(most_dots / static_cast<float>(std::max<std::size_t>(dots.size(), 1)));
    for (std::size_t i = 0; i < shape.size(); ++i)
        shape[i] = static_cast<std::uint8_t>(std::min(255.0F, std::sqrt(ink[i]) * scale));
    return shape;
}

int unlikeness(Shape const& one, Shape const& other) {
    int sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) sum += (one[i] - other[i]) * (one[i] - other[i]);
    return sum;
}

namespace {

float one_way(Dots const& from, Dots const& to) {
    constexpr float turned = 0.12F;  // what a right angle between the directions costs, as a square of distance
    constexpr float most = 0.3F;     // a dot that is nowhere near costs no more than this
    float sum = 0;
    for (auto const& dot : from) {
        float nearest = most;
        for (auto const& other : to) {
            float const across = dot.x - other.x, down = dot.y - other.y;
            float const turn = 1 - (dot.across * other.across + dot.down * other.down);
            nearest = std::min(nearest, across * across + down * down + turned / 2 * turn);
        }
        sum += std::sqrt(nearest);
    }
    return sum / static_cast<float>(std::max<std::size_t>(from.size(), 1));
}

}  // namespace

float distance(Dots const& one, Dots const& other) { return one_way(one, other) + one_way(other, one); }

}  // namespace handrail::hand
