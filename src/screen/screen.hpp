// Screen: all that is on the screen at one moment, as a value. Every face is made from it and asks nothing else.
// It knows neither services nor what a tap does: app::View pairs each control's id with its Event.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace handrail::screen {

// Stable identity of a node: the page and a key within it, such as "step.office/option.east".
struct NodeId {
    std::string value;
    bool operator==(NodeId const&) const = default;
    bool operator<(NodeId const& other) const { return value < other.value; }
};

// An icon by its Phosphor name. `picture` is the duotone drawing of a thing, `sign` the filled mark of an action,
// `stroke` the bold line of arrows and crosses (LOOK.md, section 5).
enum class IconStyle { picture, sign, stroke };
struct Icon {
    std::string symbol;  // empty: no icon
    IconStyle style = IconStyle::sign;
    bool operator==(Icon const&) const = default;
};

// A piece of text whose language differs from the screen's carries its own (WCAG 3.1.2).
struct Words {
    std::string text;
    std::string language;  // empty: the screen's
    bool operator==(Words const&) const = default;
};

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
    bool operator==(Tool const&) const = default;
};

// The progress line. Steps count from 1; `finished` shows a tick at the end instead of a number.
struct Rail {
    int step = 1;
    int steps = 1;
    bool finished = false;
    bool operator==(Rail const&) const = default;
};

// What stands at the top: a disc with an icon on a rail stub, or the progress line; caption, h1 and hint.
struct Head {
    std::optional<Rail> rail;
    Icon disc;            // a heading disc where there is no progress line; empty: none
    std::string caption;  // above the h1
    Words heading;        // the h1
    std::string hint;     // below the h1
    bool operator==(Head const&) const = default;
};

// -- Content blocks, in the order shown ------------------------------------------------------------------

enum class ParagraphLook { body, strong, caption };
struct Paragraph {
    std::string text;
    ParagraphLook look = ParagraphLook::body;
    bool operator==(Paragraph const&) const = default;
};

// Cards and rows are either buttons that act, or the radio buttons of one question.
enum class Choosing { acts, one };
struct Choice {
    NodeId id;
    Icon picture;
    Words label;
    std::string caption;           // a second line: weekday, address
    std::string note;              // at the trailing side: "3 places left"
    bool chosen = false;
    bool available = true;         // otherwise dashed, with the reason in `note`
    std::string link;              // tel: or https: makes it an anchor; empty: a button or radio
    bool operator==(Choice const&) const = default;
};
struct Cards {  // pictures above words, in a grid
    std::string name;  // accessible name of the group; a visible h2 when `name_shown`
    bool name_shown = false;
    Choosing choosing = Choosing::acts;
    std::vector<Choice> choices;
    bool operator==(Cards const&) const = default;
};
struct Rows {  // one below the other, full width
    std::string name;
    bool name_shown = false;
    Choosing choosing = Choosing::acts;
    std::vector<Choice> choices;
    bool operator==(Rows const&) const = default;
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
    NodeId change;            // empty value: cannot be changed
    Icon icon;
    std::string caption;      // the question in short
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

// The case number, grouped 4-4, with its QR code.
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

// A native text field. `label` is the h1 of the screen; `problem` names an Alert's id.
enum class FieldKind { name, phone, identity, digits };
struct Field {
    NodeId id;
    FieldKind kind = FieldKind::name;
    std::string label;         // accessible name
    std::string value;
    std::string placeholder_digits;  // low lines for the digits still missing; shown, not a placeholder attribute
    bool problem = false;
    bool described = false;    // by the screen's hint
    bool operator==(Field const&) const = default;
};

// The number pad beside a field: keys 1-9, clear, 0, erase; X instead of clear's place is not offered.
struct PadKey {
    NodeId id;
    std::string label;
    Icon icon;
    bool operator==(PadKey const&) const = default;
};
struct Pad {
    std::string name;
    std::vector<PadKey> keys;  // in reading order, three a row
    bool operator==(Pad const&) const = default;
};

enum class AlertLook { alert, saved };
struct Alert {
    AlertLook look = AlertLook::alert;
    Icon icon;
    std::string text;     // bold, what to do first
    std::string detail;
    bool operator==(Alert const&) const = default;
};

using Block = std::variant<Paragraph, Cards, Rows, Pictures, Facts, Answers, Stages, CaseNumber, Field, Pad, Alert>;

// -- Dock ----------------------------------------------------------------------------------------------------

// next: goes on, leaves through the edge · last: finishes, both ends round · secondary: pill ·
// back: leading side · waiting: cannot go on yet, says what is missing (pressing it says so too).
enum class ButtonLook { next, last, secondary, back, waiting };
struct Button {
    NodeId id;
    ButtonLook look = ButtonLook::secondary;
    Icon icon;
    std::string label;
    bool risky = false;    // sends or costs money: stands apart from its neighbour
    std::string link;      // tel: makes it an anchor
    bool operator==(Button const&) const = default;
};

// -- The whole ------------------------------------------------------------------------------------------------

// Two columns on wide screens: the blocks of `aside` stand beside the heading, `blocks` opposite.
struct Screen {
    std::string page;      // changes when another page is shown; focus then goes to the h1
    std::string language = "zh-CN";
    Direction direction = Direction::left_to_right;
    Mode mode = Mode::home;
    Palette palette = Palette::paper;
    int text_size = 1;     // 1..5
    std::string title;     // of the document
    std::string tools_name;        // accessible name of the tools' landmark
    std::vector<Tool> tools;
    Head head;
    std::vector<Block> aside;
    std::vector<Block> blocks;
    std::vector<Button> dock;      // leading to trailing
    std::string said;              // polite live region
    std::string said_at_once;      // assertive: problems
    std::optional<NodeId> focus;   // wanted now; otherwise the browser's stays
    bool operator==(Screen const&) const = default;
};

}  // namespace handrail::screen
