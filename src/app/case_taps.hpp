// What the controls mean that belong to a case which is made already: paying, writing, rating, a worker's badge.
#pragma once

#include <string>

namespace handrail::app {

struct PayTapped {
    std::string method;
    bool operator==(PayTapped const&) const = default;
};
struct PayCancelTapped {
    bool operator==(PayCancelTapped const&) const = default;
};
struct MessageTapped {
    bool operator==(MessageTapped const&) const = default;
};  // write a message to the case
struct RateTapped {
    bool operator==(RateTapped const&) const = default;
};
struct RatingGiven {
    int face = 0;
    bool operator==(RatingGiven const&) const = default;
};
struct BadgeTapped {
    bool operator==(BadgeTapped const&) const = default;
};  // check a badge

}  // namespace handrail::app
