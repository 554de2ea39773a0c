// The words of elements in reading order: for reading aloud, and to tell what is new.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screen/element.hpp"

namespace handrail::screen {

// The first element, downwards, whose first class is this; none: nullptr.
Element const* find_element(Element const& root, std::string_view first_class);
// Of a label around a radio button or check box.
bool is_chosen(Element const& label);
bool is_one_of_many(Element const& label);

// One line more, unless it is empty.
void say(Lines& lines, std::string_view text);

// The words that are told when an element arrives: of a list its labels, of stages the last that is reached, of the way
// through a list which part it is. What is typed and what is pressed are heard from where they are.
void tell_news(Lines& lines, Element const& element);

// One choice or control, a line for each of its words; `chosen` is what is said after one that is chosen.
std::string reading_of(Element const& control, std::string const& chosen);

// All that is seen between the tools, in the order of the document, a line each: derived from the elements, so that
// nothing is spoken that is not seen and nothing seen is left out. The tools are the same everywhere and not read, the
// keys of a pad are spoken when they are pressed, and where a list ends the arrow that leads nowhere is silent.
std::string reading(Element const& page, std::string const& chosen);

}  // namespace handrail::screen
