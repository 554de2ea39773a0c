// Requests about one case, and about who comes for it.
#pragma once

#include <string>

#include "api/cases.hpp"

namespace handrail::api {

// Opens a case: by the secret given at its creation, or by the last four digits of the telephone.
struct CaseKey {
    std::string number;
    std::string secret;
    std::string phone_last4;
    bool operator==(CaseKey const&) const = default;
};

struct GetCase {
    using Value = Case;
    CaseKey of;
    bool operator==(GetCase const&) const = default;
};

struct GetReceipt {
    using Value = Receipt;
    CaseKey of;
    bool operator==(GetReceipt const&) const = default;
};

struct CancelCase {
    using Value = Case;
    std::string key;
    CaseKey of;
    bool operator==(CancelCase const&) const = default;
};

struct RescheduleCase {
    using Value = Case;
    std::string key;
    CaseKey of;
    std::string slot;
    bool operator==(RescheduleCase const&) const = default;
};

struct CreatePayment {
    using Value = Payment;
    std::string key;
    CaseKey of;
    std::string method;
    bool operator==(CreatePayment const&) const = default;
};

struct GetPayment {
    using Value = Payment;
    std::string id;
    CaseKey of;
    bool operator==(GetPayment const&) const = default;
};

struct CancelPayment {
    using Value = Payment;
    std::string key;
    std::string id;
    CaseKey of;
    bool operator==(CancelPayment const&) const = default;
};

struct SendMessage {
    using Value = Case;
    std::string key;
    CaseKey of;
    std::string text;
    std::string photo;  // id of an upload; empty: none
    bool operator==(SendMessage const&) const = default;
};

struct RateCase {
    using Value = Case;
    std::string key;
    CaseKey of;
    int face = 0;  // 1 to 5
    bool operator==(RateCase const&) const = default;
};

struct GetBadge {
    using Value = Badge;
    std::string badge;
    bool operator==(GetBadge const&) const = default;
};

}  // namespace handrail::api
