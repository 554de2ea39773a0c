// Requests to the shared API as HTTP carries them, and replies as the values that they ask for (SERVICE_API.md,
// Resources).
#include "wire/request_json.hpp"

#include "wire/answers_json.hpp"
#include "wire/api_json.hpp"
#include "wire/case_json.hpp"
#include "wire/definition_json.hpp"
#include "wire/json.hpp"
#include "wire/office_json.hpp"
#include "wire/payment_json.hpp"
#include "wire/place_json.hpp"

namespace handrail::wire {
namespace {

constexpr std::string_view base = "/api/v1";

bool is_unreserved(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || std::string_view{"-._~"}.find(character) != std::string_view::npos;
}

// RFC 3986, 2.1: an id from the service may hold anything, and must not turn into another path.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string result;
    for (char const character : text) {
        auto const byte = static_cast<unsigned char>(character);
        if (is_unreserved(character))
            result += character;
        else
            (result += '%').append({hexadecimal[byte >> 4U], hexadecimal[byte & 15U]});
    }
    return result;
}

// "/api/v1/cases/48273061/receipt" from {"cases", "48273061", "receipt"}.
std::string path_of(std::initializer_list<std::string_view> parts) {
    std::string path{base};
    for (auto const part : parts) path += "/" + percent_encoded(part);
    return path;
}

std::string query_of(std::initializer_list<std::pair<std::string_view, std::string>> parameters) {
    std::string query;
    for (auto const& [name, value] : parameters)
        if (!value.empty())
            (query += query.empty() ? '?' : '&').append(name).append("=").append(percent_encoded(value));
    return query;
}

HttpRequest get(std::string path) { return {"GET", std::move(path), {{"Accept", "application/json"}}, {}}; }

HttpRequest post(std::string path, std::string const& key, Json const& body) {
    HttpRequest request{"POST", std::move(path), {{"Accept", "application/json"}}, dump(body)};
    request.headers["Content-Type"] = "application/json";
    if (!key.empty()) request.headers["Idempotency-Key"] = key;
    return request;
}

// Opens a case by its secret, which travels in a header because addresses are kept in logs; else by the telephone.
HttpRequest opened_by(api::CaseKey const& key, HttpRequest request) {
    if (!key.secret.empty())
        request.headers["Case-Secret"] = key.secret;
    else
        request.path += query_of({{"phone_last4", key.phone_last4}});
    return request;
}

HttpRequest encode(api::GetService const& request) { return get(path_of({"services", request.id})); }

HttpRequest encode(api::GetOffices const& request) {
    return get(path_of({"offices"}) + query_of({{"service", request.service}}));
}

HttpRequest encode(api::GetSlots const& request) {
    return get(path_of({"slots"}) + query_of({{"service", request.service},
                                              {"office", request.office},
                                              {"from", to_string(request.from)},
                                              {"days", std::to_string(request.days)},
                                              {"with", request.with}}));
}

HttpRequest encode(api::PlaceHold const& request) {
    auto body = texts({{"service", request.service}, {"office", request.office}, {"slot", request.slot}});
    if (!request.visit.empty()) body["visit"] = request.visit;
    return post(path_of({"holds"}), request.key, body);
}

HttpRequest encode(api::ExtendHold const& request) {
    auto encoded = post(path_of({"holds", request.id}), {}, Json::object());
    encoded.method = "PUT";
    return encoded;
}

HttpRequest encode(api::ReleaseHold const& request) {
    auto encoded = get(path_of({"holds", request.id}));
    encoded.method = "DELETE";
    return encoded;
}

HttpRequest encode(api::CreateCase const& request) {
    auto body = texts({{"service", request.service}, {"language", request.language}, {"channel", request.channel}});
    body["definition_version"] = request.definition_version;
    body["answers"] = json_of(request.answers);
    if (!request.hold.empty()) body["hold"] = request.hold;
    return post(path_of({"cases"}), request.key, body);
}

HttpRequest encode(api::FindCase const& request) {
    auto encoded = get(path_of({"cases"}));
    encoded.headers["Idempotency-Key"] = request.key;
    return encoded;
}

HttpRequest encode(api::GetCase const& request) {
    return opened_by(request.of, get(path_of({"cases", request.of.number})));
}

HttpRequest encode(api::GetReceipt const& request) {
    return opened_by(request.of, get(path_of({"cases", request.of.number, "receipt"})));
}

HttpRequest encode(api::CancelCase const& request) {
    return opened_by(request.of, post(path_of({"cases", request.of.number, "cancel"}), request.key, Json::object()));
}

HttpRequest encode(api::RescheduleCase const& request) {
    return opened_by(request.of, post(path_of({"cases", request.of.number, "reschedule"}), request.key,
                                      texts({{"slot", request.slot}})));
}

HttpRequest encode(api::GetPlaces const& request) {
    return get(path_of({"places"}) + query_of({{"near", request.near}}));
}

// The page adds the body, for the photo or recording never comes here; the service tells which by its content.
HttpRequest encode(api::SendUpload const& request) {
    return {"POST",
            path_of({"uploads"}),
            {{"Accept", "application/json"},
             {"Content-Type", "application/octet-stream"},
             {"Idempotency-Key", request.key}},
            {}};
}

HttpRequest encode(api::GetBills const& request) {
    return get(path_of({"bills"}) + query_of({{"service", request.service}, {"account", request.account}}));
}

// A payment is opened by the secret of its case; without one the service refuses it.
HttpRequest encode(api::CreatePayment const& request) {
    return opened_by(request.of, post(path_of({"payments"}), request.key,
                                      texts({{"case", request.of.number}, {"method", request.method}})));
}

HttpRequest encode(api::GetPayment const& request) {
    return opened_by(request.of, get(path_of({"payments", request.id})));
}

HttpRequest encode(api::CancelPayment const& request) {
    return opened_by(request.of, post(path_of({"payments", request.id, "cancel"}), request.key, Json::object()));
}

HttpRequest encode(api::SendMessage const& request) {
    auto body = texts({{"text", request.text}});
    if (!request.photo.empty()) body["photo"] = request.photo;
    return opened_by(request.of, post(path_of({"cases", request.of.number, "messages"}), request.key, body));
}

HttpRequest encode(api::RateCase const& request) {
    auto body = Json::object();
    body["face"] = request.face;
    return opened_by(request.of, post(path_of({"cases", request.of.number, "rating"}), request.key, body));
}

HttpRequest encode(api::GetBadge const& request) { return get(path_of({"staff", request.badge})); }

api::ApiError error_of(api::ApiError::Kind kind, int status) {
    api::ApiError error;
    error.kind = kind;
    error.status = status;
    return error;
}

// -- What a good reply holds, by its type ------------------------------------------------------------------------

void read(Cursor const& at, forms::Definition& value) { value = definition(at); }
void read(Cursor const& at, api::Offices& value) { value.all = offices(at); }
void read(Cursor const& at, api::Slots& value) { value.all = slots(at); }
void read(Cursor const& at, api::Hold& value) { value = hold(at); }
void read(Cursor const&, api::Released&) {}
void read(Cursor const& at, api::Case& value) { value = case_of(at); }
void read(Cursor const& at, api::Receipt& value) { value = receipt(at); }
void read(Cursor const& at, api::Places& value) { value.all = list(at, place); }
void read(Cursor const& at, api::Upload& value) { value = upload(at); }
void read(Cursor const& at, api::Bills& value) { value.all = list(at, bill); }
void read(Cursor const& at, api::Payment& value) { value = payment(at); }
void read(Cursor const& at, api::Badge& value) { value = badge(at); }

template <class Value>
api::Reply reply_with(Cursor const& at) {
    Value value;
    read(at, value);
    return value;
}

}  // namespace

