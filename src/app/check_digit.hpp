// The check digit of a case number (Damm): it catches every single wrong digit and every swap of neighbours.
#pragma once

#include <string_view>

namespace handrail::app {

// Whether `digits`, the check digit last, are consistent (H. M. Damm, 2004: a totally anti-symmetric quasigroup).
bool has_valid_check_digit(std::string_view digits);

}  // namespace handrail::app
