// Patch: what must change in the page to show another Screen. Carried out by web/page.mjs.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "screen/element.hpp"

namespace handrail::screen {

// One change. `path` leads by child indexes from #page to an element as the page stands when the change is made.
struct Op {
    enum class Kind { insert, remove, set, text };
    Kind kind = Kind::set;
    std::vector<int> path;
    int index = 0;                     // insert, remove: which child
    std::string name;                  // set: the attribute
    std::optional<std::string> value;  // insert: HTML · set: nothing removes the attribute · text
    bool operator==(Op const&) const = default;
};

struct Patch {
    std::vector<std::pair<std::string, std::string>> root;  // attributes of <html> that changed
    std::optional<std::string> title;
    std::vector<Op> ops;
    std::optional<NodeId> focus;
    bool top = false;  // another page is shown: scroll to its beginning
    bool operator==(Patch const&) const = default;
    [[nodiscard]] bool empty() const { return root.empty() && !title && ops.empty() && !focus && !top; }
};

// The attributes of <html> that a Screen decides: language, direction, mode, palette, text size.
std::vector<std::pair<std::string, std::string>> root_attributes(Screen const& screen);

// The changes that turn one tree into another. Only what differs is touched.
std::vector<Op> diff(Element const& before, Element const& after);

// A Screen with what is said of it and its elements, kept until the next one is compared with it.
struct Rendered {
    Screen screen;
    Announcement announced;
    Element tree;
};
// @param shown what stood there before
Rendered rendered(Screen screen, Rendered const& shown = {});

// The whole change from one Screen to the next; on another page the focus goes to its heading.
Patch patch(Rendered const& shown, Rendered const& next);

}  // namespace handrail::screen
