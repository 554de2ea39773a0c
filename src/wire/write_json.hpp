// Writes values of JSON.
#pragma once

#include <string>

#include "wire/json.hpp"

namespace handrail::wire {

// Compact text behind what `text` holds. Broken UTF-8 becomes U+FFFD. Whole numbers are all that is ever sent: what is
// not whole becomes null.
void write_json(std::string& text, Json const& json);

}  // namespace handrail::wire
