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
struct Config {
    text::Localised name;
    std::vector<Language> languages;
    std::string default_language = "zh-CN";
    std::string hotline;
    int offset_minutes = 480;
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

struct QrCode {
    std::string text;
    int size = 0;
    std::string path;
    bool operator==(QrCode const&) const = default;
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
    bool operator==(Receipt const&) const = default;
};

struct TimelineEntry {
    Moment at;
    std::string state;
    text::Localised text;
    bool operator==(TimelineEntry const&) const = default;
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
