// What comes in from the page and goes out to it, as JSON (docs/architecture.md, JavaScript and the core).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "app/effect.hpp"
#include "app/event.hpp"
#include "screen/patch.hpp"
#include "wire/decoded.hpp"

namespace handrail::wire {

// In the order of app::Timer::Kind.
inline constexpr std::array timer_names = {"idle", "slow", "payment"};

// A tap names a node, and only the View knows what that means; a reply can be read only beside its request.
struct Tapped {
    screen::NodeId id;
};
struct Replied {
    api::RequestId request;
    int status = 0;  // 0: no answer came
    std::string body;
    int retry_after = 0;
};
struct WentBack {};
// A tap that waits for core, or what was typed.
struct Kept {
    screen::NodeId id;
    std::optional<std::string> typed;
};
// What was tapped before core ran: what the page has shown already, and what waits.
struct Early {
    bool wide = false;  // the window, when the page showed it
    std::vector<screen::NodeId> shown;
    std::vector<Kept> kept;
    std::vector<forms::Definition> known;
};
struct Incoming {
    std::int64_t now = 0;
    Early early;
    std::variant<Tapped, Replied, WentBack, app::Event> what;
};
Decoded<Incoming> decode_incoming(std::string_view json);

// {"patch": …, "effects": […]}
std::string encode_outcome(screen::Patch const& patch, app::Effects const& effects);

// An event that could not be read changes nothing: {"patch": null, "effects": [], "fault": "/now: …"}
std::string encode_fault(DecodeFault const& fault);

// The Screen for tests and the inspector: page, language, and every element with its role in the tree.
std::string encode_elements(screen::Element const& element);

// Drafts and cases as the device keeps them.
std::string encode_draft(app::Draft const& draft);
Decoded<app::Draft> decode_draft(std::string_view json);
std::string encode_cases(std::vector<app::KeptCase> const& cases);
Decoded<std::vector<app::KeptCase>> decode_cases(std::string_view json);

}  // namespace handrail::wire
