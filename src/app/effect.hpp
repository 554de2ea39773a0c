// Effect: everything update wants from the world, as data. Carried out at the edge.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "api/requests.hpp"
#include "app/draft.hpp"
#include "app/speech.hpp"
#include "app/timer.hpp"

namespace handrail::app {

struct Send {
    api::RequestId id;
    api::Request request;
    bool operator==(Send const&) const = default;
};
struct LoadLanguage {
    std::string language;
    bool operator==(LoadLanguage const&) const = default;
};
struct KeepDraft {
    Draft draft;
    bool operator==(KeepDraft const&) const = default;
};
struct ForgetDraft {
    std::string key;  // others stay
    bool operator==(ForgetDraft const&) const = default;
};
struct KeepCases {
    std::vector<KeptCase> cases;
    bool operator==(KeepCases const&) const = default;
};
// What this device knows again of what a person wrote (app/own.hpp); empty: nothing.
struct KeepOwn {
    std::string lines;
    bool operator==(KeepOwn const&) const = default;
};
// A preference for the next visit: "lang", "palette", "size", "voice".
struct Remember {
    std::string name;
    std::string value;
    bool operator==(Remember const&) const = default;
};
struct Wait {
    Timer timer;
    int seconds = 0;
    bool operator==(Wait const&) const = default;
};
struct Print {
    bool operator==(Print const&) const = default;
};
struct SaveFile {
    std::string name;
    std::string text;
    bool operator==(SaveFile const&) const = default;
};
struct Speak {
    std::string text;
    std::string language;
    int voice = usual_voice;
    bool operator==(Speak const&) const = default;
};
struct Hush {
    bool operator==(Hush const&) const = default;
};

// Lets the person take or choose a photo; Captured or nothing follows. The page keeps it for SendUpload.
struct TakePhoto {
    bool operator==(TakePhoto const&) const = default;
};
// "record" asks for the microphone and records, "stop" ends that: Captured or CaptureFailed follows, and the page keeps
// it for SendUpload. "drop" ends a recording that nobody wants, "play" plays the one that is kept.
struct Sound {
    std::string act;
    bool operator==(Sound const&) const = default;
};
// Shows in the page what the camera sees: "photo" until "take" makes a photo of it, Captured or CaptureFailed follows;
// "code" until there is the code of a receipt, CodeRead follows. "drop" switches it off.
struct UseCamera {
    std::string act;
    bool operator==(UseCamera const&) const = default;
};
// "surnames" gives the common ones at once, as StrokesRead; "open" reads what is written on the pad of the page,
// StrokesRead follows each stroke; "undo" takes the last one back, "clear" all; "drop" ends it.
struct Handwriting {
    std::string act;
    bool operator==(Handwriting const&) const = default;
};
// Somebody else comes: core itself is to be another one, so that nothing is left in its memory.
struct BeginAnew {
    bool operator==(BeginAnew const&) const = default;
};
// The page forgets the photo or the recording that it keeps.
struct ForgetCapture {
    bool operator==(ForgetCapture const&) const = default;
};
// Asks the device where it is, which asks the person first; Located or LocateFailed follows.
struct Locate {
    bool operator==(Locate const&) const = default;
};
// Follows the changes of a case as they happen; an empty number ends it. CaseChanged follows each change.
struct Follow {
    api::CaseKey of;
    bool operator==(Follow const&) const = default;
};

using Effect =
    std::variant<Send, LoadLanguage, KeepDraft, ForgetDraft, KeepCases, KeepOwn, Remember, Wait, Print, SaveFile, Speak,
                 Hush, TakePhoto, Sound, UseCamera, Handwriting, ForgetCapture, BeginAnew, Locate, Follow>;
using Effects = std::vector<Effect>;

}  // namespace handrail::app
