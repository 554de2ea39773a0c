// What a decoder gives: a value, or where in the document it went wrong and why. Free of the JSON library.
#pragma once

#include <string>

#include "base/result.hpp"

namespace handrail::wire {

struct DecodeFault {
    std::string pointer;  // RFC 6901: "/steps/2/kind"; empty for the whole document
    std::string reason;   // one line for a deployer or a log, never for a resident
    bool operator==(DecodeFault const&) const = default;
};

template <class T>
using Decoded = Result<T, DecodeFault>;

}  // namespace handrail::wire
