// Finding a step of a definition.
#include "forms/definition.hpp"

#include <algorithm>

namespace handrail::forms {

Step const* find_step(Definition const& definition, StepId const& id) {
    auto const found =
        std::find_if(definition.steps.begin(), definition.steps.end(), [&](Step const& step) { return step.id == id; });
    return found == definition.steps.end() ? nullptr : &*found;
}

}  // namespace handrail::forms
