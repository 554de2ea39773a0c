// Announcement: what screen readers are told when one Screen takes the place of another.
#pragma once

#include <string>
#include <vector>

#include "screen/screen.hpp"

namespace handrail::screen {

struct Element;
using Lines = std::vector<std::string>;

// A Screen and the elements that it was rendered to.
struct Shown {
    Screen const& screen;
    Element const& tree;
};

// What is new on a Screen, a line each.
struct News {
    Lines lines;
    bool at_once = false;  // interrupts: a warning
};

// Derived from what differs (decision 0037). Whoever is led to another page hears its heading from the focus, and here
// what stands above it; on the same page what arrived is told. Nothing that was there before is told again.
News news(Shown const& before, Shown const& after);

struct Announcement {
    std::string text;  // empty: nothing
    bool at_once = false;
    std::string standing;  // a warning that was said before and still stands
    bool operator==(Announcement const&) const = default;
};

// The same, one after another, as one would say it. What was said before stays as long as it is seen, a warning also
// beside what comes after it.
Announcement announcement(Shown const& before, Announcement const& said, Shown const& after);

}  // namespace handrail::screen
