// The words of one language from its i18n file.
#include "wire/messages_json.hpp"

#include "wire/json.hpp"

namespace handrail::wire {

Decoded<text::Messages> decode_messages(std::string_view language, std::string_view json) {
    return document(json, [&](Cursor const& at) -> Decoded<text::Messages> {
        if (!at.json->is_object()) return at.fault("an object of texts by key is needed here");
        text::Messages messages{std::string{language}, {}};
        for (auto const& [key, words] : at.json->items()) {
            auto text = TRY(string(at.at(key, words)));
            messages.by_key.emplace(key, std::move(text));
        }
        return messages;
    });
}

}  // namespace handrail::wire
