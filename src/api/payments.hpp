// Money: bills, the ways to pay them, and what becomes of a payment (docs/service-api.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/offices.hpp"
#include "base/money.hpp"
#include "base/time.hpp"
#include "text/localised.hpp"

namespace handrail::api {

// How money is paid: at once, or with cash at a counter by the code of a barcode.
struct PaymentMethod {
    std::string id;
    bool at_counter = false;
    text::Localised title;
    std::string icon;
    bool operator==(PaymentMethod const&) const = default;
};

// A code to be scanned: the path of its dark modules, `size` of them a side.
struct QrCode {
    std::string text;
    int size = 0;
    std::string path;
    bool operator==(QrCode const&) const = default;
};

struct Bill {
    std::string id;
    text::Localised payee;
    std::string account;
    std::string holder;  // masked: 李*英
    text::Localised period;
    std::string due;  // a date
    Money amount;
    std::string icon;
    bool operator==(Bill const&) const = default;
};

// A payment as docs/service-api.md tells it. While `known` is false nobody can say whether money was taken.
struct Payment {
    enum class State { pending, succeeded, failed, cancelled, refunded };
    std::string id;
    State state = State::pending;
    bool known = true;
    bool at_counter = false;
    Money amount;
    std::string method;
    std::string reason;                     // failed: "declined", "provider_unreachable", "expired"
    std::vector<std::string> alternatives;  // methods that can still be used
    std::string counter_code;               // 12 digits
    QrCode barcode;                         // of the code; its size is how many modules it is wide
    std::optional<Moment> valid_until;      // of the counter's code
    std::vector<Office> desks;              // where it can be paid; none: the deployment names none
    std::optional<Moment> cancel_until;
    bool operator==(Payment const&) const = default;
};

}  // namespace handrail::api
