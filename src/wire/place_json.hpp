// Places and uploads from JSON, as the service tells them.
#pragma once

#include "api/api.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

api::Place place(Cursor const& at);
api::Upload upload(Cursor const& at);

}  // namespace handrail::wire
