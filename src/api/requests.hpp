// Requests to the shared API and their replies, as values. How they look on the wire is in wire/api_json.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "api/api.hpp"
#include "service/answers.hpp"

namespace handrail::api {

struct RequestId {
    int value = 0;
    bool operator==(RequestId const&) const = default;
    bool operator<(RequestId const& other) const { return value < other.value; }
};

// Opens a case: by the secret given at its creation, or by the last four digits of the telephone.
struct CaseKey {
    std::string number;
    std::string secret;
    std::string phone_last4;
    bool operator==(CaseKey const&) const = default;
};

struct GetService {
    std::string id;
    bool operator==(GetService const&) const = default;
};
struct GetOffices {
    std::string service;
    bool operator==(GetOffices const&) const = default;
};
struct GetSlots {
    std::string service;
    std::string office;
    Date from;
    int days = 14;
    bool operator==(GetSlots const&) const = default;
};
// `key` is the Idempotency-Key: the same key never does the same thing twice.
struct PlaceHold {
    std::string key;
    std::string service;
    std::string office;
    std::string slot;
    bool operator==(PlaceHold const&) const = default;
};
struct ExtendHold {
    std::string id;
    bool operator==(ExtendHold const&) const = default;
};
struct ReleaseHold {
    std::string id;
    bool operator==(ReleaseHold const&) const = default;
};
struct CreateCase {
    std::string key;
    std::string service;
    int definition_version = 1;
    std::string language;
    std::string channel;  // "web", "kiosk", "volunteer"
    service::Answers answers;
    std::string hold;  // empty: none
    bool operator==(CreateCase const&) const = default;
};
struct GetCase {
    CaseKey of;
    bool operator==(GetCase const&) const = default;
};
struct GetReceipt {
    CaseKey of;
    bool operator==(GetReceipt const&) const = default;
};
struct CancelCase {
    std::string key;
    CaseKey of;
    bool operator==(CancelCase const&) const = default;
};
struct RescheduleCase {
    std::string key;
    CaseKey of;
    std::string slot;
    bool operator==(RescheduleCase const&) const = default;
};

using Request = std::variant<GetService, GetOffices, GetSlots, PlaceHold, ExtendHold, ReleaseHold, CreateCase, GetCase,
                             GetReceipt, CancelCase, RescheduleCase>;

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

// What came back: the value that the request asks for, or why there is none.
using Reply = std::variant<service::Definition, Offices, Slots, Hold, Released, Case, Receipt, ApiError>;

}  // namespace handrail::api
