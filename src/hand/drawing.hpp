// Drawing: what a hand wrote, stroke after stroke, each as the points that it went through.
#pragma once

#include <vector>

namespace handrail::hand {

struct Point {
    float x = 0;
    float y = 0;  // downwards
    bool operator==(Point const&) const = default;
};
using Stroke = std::vector<Point>;
using Drawing = std::vector<Stroke>;

}  // namespace handrail::hand
