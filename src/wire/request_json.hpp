// Requests to the shared API as HTTP carries them, and what came back as the Reply that the request asks for.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "api/requests.hpp"

namespace handrail::wire {

struct HttpRequest {
    std::string method;  // "GET"
    std::string path;    // "/api/v1/slots?service=…", percent-encoded
    std::map<std::string, std::string> headers;
    std::string body;  // empty: none
    bool operator==(HttpRequest const&) const = default;
};
HttpRequest encode_request(api::Request const& request);
// The stream of a case's changes; an empty path where there is no case.
HttpRequest encode_follow(api::CaseKey const& of);

// Never fails: a reply that cannot be read is an ApiError of the kind `malformed`, status 0 one of `unreachable`.
// `retry_after` is the header of that name in seconds, else 0.
api::Reply decode_reply(api::Request const& request, int status, std::string_view body, int retry_after = 0);

}  // namespace handrail::wire
