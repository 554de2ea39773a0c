// Event: everything that can happen, as a fact in the past tense. The only input of update.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "api/requests.hpp"
#include "app/draft.hpp"
#include "app/speech.hpp"
#include "app/taps.hpp"
#include "app/timer.hpp"
#include "screen/screen.hpp"
#include "text/messages.hpp"

namespace handrail::app {

// The front end runs: all it knows of its surroundings. `seed` is chance, for idempotency keys.
struct Started {
    api::Config config;
    api::Catalogue catalogue;
    text::Messages messages;
    std::string seed;
    screen::Mode mode = screen::Mode::home;
    screen::Palette palette = screen::Palette::paper;
    int text_size = 1;
    int voice = usual_voice;
    int width = 360;  // CSS pixels
    int height = 740;
    std::string service;      // from a link, empty: none
    std::string number;       // a case from a receipt's QR code, empty: none
    bool same_visit = false;  // a reload: go on where the person was
    bool locates = false;     // the device can say where it is, when the person lets it
    bool records = false;     // it can record what is said
    bool sees = false;        // it has a camera that the page may show
    std::optional<Draft> draft;
    std::vector<KeptCase> cases;
    std::string own;  // app/own.hpp
    bool operator==(Started const&) const = default;
};
// What the time is, in seconds since 1970: said before whatever else happens.
struct Ticked {
    std::int64_t now = 0;
    bool operator==(Ticked const&) const = default;
};
struct Typed {
    screen::NodeId id;
    std::string value;
    bool operator==(Typed const&) const = default;
};
struct Replied {
    api::RequestId request;
    api::Reply reply;
    bool operator==(Replied const&) const = default;
};
struct Resized {
    int width = 0;
    int height = 0;
    bool operator==(Resized const&) const = default;
};
struct Elapsed {
    Timer timer;
    bool operator==(Elapsed const&) const = default;
};
struct LanguageLoaded {
    text::Messages messages;
    bool operator==(LanguageLoaded const&) const = default;
};
struct LanguageFailed {
    bool operator==(LanguageFailed const&) const = default;
};
struct WentOnline {
    bool operator==(WentOnline const&) const = default;
};

// Another page of this device has kept or forgotten something: what there is now.
struct Kept {
    std::optional<Draft> draft;
    std::vector<KeptCase> cases;
    std::string own;  // app/own.hpp
    bool operator==(Kept const&) const = default;
};

// A photo or a recording was taken and waits in the page, where `url` gives it.
struct Captured {
    std::string url;
    bool operator==(Captured const&) const = default;
};
struct CaptureFailed {
    std::string why = {};  // "heic": a photo as some telephones keep theirs, which this browser cannot read
    bool operator==(CaptureFailed const&) const = default;
};
// A code was before the camera.
struct CodeRead {
    std::string number;  // of the case that it leads to; empty: it is none of ours
    bool operator==(CodeRead const&) const = default;
};
// What the strokes on the pad may be, the likeliest first; none where nothing is written.
struct StrokesRead {
    std::string signs;
    bool failed = false;  // nothing here can read them
    bool operator==(StrokesRead const&) const = default;
};
struct Located {
    std::string at;  // "31.23,121.47", no finer than a neighbourhood
    bool operator==(Located const&) const = default;
};
struct LocateFailed {
    bool operator==(LocateFailed const&) const = default;
};
// All that was to be spoken was, or nothing here can speak.
struct SpeechEnded {
    bool operator==(SpeechEnded const&) const = default;
};
struct CaseChanged {
    std::string number;
    int version = 0;
    bool operator==(CaseChanged const&) const = default;
};

using Event = std::variant<Started, Ticked, Typed, Replied, Resized, Elapsed, LanguageLoaded, LanguageFailed,
                           WentOnline, Kept, Captured, CaptureFailed, CodeRead, StrokesRead, Located, LocateFailed,
                           CaseChanged, SpeechEnded, Tapped>;

}  // namespace handrail::app
