// What the prerenderer reads and writes besides the API: icons, names of assets, and the start of a page.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "screen/icons.hpp"
#include "wire/decoded.hpp"

namespace handrail::wire {

// One style's file: {"house": {"ink": "M…", "pale": "M…"}, …}
Decoded<std::map<std::string, screen::Shape>> decode_shapes(std::string_view json);
std::string encode_shapes(screen::Shapes const& shapes);

Decoded<std::map<std::string, std::string>> decode_assets(std::string_view json);
Decoded<std::vector<std::string>> decode_names(std::string_view json);

// The screens that a tap leads to before core runs. A node is where taps have led to; node 0 is the first view.
struct NextPage {
    std::string title;
    std::string html;
    bool operator==(NextPage const&) const = default;
};
struct NextNode {
    int narrow = -1;                  // its page in a narrow window; -1: the first view, which is there already
    int wide = -1;                    // its page in a wide one
    std::map<std::string, int> taps;  // node id to the node that it leads to; "" is the browser's own Back
    std::vector<std::string> unless;  // what must not be so for it to be the same on this device
    std::string service;              // core needs its definition to come there; empty: none
    bool operator==(NextNode const&) const = default;
};
struct NextScreens {
    std::vector<NextPage> pages;
    std::vector<NextNode> nodes;
    bool operator==(NextScreens const&) const = default;
};
std::string encode_next(NextScreens const& screens);
// Definitions by service, each as it was read.
std::string encode_forms(std::map<std::string, std::string> const& definitions);

// What core is started with: {"config": …, "catalogue": …, "messages": …}, each as it was read.
std::string encode_start(std::string_view config, std::string_view catalogue, std::string_view messages);

}  // namespace handrail::wire
