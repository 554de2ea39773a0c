// What a personal device keeps between visits: the answers so far, and the cases already made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "api/api.hpp"
#include "forms/answers.hpp"

namespace handrail::app {

// Answers in progress. `key` is the idempotency key of the sending, so that they make one case, whatever happens.
struct Draft {
    std::string service;
    forms::Answers answers;
    forms::StepId step;  // where the person was; empty: at the review
    std::string key;
    std::optional<api::Slot> slot;  // the chosen one, to be shown before the slots are read again
    std::string hold;               // idempotency key of its hold, which brings that back; empty: none
    std::string token;              // of the visit that holds it
    bool sent = false;              // what became of that is not known
    std::int64_t saved = 0;         // seconds since 1970
    bool operator==(Draft const&) const = default;
};

// A case made on this device, so that it opens without typing its number, and what home leads to because of it.
struct KeptCase {
    std::string number;
    std::string secret;
    std::string service;
    std::optional<Moment> start = {};  // of its appointment
    std::int64_t unpaid = 0;  // since when its bill was wanted to be paid, seconds since 1970; 0: nothing is due
    std::string method = {};  // in which it is being paid
    std::string key = {};     // idempotency key of that payment
    bool operator==(KeptCase const&) const = default;
};

// How long a draft lives on a personal device (ACCESSIBILITY W-32).
inline constexpr std::int64_t draft_lifetime = 7 * 24 * 3600;

}  // namespace handrail::app
