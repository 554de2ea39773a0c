// Finding a step of a definition.
#include "forms/definition.hpp"

#include <algorithm>

#include "forms/kind.hpp"

namespace handrail::forms {

namespace {

template <class Fits>
Step const* first_step(Definition const& definition, Fits const& fits) {
    auto const found = std::find_if(definition.steps.begin(), definition.steps.end(), fits);
    return found == definition.steps.end() ? nullptr : &*found;
}

}  // namespace

Step const* find_step(Definition const& definition, StepId const& id) {
    return first_step(definition, [&](Step const& step) { return step.id == id; });
}

Step const* find_step(Definition const& definition, Outcome outcome) {
    return first_step(definition, [&](Step const& step) { return step.kind->makes == outcome; });
}

}  // namespace handrail::forms
