// The words of one language from its i18n file.
#include "wire/messages_json.hpp"

#include "wire/json.hpp"

namespace handrail::wire {

Decoded<text::Messages> decode_messages(std::string_view language, std::string_view json) {
    return document(json, [&](Cursor const& at) {
        text::Messages messages{std::string{language}, {}};
        if (!at.json->is_object()) at.fault("an object of texts by key is needed here");
        for (auto const& [key, words] : at.json->items()) messages.by_key.emplace(key, string(at.at(key, words)));
        return messages;
    });
}

}  // namespace handrail::wire
