// Own: what a person wrote that a device of their own knows again, once they asked for it (WCAG 3.3.7): name, telephone
// and account numbers, so that they are read rather than written. What is sensitive is never kept.
#pragma once

#include <string>

#include "app/model.hpp"

namespace handrail::app {

// What the device knows of the answer to this step of the visit; empty: nothing.
std::string known_answer(Model const& model, forms::Step const& step);

// What it would know with the answers of the visit: a line for each, a name, a tab and what was written.
std::string with_answers_of_visit(Model const& model);

}  // namespace handrail::app
