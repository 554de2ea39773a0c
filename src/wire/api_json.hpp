// Bodies of the shared API's replies from JSON (SERVICE_API.md, Resources). Requests are in wire/request_json.
// Replies only grow, so members that are not known here are passed over; those that are needed must be right.
#pragma once

#include <string>
#include <string_view>

#include "api/api.hpp"
#include "wire/decoded.hpp"

namespace handrail::wire {

Decoded<api::Config> decode_config(std::string_view json);
Decoded<api::Catalogue> decode_catalogue(std::string_view json);

// The error of a reply whose status is not 2xx. A body that is no problem document, such as a proxy's HTML page,
// still gives its status, with the kind `malformed`. `retry_after` is the header of that name in seconds, else 0.
api::ApiError decode_problem(int status, std::string_view body, int retry_after = 0);

}  // namespace handrail::wire
