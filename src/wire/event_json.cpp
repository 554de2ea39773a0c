// Events from JSON.
#include "wire/event_json.hpp"

#include <utility>

#include "wire/api_json.hpp"
#include "wire/json.hpp"
#include "wire/messages_json.hpp"

namespace handrail::wire {

namespace {

using app::Event;

Decoded<std::string> text_at(Cursor const& object, std::string_view key) { return string(TRY(member(object, key))); }

Decoded<std::string> text_or_empty(Cursor const& object, std::string_view key) {
    return member_or<std::string>(object, key, {}, string);
}

screen::Mode mode_of(std::string const& name) {
    if (name == "kiosk") return screen::Mode::kiosk;
    return name == "volunteer" ? screen::Mode::volunteer : screen::Mode::home;
}

screen::Palette palette_of(std::string const& name) {
    if (name == "night") return screen::Palette::night;
    return name == "amber" ? screen::Palette::amber : screen::Palette::paper;
}

Decoded<text::Messages> messages_at(Cursor const& object) {
    auto const language = TRY(text_at(object, "language"));
    return decode_messages(language, TRY(text_at(object, "messages")));
}

// What the device kept may be damaged or of an older version: then it counts as nothing kept.
void take_kept(app::Started& started, std::string const& draft, std::string const& cases) {
    if (auto decoded = decode_draft(draft)) started.draft = std::move(decoded).value();
    if (auto decoded = decode_cases(cases)) started.cases = std::move(decoded).value();
}

Decoded<Event> started(Cursor const& object) {
    app::Started event;
    event.config = TRY(decode_config(TRY(text_at(object, "config"))));
    event.catalogue = TRY(decode_catalogue(TRY(text_at(object, "catalogue"))));
    event.messages = TRY(messages_at(object));
    event.seed = TRY(text_at(object, "seed"));
    event.mode = mode_of(TRY(text_or_empty(object, "mode")));
    event.palette = palette_of(TRY(text_or_empty(object, "palette")));
    int const size = TRY(member_or<int>(object, "size", 1, integer));
    event.text_size = size < 1 ? 1 : size > 5 ? 5 : size;
    event.width = TRY(integer(TRY(member(object, "width"))));
    event.height = TRY(integer(TRY(member(object, "height"))));
    event.service = TRY(text_or_empty(object, "service"));
    event.number = TRY(text_or_empty(object, "case"));
    event.same_visit = TRY(member_or<bool>(object, "same_visit", false, truth));
    event.voices = TRY(list(TRY(member(object, "voices")), string));
    take_kept(event, TRY(text_or_empty(object, "draft")), TRY(text_or_empty(object, "cases")));
    return Event{std::move(event)};
}

Decoded<RawReply> raw_reply(Cursor const& object) {
    RawReply reply;
    reply.request.value = TRY(integer(TRY(member(object, "request"))));
    reply.status = TRY(member_or<int>(object, "status", 0, integer));
    reply.body = TRY(text_or_empty(object, "body"));
    reply.retry_after = TRY(member_or<int>(object, "retry_after", 0, integer));
    return reply;
}

Decoded<Event> typed(Cursor const& object) {
    app::Typed event;
    event.id.value = TRY(text_at(object, "id"));
    event.value = TRY(text_at(object, "value"));
    return Event{std::move(event)};
}

Decoded<Event> resized(Cursor const& object) {
    app::Resized event;
    event.width = TRY(integer(TRY(member(object, "width"))));
    event.height = TRY(integer(TRY(member(object, "height"))));
    return Event{event};
}

Decoded<Event> language_loaded(Cursor const& object) {
    auto messages = messages_at(object);
    if (!messages) return Event{app::LanguageFailed{}};
    return Event{app::LanguageLoaded{std::move(messages).value()}};
}

Decoded<Event> plain_event(std::string const& name, Cursor const& object) {
    if (name == "Started") return started(object);
    if (name == "Typed") return typed(object);
    if (name == "Resized") return resized(object);
    if (name == "Elapsed") return Event{app::Elapsed{TRY(text_at(object, "timer"))}};
    if (name == "LanguageLoaded") return language_loaded(object);
    if (name == "LanguageFailed") return Event{app::LanguageFailed{}};
    if (name == "WentOnline") return Event{app::WentOnline{}};
    return object.fault("event '" + name + "' is not known");
}

Decoded<Incoming> incoming(Cursor const& object) {
    Incoming incoming{.now = TRY(long_integer(TRY(member(object, "now")))), .what = Back{}};
    auto const name = TRY(text_at(object, "event"));
    if (name == "WentBack") return incoming;
    if (name == "Tapped") {
        incoming.what = Tap{{TRY(text_at(object, "id"))}};
    } else if (name == "Replied" || name == "Unreachable") {
        incoming.what = TRY(raw_reply(object));
    } else {
        incoming.what = TRY(plain_event(name, object));
    }
    return incoming;
}

}  // namespace

Decoded<Incoming> decode_incoming(std::string_view json) { return document(json, incoming); }

}  // namespace handrail::wire
