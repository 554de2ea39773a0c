// What the shared API says (SERVICE_API.md), as values. Decoding is in wire/api_json.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "api/cases.hpp"
#include "api/offices.hpp"
#include "api/payments.hpp"
#include "forms/definition.hpp"
#include "text/localised.hpp"

namespace handrail::api {

struct Language {
    std::string tag;
    std::string name;  // in itself: 中文
    bool operator==(Language const&) const = default;
};

// From this moment on the clocks of a deployment are this far from the world's.
struct OffsetChange {
    std::int64_t from = 0;  // seconds since 1970
    int offset_minutes = 0;
    bool operator==(OffsetChange const&) const = default;
};

struct Config {
    text::Localised name;
    std::vector<Language> languages;
    std::string default_language = "zh-CN";
    std::string hotline;
    int offset_minutes = 480;
    std::vector<OffsetChange> offset_changes;  // in their order
    std::vector<PaymentMethod> payment_methods;
    bool operator==(Config const&) const = default;
};

struct Category {
    std::string id;
    text::Localised title;
    std::string icon;
    bool visitors = false;  // who stands at the door is checked among its services
    bool operator==(Category const&) const = default;
};

struct Catalogue {
    std::string version;
    std::vector<Category> categories;
    std::vector<forms::Introduction> services;
    bool operator==(Catalogue const&) const = default;
};

// A photo or a recording as the service keeps it; its id is the answer, or ends it.
struct Upload {
    std::string id;
    bool operator==(Upload const&) const = default;
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
