// Money in minor units, as SERVICE_API.md carries it.
#pragma once

#include <cstdint>
#include <string>

namespace handrail {

struct Money {
    std::int64_t amount = 0;       // minor units: fen
    std::string currency = "CNY";  // ISO 4217
    bool operator==(Money const&) const = default;
};

}  // namespace handrail
