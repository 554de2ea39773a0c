// Cases: their receipts, what became of them, and who comes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/offices.hpp"
#include "api/payments.hpp"

namespace handrail::api {

// Somebody of the staff: who comes to the door, and whether that is true.
struct Badge {
    std::string badge;
    text::Localised name;
    text::Localised organisation;
    text::Localised role;
    std::string valid_until;  // a date
    bool valid = false;
    bool operator==(Badge const&) const = default;
};

struct GuideStep {
    std::string icon;
    text::Localised text;
    bool operator==(GuideStep const&) const = default;
};

struct Receipt {
    std::string number;
    std::string service;
    text::Localised title;
    std::optional<Moment> start;
    std::optional<Moment> end;
    std::optional<Office> office;
    text::Localised window;
    std::vector<text::Localised> bring;
    std::optional<Money> fee;
    std::string call;
    std::string code;  // four digits that open the case as those of a telephone would, where there is none
    std::optional<Moment> created;
    std::optional<Moment> cancel_until;  // later than this only by telephone
    std::string hash;
    QrCode qr;
    std::optional<Bill> bill;
    std::optional<Moment> paid;
    std::optional<Moment> refunded;
    std::vector<GuideStep> guide;  // what to do on the day
    bool operator==(Receipt const&) const = default;
};

struct TimelineEntry {
    Moment at;
    std::string state;
    text::Localised text;
    bool operator==(TimelineEntry const&) const = default;
};

struct Message {
    Moment at;
    bool from_staff = false;
    text::Localised text;
    bool photo = false;
    bool operator==(Message const&) const = default;
};

struct Case {
    std::string number;
    std::string secret;  // only in the answer to its creation
    std::string service;
    text::Localised title;
    std::string state;            // "booked", "cancelled", …
    std::optional<Moment> start;  // of an appointment that stands
    std::optional<Moment> end;
    std::optional<Office> office;
    text::Localised window;
    std::optional<Moment> cancel_until;
    std::vector<TimelineEntry> timeline;
    std::vector<std::string> can;
    std::optional<Receipt> receipt;
    text::Localised now;             // who has it
    text::Localised next;            // what comes next
    std::string expected;            // a moment or a date
    text::Localised waiting_reason;  // why it waits
    text::Localised to_do;           // what the person has to do; empty: nothing
    std::optional<Badge> worker;     // who comes
    std::vector<Message> messages;
    std::optional<Bill> bill;
    std::optional<Payment> payment;  // the newest
    int rating = 0;                  // 1 to 5; 0: none
    int version = 0;                 // one more with each change
    bool operator==(Case const&) const = default;
};

}  // namespace handrail::api
