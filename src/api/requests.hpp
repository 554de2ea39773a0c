// Requests to the shared API and their replies, as values. How they look on the wire is in wire/api_json.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "api/api.hpp"
#include "api/case_requests.hpp"
#include "forms/answers.hpp"

namespace handrail::api {

struct RequestId {
    int value = 0;
    bool operator==(RequestId const&) const = default;
    bool operator<(RequestId const& other) const { return value < other.value; }
};

struct Offices {
    std::vector<Office> all;
    bool operator==(Offices const&) const = default;
};
struct Slots {
    std::vector<Slot> all;
    bool operator==(Slots const&) const = default;
};
struct Released {
    bool operator==(Released const&) const = default;
};

struct Places {
    std::vector<Place> all;
    bool operator==(Places const&) const = default;
};
struct Bills {
    std::vector<Bill> all;
    bool operator==(Bills const&) const = default;
};

// Every request says in `Value` what a good reply to it holds.
struct GetService {
    using Value = forms::Definition;
    std::string id;
    bool operator==(GetService const&) const = default;
};
struct GetOffices {
    using Value = Offices;
    std::string service;
    bool operator==(GetOffices const&) const = default;
};
struct GetSlots {
    using Value = Slots;
    std::string service;
    std::string office;
    Date from;
    int days = 14;
    std::string with;  // the option that narrows the times; empty: none
    bool operator==(GetSlots const&) const = default;
};
// `key` is the Idempotency-Key: the same key never does the same thing twice.
struct PlaceHold {
    using Value = Hold;
    std::string key;
    std::string service;
    std::string office;
    std::string slot;
    std::string visit;  // a visit holds one time: another one takes its place in one step
    bool operator==(PlaceHold const&) const = default;
};
struct ExtendHold {
    using Value = Hold;
    std::string id;
    bool operator==(ExtendHold const&) const = default;
};
struct ReleaseHold {
    using Value = Released;
    std::string id;
    bool operator==(ReleaseHold const&) const = default;
};
struct CreateCase {
    using Value = Case;
    std::string key;
    std::string service;
    int definition_version = 1;
    std::string language;
    std::string channel;  // "web", "kiosk", "volunteer"
    forms::Answers answers;
    std::string hold;  // empty: none
    bool operator==(CreateCase const&) const = default;
};

// The case that this key made, if any: what became of a request whose answer was lost.
struct FindCase {
    using Value = Case;
    std::string key;
    bool operator==(FindCase const&) const = default;
};

struct GetPlaces {
    using Value = Places;
    std::string near;  // "31.23,121.47"; empty: all
    bool operator==(GetPlaces const&) const = default;
};
// The photo or recording itself stays with the page, which sends it as the body.
struct SendUpload {
    using Value = Upload;
    std::string key;
    bool operator==(SendUpload const&) const = default;
};
struct GetBills {
    using Value = Bills;
    std::string service;
    std::string account;
    bool operator==(GetBills const&) const = default;
};

using Request = std::variant<GetService, GetOffices, GetSlots, PlaceHold, ExtendHold, ReleaseHold, CreateCase, FindCase,
                             GetCase, GetReceipt, CancelCase, RescheduleCase, GetPlaces, SendUpload, GetBills,
                             CreatePayment, GetPayment, CancelPayment, SendMessage, RateCase, GetBadge>;

// What came back: the value that the request asks for, or why there is none.
using Reply = std::variant<forms::Definition, Offices, Slots, Hold, Released, Case, Receipt, Places, Upload, Bills,
                           Payment, Badge, ApiError>;

}  // namespace handrail::api
