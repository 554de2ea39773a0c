// The words of one language from its i18n file.
#include "wire/messages_json.hpp"

#include "wire/json.hpp"

namespace handrail::wire {

Decoded<text::Messages> decode_messages(std::string_view language, std::string_view json) {
    return document(json, [&](Cursor const& at) {
        return text::Messages{std::string{language},
                              table<std::less<>>(at, string, "an object of texts by key is needed here")};
    });
}

}  // namespace handrail::wire
