// The i18n files themselves, for tests of wording: a wrong message is as bad as wrong code.
#pragma once

#include <fstream>
#include <string>

#include "text/messages.hpp"

namespace handrail::text {

// Reads only what those files hold, an object of texts, one a line; wire has the real decoder, which text may not use.
inline Messages messages_of(std::string const& language) {
    std::ifstream file{std::string{HANDRAIL_SOURCE_DIR} + "/i18n/" + language + ".json"};
    Messages messages{language, {}};
    for (std::string line; std::getline(file, line);) {
        auto const colon = line.find("\": \"");
        auto const end = line.rfind('"');
        if (colon == std::string::npos || end < colon + 4) continue;
        auto const start = line.find('"') + 1;
        messages.by_key.emplace(line.substr(start, colon - start), line.substr(colon + 4, end - colon - 4));
    }
    return messages;
}

inline Messages const chinese = messages_of("zh-CN");
inline Messages const english = messages_of("en");

}  // namespace handrail::text
