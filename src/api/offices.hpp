// Where one goes and when: offices, places and slots.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "text/localised.hpp"
#include "text/opening.hpp"

namespace handrail::api {

struct Facility {
    std::string icon;  // empty: none
    text::Localised label;
    bool operator==(Facility const&) const = default;
};

struct Office {
    std::string id;
    text::Localised name;
    text::Localised address;
    std::string phone;
    text::Localised hours;       // in words, when the service gives words
    text::OpenTimes open_times;  // else as times; text/opening words them
    std::vector<Facility> facilities;
    std::optional<int> waiting_minutes;
    std::optional<int> waiting_people;
    bool operator==(Office const&) const = default;
};

struct Place {
    std::string id;
    text::Localised name;
    text::Localised area;
    bool operator==(Place const&) const = default;
};

struct Slot {
    std::string id;
    Moment start;
    Moment end;
    int left = 0;
    bool operator==(Slot const&) const = default;
};

struct Hold {
    std::string id;
    std::string slot;
    Moment expires;
    std::optional<Moment> extendable_until;
    bool operator==(Hold const&) const = default;
};

}  // namespace handrail::api
