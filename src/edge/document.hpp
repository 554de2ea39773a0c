// The document around the page: what the browser gets before any script has run.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/api.hpp"
#include "screen/icons.hpp"
#include "screen/screen.hpp"
#include "text/messages.hpp"

namespace handrail::edge {

struct DocumentParts {
    api::Config config;
    api::Catalogue catalogue;
    text::Messages messages;
    screen::Shapes shapes;
    std::vector<forms::Definition> definitions;
    std::map<std::string, std::string> assets;  // name to address
    std::string css;
    std::string boot;
};

// The HTML of the page that shows a Screen, with its icons drawn.
std::string page_html(DocumentParts const& parts, screen::Screen const& screen);

// The whole HTML document of the home page. %START%, %ICONS%, %NEXT%, %KIOSK% and %FORMS% stand for addresses that
// follow from content.
std::string document(DocumentParts const& parts);

}  // namespace handrail::edge
