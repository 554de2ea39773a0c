// What the shared API says (SERVICE_API.md), as values. Decoding is in wire/api_json.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/money.hpp"
#include "base/time.hpp"
#include "service/definition.hpp"
#include "text/localised.hpp"
#include "text/opening.hpp"

namespace handrail::api {

struct Language {
    std::string tag;
    std::string name;  // in itself: 中文
    bool operator==(Language const&) const = default;
};
// How money is paid: at once, or with cash at a counter by the code of a barcode.
struct PaymentMethod {
    std::string id;
    bool at_counter = false;
    text::Localised title;
    std::string icon;
    bool operator==(PaymentMethod const&) const = default;
};
struct Config {
    text::Localised name;
    std::vector<Language> languages;
    std::string default_language = "zh-CN";
    std::string hotline;
    int offset_minutes = 480;
    std::vector<PaymentMethod> payment_methods;
    bool operator==(Config const&) const = default;
};

struct Category {
    std::string id;
    text::Localised title;
    std::string icon;
    bool operator==(Category const&) const = default;
};
struct ServiceSummary {
    std::string id;
    int version = 1;
    std::string category;
    text::Localised title;
    text::Localised summary;
    std::string icon;
    service::Outcome outcome = service::Outcome::appointment;
    bool operator==(ServiceSummary const&) const = default;
};
struct Catalogue {
    std::string version;
    std::vector<Category> categories;
    std::vector<ServiceSummary> services;
    bool operator==(Catalogue const&) const = default;
};

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
    text::Localised hours;                    // in words, when the service gives words
    std::vector<text::OpeningHours> opening;  // else as times; text/opening words them
    std::vector<Date> closed;
    std::vector<Facility> facilities;
    std::optional<int> waiting_minutes;
    std::optional<int> waiting_people;
    bool operator==(Office const&) const = default;
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

struct Place {
    std::string id;
    text::Localised name;
    text::Localised area;
    bool operator==(Place const&) const = default;
};

// A photo as the service keeps it; its id is the answer.
struct Upload {
    std::string id;
    bool operator==(Upload const&) const = default;
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

// A code to be scanned: the path of its dark modules, `size` of them a side.
struct QrCode {
    std::string text;
    int size = 0;
    std::string path;
    bool operator==(QrCode const&) const = default;
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
    std::optional<Moment> cancel_until;
    bool operator==(Payment const&) const = default;
};

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

// A problem document (RFC 9457), or that no answer came at all.
struct ApiError {
    enum class Kind { unreachable, problem, malformed };
    Kind kind = Kind::problem;
    int status = 0;
    std::string code;                           // "slot_taken"
    std::map<std::string, std::string> fields;  // step id to code
    int retry_after = 0;                        // seconds
    std::vector<Slot> nearest;                  // with "slot_taken": the nearest that are free
    bool operator==(ApiError const&) const = default;
};

}  // namespace handrail::api
