// Reads text as a value of JSON.
#pragma once

#include <string_view>

#include "wire/json.hpp"

namespace handrail::wire {

// Whether the text is one document (RFC 8259) in UTF-8, no object of which has two members of one name; then `root` is
// it.
bool read_json(std::string_view text, Json& root);

}  // namespace handrail::wire
