// Small pieces that the rendering of every block is made of. Private to src/screen.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "screen/element.hpp"

namespace handrail::screen {

using Attributes = std::vector<std::pair<std::string, std::string>>;

Element tagged(std::string tag, std::string classes, std::vector<Element> children = {});
Element worded(std::string tag, std::string classes, std::string text);
Element worded(std::string tag, std::string classes, Words const& words);  // with `lang` where it differs

// An icon; nothing is drawn for an empty symbol, so callers ask `!icon.symbol.empty()` first.
Element drawn(Icon const& icon);
// A disc on the rail with something in it.
Element disc(std::string classes, Element inside);
void add(Element& parent, Element child);
void add_icon(Element& parent, Icon const& icon);
void add_words(Element& parent, std::string classes, std::string const& text);  // nothing for empty text

// A button, or an anchor where there is a link.
Element control(NodeId const& id, std::string classes, std::string const& link);

Element render_block(Block const& block, Screen const& screen);
Element render_pager(Pager const& pager);
Element render_choices(std::string const& kind, std::string const& name, bool name_shown, Choosing choosing,
                       std::vector<Choice> const& choices);

}  // namespace handrail::screen
