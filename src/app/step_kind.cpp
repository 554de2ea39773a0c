// Finding the row of a kind.
#include "app/step_kind.hpp"

#include <type_traits>

#include "app/kinds.hpp"

namespace handrail::app {

StepKind const* kind_named(std::string_view name) {
    for (auto const* kind : all_kinds)
        if (kind->answers.name == name) return kind;
    return nullptr;
}

// Every Kind is the first member of a row, and such a member has the address of the whole.
static_assert(std::is_standard_layout_v<StepKind>);
StepKind const& kind_of(forms::Step const& step) { return *reinterpret_cast<StepKind const*>(step.kind); }

}  // namespace handrail::app
