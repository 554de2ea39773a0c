// The core module: one export that takes an event and gives what must change, as JSON.
#include <emscripten.h>

#include <cstdlib>
#include <string>

#include "edge/session.hpp"

namespace {

handrail::edge::Session& session() {
    static handrail::edge::Session only;
    return only;
}

// The answer stays valid until the next call; JavaScript copies it at once.
char const* kept(std::string text) {
    static std::string answer;
    answer = std::move(text);
    return answer.c_str();
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* handrail_buffer(int bytes) {
    return static_cast<char*>(std::malloc(static_cast<std::size_t>(bytes)));
}

// Takes ownership of `json`, UTF-8 of `length` bytes in a buffer of handrail_buffer.
EMSCRIPTEN_KEEPALIVE char const* handrail_event(char* json, int length) {
    std::string const text(json, static_cast<std::size_t>(length));
    std::free(json);
    return kept(session().handle(text));
}

EMSCRIPTEN_KEEPALIVE char const* handrail_screen() { return kept(session().screen_json()); }
}
