// Events from JSON.
#include "wire/event_json.hpp"

#include <algorithm>
#include <utility>

#include "wire/api_json.hpp"
#include "wire/definition_json.hpp"
#include "wire/json.hpp"
#include "wire/messages_json.hpp"

namespace handrail::wire {

namespace {

using app::Event;

std::string text_at(Cursor const& object, std::string_view key) { return field(object, key, string); }

std::string text_or_empty(Cursor const& object, std::string_view key) {
    std::string text;
    if_not_null(object, key, text, string);
    return text;
}

screen::Mode mode_of(std::string const& name) {
    if (name == "kiosk") return screen::Mode::kiosk;
    return name == "volunteer" ? screen::Mode::volunteer : screen::Mode::home;
}

screen::Palette palette_of(std::string const& name) {
    if (name == "night") return screen::Palette::night;
    return name == "amber" ? screen::Palette::amber : screen::Palette::paper;
}

// The value of a document inside the event; what is wrong with it is wrong with the event.
template <class T>
T inner(Cursor const& object, Decoded<T> decoded) {
    if (decoded) return std::move(decoded).value();
    object.fault(decoded.error().pointer, ": ", decoded.error().reason);
    return {};
}

Decoded<text::Messages> messages_at(Cursor const& object) {
    auto const language = text_at(object, "language");
    return decode_messages(language, text_at(object, "messages"));
}

void take_draft(std::string const& text, app::Kept& kept) {
    if (auto decoded = decode_draft(text)) kept.draft = std::move(decoded).value();
}

void take_cases(std::string const& text, app::Kept& kept) {
    if (auto decoded = decode_cases(text)) kept.cases = std::move(decoded).value();
}

// Functions that are found by a table stay apart: what most people have no need of is in the rest of core.
struct KeptThing {
    char const* name;
    void (*take)(std::string const& text, app::Kept& kept);
};
constexpr KeptThing all_kept[] = {{"draft", take_draft}, {"cases", take_cases}};

// What the device kept may be damaged or of an older version: then it counts as nothing kept.
app::Kept kept_things(Cursor const& object) {
    app::Kept kept;
    for (auto const& [name, take] : all_kept)
        if (auto const text = text_or_empty(object, name); !text.empty()) take(text, kept);
    kept.own = text_or_empty(object, "own");
    return kept;
}

Event started(Cursor const& object) {
    app::Started event;
    event.config = inner(object, decode_config(text_at(object, "config")));
    event.catalogue = inner(object, decode_catalogue(text_at(object, "catalogue")));
    event.messages = inner(object, messages_at(object));
    event.seed = text_at(object, "seed");
    event.mode = mode_of(text_or_empty(object, "mode"));
    event.palette = palette_of(text_or_empty(object, "palette"));
    if_not_null(object, "size", event.text_size, integer);
    event.text_size = std::clamp(event.text_size, 1, 5);
    if_not_null(object, "voice", event.voice, integer);
    event.voice = std::clamp(event.voice, 1, 2 * app::paces);
    required(object, "width", event.width, integer);
    required(object, "height", event.height, integer);
    event.service = text_or_empty(object, "service");
    event.number = text_or_empty(object, "case");
    if_not_null(object, "same_visit", event.same_visit, truth);
    if_not_null(object, "locates", event.locates, truth);
    if_not_null(object, "records", event.records, truth);
    if_not_null(object, "sees", event.sees, truth);
    auto things = kept_things(object);
    event.draft = std::move(things.draft);
    event.cases = std::move(things.cases);
    event.own = std::move(things.own);
    return Event{std::move(event)};
}

screen::NodeId node(Cursor const& at) { return {string(at)}; }

Kept kept(Cursor const& at) {
    Kept kept;
    required(at, "id", kept.id, node);
    if (auto const typed = find_not_null(at, "typed")) kept.typed = string(*typed);
    return kept;
}

Early early(Cursor const& at) {
    Early early;
    required(at, "wide", early.wide, truth);
    required(at, "shown", early.shown, list_of<node>);
    required(at, "kept", early.kept, list_of<kept>);
    if (auto const service = find_not_null(at, "service")) early.known.push_back(definition(*service));
    return early;
}

Replied replied(Cursor const& object) {
    Replied reply;
    required(object, "request", reply.request.value, integer);
    if_not_null(object, "status", reply.status, integer);
    reply.body = text_or_empty(object, "body");
    if_not_null(object, "retry_after", reply.retry_after, integer);
    return reply;
}

Event typed(Cursor const& object) {
    app::Typed event;
    event.id.value = text_at(object, "id");
    event.value = text_at(object, "value");
    return Event{std::move(event)};
}

Event resized(Cursor const& object) {
    app::Resized event;
    required(object, "width", event.width, integer);
    required(object, "height", event.height, integer);
    return Event{event};
}

Event elapsed(Cursor const& object) {
    app::Timer timer;
    auto const name = text_at(object, "timer");
    auto const found = std::find(timer_names.begin(), timer_names.end(), name);
    if (found == timer_names.end()) return object.refused<Event>("timer '", name, "' is not known");
    timer.kind = static_cast<app::Timer::Kind>(found - timer_names.begin());
    required(object, "of", timer.of, integer);
    return Event{app::Elapsed{timer}};
}

Event language_loaded(Cursor const& object) {
    auto messages = messages_at(object);
    if (!messages) return Event{app::LanguageFailed{}};
    return Event{app::LanguageLoaded{std::move(messages).value()}};
}

Event strokes_read(Cursor const& object) {
    app::StrokesRead event{.signs = text_at(object, "signs")};
    if_not_null(object, "failed", event.failed, truth);
    return Event{std::move(event)};
}

Event case_changed(Cursor const& object) {
    app::CaseChanged event{.number = text_at(object, "number")};
    required(object, "version", event.version, integer);
    return Event{std::move(event)};
}

// One that says all by its name.
template <class Plain>
Event plain(Cursor const&) {
    return Event{Plain{}};
}
Event kept_anew(Cursor const& object) { return Event{kept_things(object)}; }
Event captured(Cursor const& object) { return Event{app::Captured{text_at(object, "url")}}; }
Event capture_failed(Cursor const& object) { return Event{app::CaptureFailed{text_or_empty(object, "why")}}; }
Event code_read(Cursor const& object) { return Event{app::CodeRead{text_at(object, "number")}}; }
Event located(Cursor const& object) { return Event{app::Located{text_at(object, "at")}}; }

struct Named {
    std::string_view name;
    Event (*decode)(Cursor const& object);
};
constexpr Named named_events[] = {{"Started", started},
                                  {"Typed", typed},
                                  {"Resized", resized},
                                  {"Elapsed", elapsed},
                                  {"LanguageLoaded", language_loaded},
                                  {"LanguageFailed", plain<app::LanguageFailed>},
                                  {"CaseChanged", case_changed},
                                  {"Kept", kept_anew},
                                  {"SpeechEnded", plain<app::SpeechEnded>},
                                  {"WentOnline", plain<app::WentOnline>},
                                  {"Captured", captured},
                                  {"CaptureFailed", capture_failed},
                                  {"CodeRead", code_read},
                                  {"StrokesRead", strokes_read},
                                  {"Located", located},
                                  {"LocateFailed", plain<app::LocateFailed>}};

Event event_of(std::string_view name, Cursor const& object) {
    for (auto const& named : named_events)
        if (named.name == name) return named.decode(object);
    return object.refused<Event>("event '", name, "' is not known");
}

Incoming incoming(Cursor const& object) {
    Incoming incoming{.now = field(object, "now", long_integer), .early = {}, .what = WentBack{}};
    if_not_null(object, "early", incoming.early, early);
    auto const name = text_at(object, "event");
    if (name == "WentBack") return incoming;
    if (name == "Tapped") {
        incoming.what = Tapped{{text_at(object, "id")}};
    } else if (name == "Replied" || name == "Unreachable") {
        incoming.what = replied(object);
    } else {
        incoming.what = event_of(name, object);
    }
    return incoming;
}

}  // namespace

Decoded<Incoming> decode_incoming(std::string_view json) { return document(json, incoming); }

}  // namespace handrail::wire
