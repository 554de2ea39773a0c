// The icons that the front end itself shows, whatever the catalogue. A test walks every screen to keep this list whole.
#pragma once

#include <array>

#include "screen/screen.hpp"

namespace handrail::app {

struct IconName {
    char const* symbol;
    screen::IconStyle style;
};

inline constexpr std::array product_icons = {
    IconName{"arrow-clockwise", screen::IconStyle::stroke},
    IconName{"arrow-left", screen::IconStyle::stroke},
    IconName{"arrow-right", screen::IconStyle::stroke},
    IconName{"backspace", screen::IconStyle::sign},
    IconName{"calendar-check", screen::IconStyle::picture},
    IconName{"calendar-check", screen::IconStyle::sign},
    IconName{"calendar-x", screen::IconStyle::picture},
    IconName{"calendar-x", screen::IconStyle::sign},
    IconName{"chat-circle-text", screen::IconStyle::picture},
    IconName{"check-circle", screen::IconStyle::picture},
    IconName{"check-fat", screen::IconStyle::sign},
    IconName{"clock", screen::IconStyle::sign},
    IconName{"coins", screen::IconStyle::sign},
    IconName{"dots-three-circle", screen::IconStyle::picture},
    IconName{"dots-three-circle", screen::IconStyle::sign},
    IconName{"door", screen::IconStyle::sign},
    IconName{"download-simple", screen::IconStyle::picture},
    IconName{"file-text", screen::IconStyle::picture},
    IconName{"globe", screen::IconStyle::picture},
    IconName{"globe", screen::IconStyle::stroke},
    IconName{"hand-grabbing", screen::IconStyle::sign},
    IconName{"hand-grabbing", screen::IconStyle::stroke},
    IconName{"hand-heart", screen::IconStyle::sign},
    IconName{"hand-palm", screen::IconStyle::sign},
    IconName{"hand-waving", screen::IconStyle::sign},
    IconName{"handshake", screen::IconStyle::sign},
    IconName{"hourglass-medium", screen::IconStyle::sign},
    IconName{"house", screen::IconStyle::sign},
    IconName{"identification-card", screen::IconStyle::picture},
    IconName{"identification-card", screen::IconStyle::sign},
    IconName{"info", screen::IconStyle::sign},
    IconName{"lamp", screen::IconStyle::picture},
    IconName{"lifebuoy", screen::IconStyle::sign},
    IconName{"list-checks", screen::IconStyle::picture},
    IconName{"list-checks", screen::IconStyle::sign},
    IconName{"map-pin", screen::IconStyle::picture},
    IconName{"map-pin", screen::IconStyle::sign},
    IconName{"moon", screen::IconStyle::picture},
    IconName{"numpad", screen::IconStyle::picture},
    IconName{"paper-plane-tilt", screen::IconStyle::sign},
    IconName{"phone", screen::IconStyle::sign},
    IconName{"phone-call", screen::IconStyle::picture},
    IconName{"phone-call", screen::IconStyle::sign},
    IconName{"printer", screen::IconStyle::sign},
    IconName{"prohibit", screen::IconStyle::picture},
    IconName{"prohibit", screen::IconStyle::stroke},
    IconName{"question", screen::IconStyle::sign},
    IconName{"receipt", screen::IconStyle::picture},
    IconName{"shield-check", screen::IconStyle::sign},
    IconName{"speaker-high", screen::IconStyle::sign},
    IconName{"storefront", screen::IconStyle::sign},
    IconName{"sun", screen::IconStyle::picture},
    IconName{"sun-horizon", screen::IconStyle::picture},
    IconName{"text-aa", screen::IconStyle::picture},
    IconName{"text-aa", screen::IconStyle::stroke},
    IconName{"user", screen::IconStyle::sign},
    IconName{"warning", screen::IconStyle::sign},
    IconName{"wheelchair", screen::IconStyle::stroke},
    IconName{"x", screen::IconStyle::stroke},
    IconName{"x-square", screen::IconStyle::picture},
};

}  // namespace handrail::app
