// The screens that come next: what a tap on the first view opens, and one more where that is known already.
#pragma once

#include "edge/document.hpp"
#include "wire/site_json.hpp"

namespace handrail::edge {

wire::NextScreens next_screens(DocumentParts const& parts, screen::Mode mode);

}  // namespace handrail::edge
