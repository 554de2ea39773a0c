// Early taps: what a person taps before core runs, on screens that the prerenderer made. It and core follow them in
// one way, so that core knows what stands in the page.
#pragma once

#include <optional>
#include <vector>

#include "app/update.hpp"
#include "app/view.hpp"

namespace handrail::edge {

// The front end as it starts where nothing is known of the device but what kind it is and whether its window is wide.
app::Started first_start(app::Started const& event, bool wide);

// What a tap on this node means there; without an id it is the browser's own Back.
std::optional<app::Tapped> meaning_of(app::Meanings const& meanings, screen::NodeId const& id);

// What happened, to its end. A service that is known is not asked for.
using Known = std::vector<forms::Definition>;
app::Effects follow(app::Model& model, app::Event happened, Known const& known);

}  // namespace handrail::edge
