// Timer: what is waited for, and whom it belongs to.
#pragma once

namespace handrail::app {

// `of` is the request or the page that it belongs to; numbers are never used twice. When that is gone, nobody waits.
struct Timer {
    enum class Kind { idle, slow, payment };
    Kind kind = Kind::idle;
    int of = 0;
    bool operator==(Timer const&) const = default;
};

}  // namespace handrail::app
