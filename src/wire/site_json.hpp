// What the prerenderer reads and writes besides the API: icons, names of assets, and the start of a page.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "screen/icons.hpp"
#include "wire/decoded.hpp"

namespace handrail::wire {

// One style's file: {"house": {"ink": "M…", "pale": "M…"}, …}
Decoded<std::map<std::string, screen::Shape>> decode_shapes(std::string_view json);
std::string encode_shapes(screen::Shapes const& shapes);

Decoded<std::map<std::string, std::string>> decode_assets(std::string_view json);
Decoded<std::vector<std::string>> decode_names(std::string_view json);

// What core is started with: {"config": …, "catalogue": …, "messages": …}, each as it was read.
std::string encode_start(std::string_view config, std::string_view catalogue, std::string_view messages);

}  // namespace handrail::wire
