// What the controls mean that answer a step in a way of its own: a photo, a place, a voice, a phrase.
#pragma once

#include <string>

namespace handrail::app {

struct PhotoTapped {
    bool operator==(PhotoTapped const&) const = default;
};  // take one, or another
struct CaptureDropped {
    bool operator==(CaptureDropped const&) const = default;
};
// The code of a receipt is to be read by the camera.
struct ScanTapped {
    bool operator==(ScanTapped const&) const = default;
};
struct LocateTapped {
    bool operator==(LocateTapped const&) const = default;
};
// What is to be done with what is said: "record", "play".
struct VoiceTapped {
    std::string act;
    bool operator==(VoiceTapped const&) const = default;
};
// A day is to be typed instead of chosen.
struct DigitsWanted {
    bool operator==(DigitsWanted const&) const = default;
};
// Words are to be written with a finger; what is to be done with its strokes: "undo", "clear"; which sign they are.
struct WritingTapped {
    bool operator==(WritingTapped const&) const = default;
};
struct StrokesTapped {
    std::string act;
    bool operator==(StrokesTapped const&) const = default;
};
struct SignChosen {
    std::string sign;
    bool operator==(SignChosen const&) const = default;
};
struct PhraseTapped {
    int index = 0;
    bool operator==(PhraseTapped const&) const = default;
};

}  // namespace handrail::app
