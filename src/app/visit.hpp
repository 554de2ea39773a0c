// Visit: what is being answered, from the explanation of a service to its receipt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/requests.hpp"
#include "forms/answers.hpp"

namespace handrail::app {

struct Visit {
    int id = 0;
    forms::Definition definition;
    forms::Answers answers;
    std::optional<Date> day;     // chosen on the way to a slot
    std::optional<Moment> lost;  // the start of the slot that somebody else took
    std::vector<api::Office> offices;
    bool offices_loaded = false;
    std::optional<api::Slot> slot;  // the one chosen
    api::PlaceHold holding;         // as it was asked for: the same again brings the same hold; without a key: none
    std::optional<api::Hold> hold;
    std::int64_t hold_asked = 0;  // when it was placed or last extended
    std::string key;              // idempotency key of the sending, the same for all of the visit: it makes one case
    std::string token;            // what the service knows the visit by where it holds a time
    bool unsure = false;          // it was sent, and what became of that is not known
    std::vector<api::Place> places;
    bool places_loaded = false;
    std::vector<api::Bill> bills;
    bool bills_loaded = false;
    bool nearest_first = false;  // the places
    forms::StepId by_digits;     // the date step that is typed though its days could be chosen
    std::string capture;         // address of the photo or recording in the page; empty: none
    forms::StepId capture_of;    // the step that it is for; without an answer there it is not sent yet
    std::string rescheduling;    // number of the case whose slot is being changed; empty: a new case
    bool operator==(Visit const&) const = default;
};

// The visit that was sent last: its receipt ends the same progress line, and says on paper whose it is.
struct Walked {
    std::string number;  // of the case that was made of it
    int steps = 0;
    std::string name;  // that was given; empty where none was asked
    std::string own;   // what the device would know again, if that is wanted (app/own.hpp)
    bool operator==(Walked const&) const = default;
};

}  // namespace handrail::app