// An address holds but one query, so the telephone stands in it from the beginning.
HttpRequest encode_follow(api::CaseKey const& of) {
    if (of.number.empty()) return {};
    auto const phone = of.secret.empty() ? of.phone_last4 : std::string{};
    HttpRequest request{"GET",
                        path_of({"stream"}) + query_of({{"case", of.number}, {"phone_last4", phone}}),
                        {{"Accept", "text/event-stream"}},
                        {}};
    if (!of.secret.empty()) request.headers["Case-Secret"] = of.secret;
    return request;
}

HttpRequest encode_request(api::Request const& request) {
    return match(request, [](auto const& specific) { return encode(specific); });
}

api::Reply decode_reply(api::Request const& request, int status, std::string_view body, int retry_after) {
    if (status == 0) return error_of(api::ApiError::Kind::unreachable, status);
    if (status < 200 || status > 299) return decode_problem(status, body, retry_after);
    bool const is_empty = std::holds_alternative<api::ReleaseHold>(request);
    auto const json = parse(is_empty ? "null" : body);
    if (!json) return error_of(api::ApiError::Kind::malformed, status);
    FirstFault first;
    Cursor const at{&json.value(), &first};
    auto reply = match(
        request, [&](auto const& asked) { return reply_with<typename std::decay_t<decltype(asked)>::Value>(at); });
    if (first) return error_of(api::ApiError::Kind::malformed, status);
    return reply;
}

}  // namespace handrail::wire
