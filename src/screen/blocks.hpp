// Blocks: what a Screen consists of between its heading and its dock, in the order shown.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "screen/inputs.hpp"
#include "screen/node.hpp"

namespace handrail::screen {

enum class ParagraphLook { body, strong, caption };
struct Paragraph {
    std::string text;
    ParagraphLook look = ParagraphLook::body;
    bool operator==(Paragraph const&) const = default;
};

// Cards and rows are buttons that act, the radio buttons of one question, or its check boxes.
enum class Choosing { acts, one, many };
struct Choice {
    NodeId id;
    Icon picture;
    Words label;
    std::string caption;  // a second line: weekday, address
    std::string note;     // at the trailing side: "3 places left"
    bool chosen = false;
    bool available = true;  // otherwise dashed, with the reason in `note`
    std::string link;       // tel: or https: makes it an anchor; empty: a button or radio
    bool risky = false;     // takes something back: stands apart from its neighbours
    bool operator==(Choice const&) const = default;
};
struct Cards {         // pictures above words, in a grid
    std::string name;  // accessible name of the group; a visible h2 when `name_shown`
    bool name_shown = false;
    Choosing choosing = Choosing::acts;
    std::vector<Choice> choices;
    bool days = false;  // of a calendar: words alone, several a line
    bool operator==(Cards const&) const = default;
};
struct Rows {  // one below the other, full width
    std::string name;
    bool name_shown = false;
    Choosing choosing = Choosing::acts;
    std::vector<Choice> choices;
    bool operator==(Rows const&) const = default;
};

// The way to the choices before and after those that are shown. Dots tell how many parts there are and which this is.
struct Pager {
    std::string name;               // of the part: "Page 2 of 3"
    Choice back, on;                // not available at an end, where they keep their place and the focus
    std::optional<Choice> between;  // another way to what is looked for, in the place of the dots
    int page = 1;                   // from 1
    int pages = 1;
    bool operator==(Pager const&) const = default;
};

// Flat things to look at: what to bring. Cannot be pressed, so no ledge.
struct Pictures {
    std::string caption;
    std::vector<Choice> items;  // only picture and label are used
    bool operator==(Pictures const&) const = default;
};

// Lines with an icon, ruled; in a frame (`panel`) or free (receipt).
struct Fact {
    Icon icon;
    std::string text;
    std::string detail;
    bool operator==(Fact const&) const = default;
};
struct Facts {
    bool panel = true;
    std::vector<Fact> facts;
    bool operator==(Facts const&) const = default;
};

// Review: the answers on a vertical rail, each with Change.
struct Answer {
    NodeId change;  // empty value: cannot be changed
    Icon icon;
    std::string caption;             // the question in short
    std::vector<std::string> value;  // one line each
    std::string change_label;        // "Change"
    std::string change_name;         // accessible name: "Change: Where"
    bool operator==(Answer const&) const = default;
};
struct Answers {
    std::vector<Answer> answers;
    bool operator==(Answers const&) const = default;
};

// Timeline and sending: stages on a vertical rail.
enum class StageState { done, now, ahead };
struct Stage {
    StageState state = StageState::ahead;
    Icon icon;
    std::string label;
    std::string detail;
    bool operator==(Stage const&) const = default;
};
struct Stages {
    std::vector<Stage> stages;
    bool operator==(Stages const&) const = default;
};

// The case number, grouped 4-4, with its QR code; or another number to be noted.
struct Qr {
    int modules = 0;   // modules a side
    std::string path;  // SVG path of the dark modules, in units of one module
    std::string name;  // accessible name
    bool operator==(Qr const&) const = default;
};
struct CaseNumber {
    std::string caption;
    std::vector<std::string> groups;  // {"4827", "3061"}
    std::optional<Qr> qr;
    bool operator==(CaseNumber const&) const = default;
};

// A sum of money, large: what is paid, and for what.
struct Amount {
    std::string words;
    Icon icon;
    bool operator==(Amount const&) const = default;
};
// A barcode, dark on white whatever the palette.
struct Barcode {
    int modules = 0;   // how many it is wide; it is a third as high
    std::string path;  // SVG path of the dark bars, in units of one module
    std::string name;  // accessible name
    bool operator==(Barcode const&) const = default;
};

enum class AlertLook { alert, saved };
struct Alert {
    AlertLook look = AlertLook::alert;
    Icon icon;
    std::string text;  // bold, what to do first
    std::string detail;
    bool operator==(Alert const&) const = default;
};

using Block = std::variant<Paragraph, Cards, Rows, Pager, Pictures, Facts, Answers, Stages, CaseNumber, Amount, Barcode,
                           Field, Pad, WritingPad, Photo, Alert>;

}  // namespace handrail::screen
