// What the service answers, as an event for whoever asked: what was asked, and the value or why there is none.
#pragma once

#include "api/requests.hpp"

namespace handrail::app {

// Whom a request belongs to. Nobody waits for the answer to what is left: it goes with the page, the visit or the case.
enum class Owner { app, page, visit, open_case };

struct Asked {
    api::Request request;
    Owner owner = Owner::app;
    int of = 0;  // the number of that page, visit or case
    bool operator==(Asked const&) const = default;
};

template <class Request>
struct Good {
    Request const& asked;
    typename Request::Value& value;
};

template <class Request>
struct Bad {
    Request const& asked;
    api::ApiError const& error;
};

// Whether what was asked may have been done all the same: no answer came, or none that can be read, or that of a
// service that broke on the way. One that is busy has done nothing.
inline bool is_fate_unknown(api::ApiError const& error) {
    return error.kind != api::ApiError::Kind::problem || (error.status >= 500 && error.code != "unavailable");
}

}  // namespace handrail::app
