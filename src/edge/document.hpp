// The document around the page: what the browser gets before any script has run.
#pragma once

#include <map>
#include <string>

#include "api/api.hpp"
#include "screen/icons.hpp"
#include "text/messages.hpp"

namespace handrail::edge {

struct DocumentParts {
    api::Config config;
    api::Catalogue catalogue;
    text::Messages messages;
    screen::Shapes shapes;
    std::map<std::string, std::string> assets;  // name to address
    std::string css;
    std::string boot;
};

// The whole HTML document of the home page. %START% and %ICONS% stand for two addresses that follow from content.
std::string document(DocumentParts const& parts);

}  // namespace handrail::edge
