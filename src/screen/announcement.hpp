// Announcement: what screen readers are told when one Screen takes the place of another.
#pragma once

#include <string>

#include "screen/screen.hpp"

namespace handrail::screen {

struct Announcement {
    std::string text;      // empty: nothing
    bool at_once = false;  // interrupts: a warning
    std::string standing;  // a warning that was said before and still stands
    bool operator==(Announcement const&) const = default;
};

// Derived from what differs (decision 0037). Whoever is led to another page hears its heading from the focus, and here
// what stands above it; on the same page what arrived is told. Nothing that was there before is told again.
Announcement announcement(Screen const& before, Screen const& after);

// The same where something was said before: that stays as long as it is seen, a warning also beside what comes after
// it.
Announcement announcement(Screen const& before, Announcement const& said, Screen const& after);

}  // namespace handrail::screen
