// Code points of UTF-8 text, for whatever counts or sorts characters.
#pragma once

#include <string>
#include <string_view>

namespace handrail {

bool is_utf8(std::string_view text);
// Broken bytes become U+FFFD, one each.
std::u32string code_points(std::string_view text);
std::string to_utf8(std::u32string_view points);

}  // namespace handrail
