// Inputs: native fields, the pad beside them, and a photo that was taken.
#pragma once

#include <string>
#include <vector>

#include "screen/node.hpp"

namespace handrail::screen {

// A native text field. `label` is the h1 of the screen; `problem` names an Alert's id. Only `text` has several lines.
enum class FieldKind { name, phone, identity, digits, text };
struct Field {
    NodeId id;
    FieldKind kind = FieldKind::name;
    std::string label;  // accessible name
    std::string value;
    std::string missing;    // "____ ____": low lines for the digits still to come, drawn behind the field
    std::string read_back;  // how it was understood, where it says so: 36元5角
    bool problem = false;
    bool described = false;  // by the screen's hint
    bool operator==(Field const&) const = default;
};

// The number pad beside a field: keys 1-9, one that differs (clear, X, a point, a minus), 0, erase.
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

// What a finger writes is drawn and kept in the page.
struct WritingPad {
    std::string name;  // accessible name
    bool operator==(WritingPad const&) const = default;
};

struct Photo {
    std::string address;  // in the page; empty: what the camera sees now
    std::string name;     // accessible name
    bool operator==(Photo const&) const = default;
};

}  // namespace handrail::screen
