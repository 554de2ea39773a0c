// Screen: all that is on the screen at one moment, as a value. Every face is made from it and asks nothing else.
// It knows neither services nor what a tap does: app::View pairs each control's id with its Event.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/blocks.hpp"

namespace handrail::screen {

enum class Direction { left_to_right, right_to_left };
enum class Mode { home, kiosk, volunteer };
enum class Palette { paper, night, amber };

// One of the fixed tools: Home or Language, text size, listen, help.
struct Tool {
    NodeId id;
    Icon icon;
    std::string label;
    bool wide_only = false;  // not shown on a phone, where the same is inside Help
    bool pressed = false;    // a toggle that is on (listening)
    std::string language;    // of the label where it is not the page's
    bool operator==(Tool const&) const = default;
};

// The progress line. Steps count from 1; `finished` shows a tick at the end instead of a number.
struct Rail {
    int step = 1;
    int steps = 1;
    bool finished = false;
    std::string words;  // said where the caption is too short for it: "Step 2 of 6"
    bool operator==(Rail const&) const = default;
};

// What stands at the top: a disc with an icon on a rail stub, or the progress line; caption, h1 and hint.
struct Head {
    std::optional<Rail> rail;
    Icon disc;            // a heading disc where there is no progress line; empty: none
    std::string caption;  // above the h1
    Words heading;        // the h1
    std::string hint;     // below the h1
    Icon picture;         // what it is about, large, where lower reach leaves room above
    bool stairs = false;  // the disc stands on the rail up the stairs, where a session begins
    bool operator==(Head const&) const = default;
};

// -- Dock ----------------------------------------------------------------------------------------------------

// next: goes on, leaves through the edge · last: finishes, both ends round · secondary: pill ·
// back: leading side · waiting: cannot go on yet, says what is missing (pressing it says so too).
enum class ButtonLook { next, last, secondary, back, waiting };
struct Button {
    NodeId id;
    ButtonLook look = ButtonLook::secondary;
    Icon icon;
    std::string label;
    bool risky = false;  // sends or costs money: stands apart from its neighbour
    std::string link;    // tel: makes it an anchor
    bool operator==(Button const&) const = default;
};

// -- The whole ------------------------------------------------------------------------------------------------

// What paper says besides: whose it is at its top, and a strip to tear off at its end.
struct Paper {
    std::vector<std::string> top, strip;
    bool operator==(Paper const&) const = default;
};

// Two columns on wide screens: the blocks of `aside` stand beside the heading, `blocks` opposite.
struct Screen {
    std::string page;  // changes when another page is shown; focus then goes to the h1
    std::string language = "zh-CN";
    Direction direction = Direction::left_to_right;
    Mode mode = Mode::home;
    Palette palette = Palette::paper;
    int text_size = 1;       // 1..5
    bool low = false;        // lower reach: all that can be pressed stands at the bottom of a kiosk
    std::string title;       // of the document
    std::string tools_name;  // accessible name of the tools' landmark
    std::vector<Tool> tools;
    Head head;
    std::vector<Block> aside;
    std::vector<Block> blocks;
    std::vector<Button> dock;     // leading to trailing
    Paper paper;                  // not on the screen
    std::string below;            // says that the page goes on below the dock
    std::string refused;          // why what was pressed cannot be; it is said, and seen where it was pressed
    std::optional<NodeId> focus;  // wanted now; otherwise the browser's stays
    bool operator==(Screen const&) const = default;
};

}  // namespace handrail::screen
