// What the tools and the pages around all services can mean: help, how it looks and sounds, which language.
#pragma once

#include <string>

#include "screen/screen.hpp"

namespace handrail::app {

struct HelpTapped {
    bool operator==(HelpTapped const&) const = default;
};
struct SettingsTapped {
    bool operator==(SettingsTapped const&) const = default;
};
struct AloudTapped {
    bool operator==(AloudTapped const&) const = default;
};
struct LanguagesTapped {
    bool operator==(LanguagesTapped const&) const = default;
};
struct ListenTapped {
    bool operator==(ListenTapped const&) const = default;
};
struct ReachTapped {
    bool operator==(ReachTapped const&) const = default;
};  // lower or full reach
struct LanguageChosen {
    std::string language;
    bool operator==(LanguageChosen const&) const = default;
};
struct SizeChosen {
    int size = 1;
    bool operator==(SizeChosen const&) const = default;
};
struct PaletteChosen {
    screen::Palette palette = screen::Palette::paper;
    bool operator==(PaletteChosen const&) const = default;
};
// The device is to forget what it knew again of a person.
struct ForgetOwnTapped {
    bool operator==(ForgetOwnTapped const&) const = default;
};
struct VoiceChosen {
    int voice = 0;  // as it is spoken from now on (app/speech.hpp)
    bool operator==(VoiceChosen const&) const = default;
};

}  // namespace handrail::app
